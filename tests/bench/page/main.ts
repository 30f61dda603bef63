import { writeFile } from "node:fs/promises";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { announce, buildCatalogue, buildExtension, outputOf } from "#scripts/build-steps.ts";
import { runMain } from "#scripts/run-main.ts";
import { ROOT } from "#scripts/run-tool.ts";
import { figuresOf } from "#tests/bench/figures.ts";
import { table } from "#tests/bench/table.ts";
import { placeIn } from "#tests/e2e/support/gallery/page-walker.ts";
import { EDITORS, type EditorName } from "#tests/e2e/support/gallery/places.ts";
import { type Gallery, serveGallery } from "#tests/e2e/support/gallery/serve-gallery.ts";
import { type Kit, startKit } from "#tests/e2e/support/kit.ts";
import { makeReadable } from "#tests/e2e/support/readable.ts";
import { openReading, SIBLINGS } from "#tests/e2e/support/reading-test.ts";
import { delaysOf } from "./delays.ts";
import { settledToPainted } from "./settling.ts";
import { slicesWhile } from "./slices.ts";

const REPORT = join(ROOT, "docs", "bench-page.md");
const ROUNDS = 3;
const SETTLINGS = 20;
/** Changes of a hundred nodes each, as fast as timers allow, for so many milliseconds. */
const STORM = 5000;

const MEASURED: readonly EditorName[] = ["TinyMCE", "CKEditor 4", "CKEditor 5", "Slate", "Draft.js"];

/** `npm run bench:page`: measures the page reader in a real browser, prints the figures and keeps them. */
async function main(): Promise<number> {
  await announce("Catalogue", buildCatalogue());
  await announce("Extension", buildExtension("chrome"));
  const kit = await startKit({ extension: makeReadable(outputOf("chrome"), "bench-page") });
  const gallery = await serveGallery();
  try {
    const text = await measure(kit, gallery);
    await writeFile(REPORT, text);
    console.log(text);
    return 0;
  } finally {
    await gallery.close();
    await kit.close();
  }
}

async function measure({ browser: { endpoint }, context, panel }: Kit, { origin }: Gallery): Promise<string> {
  const browser = context.browser() ?? (await chromium.connectOverCDP(endpoint as string));
  const page = context.pages().find((one) => one !== panel) as Page;
  const read = async (path: string) => {
    await page.goto(`${origin}${path}`);
    await openReading(panel);
    await panel.getByRole("button", { name: "Read this page once" }).click();
    await panel.getByText("is read while this panel is open").waitFor();
  };
  const ms = (value: number) => value.toFixed(1);
  const before = loadavg()[0] ?? 0;

  const delays: string[][] = [];
  for (const name of MEASURED) {
    const editor = EDITORS[name];
    const without: number[] = [];
    const withUs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto(`${origin}${editor.path}`);
      without.push(...(await delaysOf(placeIn(page, editor), page)));
      await read(editor.path);
      withUs.push(...(await delaysOf(placeIn(page, editor), page)));
    }
    const [plain, read95] = [figuresOf(without), figuresOf(withUs)];
    delays.push([name, ...[plain.p50, read95.p50, plain.p95, read95.p95, read95.p95 - plain.p95].map(ms)]);
  }

  await read(EDITORS["CKEditor 5"].path);
  const typing = await slicesWhile(browser, page, async () => {
    await placeIn(page, EDITORS["CKEditor 5"]).click();
    await page.keyboard.type(`${SIBLINGS} ${SIBLINGS}`, { delay: 20 });
    await page.waitForTimeout(500);
  });
  await read("/editable");
  const storm = await slicesWhile(browser, page, () => page.evaluate(changeAll, STORM));

  await read("/editable");
  const settled: number[] = [];
  for (let run = 0; run < SETTLINGS; run++) settled.push(await settledToPainted(page, panel));

  const sliceRow = (name: string, { each, mostInASecond }: typeof typing) => {
    const { runs, p50, p95, max } = figuresOf(each);
    return [name, String(runs), ms(p50), ms(p95), ms(max), ms(mostInASecond)];
  };
  const { p50, p95, max } = figuresOf(settled);
  return `# What reading costs a page

Written by \`npm run bench:page\`; measured on ${new Date().toISOString().slice(0, 10)}.

- Processor: ${cpus()[0]?.model.trim() ?? "unknown"}, ${cpus().length} cores
- Memory: ${Math.round(totalmem() / 2 ** 30)} GB
- Browser: Chromium ${browser.version()}, without a window
- Busy: ${before.toFixed(1)} processes on average wanted a core in the minute before, ${(loadavg()[0] ?? 0).toFixed(1)} in the last

All times in milliseconds.

## From a key to the frame that shows it

In a note of four thousand characters, ${ROUNDS} rounds of 60 keys without us and with us in turn. To reach: less than 10 more at p95.

${table(["Editor", "p50 without", "p50 with", "p95 without", "p95 with", "p95 more"], delays)}

## What the reader ran in one go

Time of the processor, from the browser's own trace. To reach: at most 8 in one go, at most 50 in a second.

${table(["While", "Times", "p50", "p95", "Most", "Most in a second"], [sliceRow("typing in CKEditor 5", typing), sliceRow("a storm of changes", storm)])}

## From a settled page to a painted suggestion

${SETTLINGS} times: p50 ${ms(p50)}, p95 ${ms(p95)}, most ${ms(max)}. To reach: at most 200.
`;
}

/** In the page: changes a hundred nodes again and again. */
async function changeAll(ms: number): Promise<void> {
  const places = Array.from({ length: 100 }, () => document.body.appendChild(document.createElement("p")));
  for (const end = performance.now() + ms; performance.now() < end; ) {
    for (const place of places) place.textContent = `Seen at home at ${Math.random()}`;
    await new Promise((done) => setTimeout(done, 10));
  }
}

await runMain(main);
