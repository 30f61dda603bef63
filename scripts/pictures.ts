import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { announce, buildCatalogue, buildExtension } from "./build-steps.ts";
import { type Demo, openDemo } from "./launch/demo.ts";
import { preferDark, pressKey, resize, settle, showFocus, typeText } from "./launch/drive.ts";
import { needChromium } from "./launch/need-programs.ts";
import { type Picture, sideBySide, takePicture } from "./launch/picture.ts";
import { runMain } from "./run-main.ts";
import { ROOT } from "./run-tool.ts";

const FOLDER = join(ROOT, "docs", "pictures");
/** What a practitioner types for the helpline of adults abused in childhood. */
const QUERY = "napac";

interface Scene {
  /** The file's name in docs/pictures/, without its ending. */
  readonly name: string;
  take(demo: Demo): Promise<Picture>;
}

/** Each scene has a browser of its own, so that none sees what another left. */
const SCENES: readonly Scene[] = [
  { name: "start", take: ({ panel }) => takePicture(panel) },
  { name: "results", take: async ({ panel }) => takePicture(await search(panel)) },
  { name: "record", take: async ({ panel }) => takePicture(await openFirst(await search(panel))) },
  {
    name: "record-dark",
    async take({ panel }) {
      await preferDark(panel);
      return takePicture(await openFirst(await search(panel)));
    },
  },
  {
    name: "results-240",
    async take({ panel }) {
      await resize(panel, 240, 633);
      return takePicture(await search(panel));
    },
  },
  {
    name: "beside",
    async take({ browser, page, panel }) {
      await openFirst(await search(panel));
      return sideBySide(browser.cdp, [await takePicture(page), await takePicture(panel)]);
    },
  },
];

async function search(panel: Demo["panel"]): Promise<Demo["panel"]> {
  await typeText(panel, QUERY);
  await settle(panel);
  return panel;
}

async function openFirst(panel: Demo["panel"]): Promise<Demo["panel"]> {
  await pressKey(panel, "ArrowDown");
  await pressKey(panel, "Enter");
  await settle(panel);
  return panel;
}

/** `npm run pictures`: takes the pictures that the README shows, of the real side panel. */
async function main(): Promise<number> {
  const executable = needChromium();
  await announce("Catalogue", buildCatalogue());
  await announce("Extension", buildExtension("chrome"));
  await mkdir(FOLDER, { recursive: true });
  for (const { name, take } of SCENES) {
    const demo = await openDemo({ executable, headless: true });
    try {
      await showFocus(demo.panel);
      await settle(demo.panel);
      const { png, width, height } = await take(demo);
      const file = join(FOLDER, `${name}.png`);
      await writeFile(file, png);
      console.log(`${file}: ${width} x ${height}, ${Math.ceil(png.length / 1000)} kB`);
    } finally {
      await demo.close();
    }
  }
  return 0;
}

await runMain(main);
