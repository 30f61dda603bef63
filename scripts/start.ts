import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { announce, buildCatalogue, buildForThisMachine, localOutputOf } from "./build-steps.ts";
import { type DemoPublisher, startDemoPublisher } from "./demo-publisher.ts";
import { openDemo } from "./launch/demo.ts";
import { hasDisplay } from "./launch/find-browser.ts";
import { needChromium } from "./launch/need-programs.ts";
import { sideBySide, takePicture } from "./launch/picture.ts";
import { runMain } from "./run-main.ts";
import { ROOT } from "./run-tool.ts";

/** `npm start`: the panel in a browser beside a made-up case page; where there is no screen, one picture of both. */
async function main(): Promise<number> {
  const executable = needChromium();
  await announce("Catalogue", buildCatalogue());
  await announce("Extension", buildForThisMachine("chrome"));
  const publisher = await startDemoPublisher(localOutputOf("chrome"));
  try {
    if (hasDisplay()) await show(executable, publisher);
    else await photograph(executable, publisher);
  } finally {
    await publisher.close();
  }
  return 0;
}

async function show(executable: string, { extension, address }: DemoPublisher): Promise<void> {
  const demo = await openDemo({ executable, headless: false, extension });
  console.log(
    `A publisher with throw-away keys runs at ${address}. “Check now”, at the foot of the panel, brings a made-up update.`,
  );
  console.log(`Opened ${executable} with Signpost beside a made-up case page. It has a profile of its own.`);
  console.log("To stop, close the browser or press Ctrl+C here.");
  await demo.browser.ended;
  await demo.close();
}

async function photograph(executable: string, { extension }: DemoPublisher): Promise<void> {
  const demo = await openDemo({ executable, headless: true, extension });
  try {
    const { png } = await sideBySide(demo.browser.cdp, [await takePicture(demo.page), await takePicture(demo.panel)]);
    const file = join(ROOT, ".output", "signpost.png");
    await writeFile(file, png);
    console.log("There is no screen here. This is the made-up case page with the panel beside it:");
    console.log(file);
  } finally {
    await demo.close();
  }
}

await runMain(main);
