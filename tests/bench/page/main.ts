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
import { openedToPainted, sayFromTheStart, settledToPainted } from "./settling.ts";
import { slicesWhile } from "./slices.ts";

const REPORT = join(ROOT, "docs", "bench-page.md");
const ROUNDS = 3;
const SETTLINGS = 20;
/** Changes of a hundred nodes each, as fast as timers allow, for so many milliseconds. */
const STORM = 5000;
/** A hundred nodes are changed at once so many times, on pages with so many others. */
const BURSTS = 15;
const OTHERS = [0, 2000] as const;
/** Pages opened while it is traced, a second apart. */
const OPENINGS = 10;
const SECOND = 1000;
/** A page that was filled is read by then, in milliseconds. */
const SETTLED = 2000;

const MEASURED: readonly EditorName[] = [
  "TinyMCE",
  "CKEditor 4",
  "CKEditor 5",
  "Quill",
  "TipTap",
  "ProseMirror",
  "Lexical",
  "Slate",
  "Draft.js",
  "Trix",
];

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

  const bursts: string[][] = [];
  for (const others of OTHERS) {
    await read("/editable");
    await page.evaluate(fill, others);
    await page.waitForTimeout(SETTLED);
    const { each, bursts: sums } = await slicesWhile(browser, page, () => page.evaluate(changeNowAndThen, BURSTS));
    const { runs, p50, p95, max } = figuresOf(sums);
    bursts.push([others.toLocaleString("en-GB"), String(runs), ms(p50), ms(p95), ms(max), ms(Math.max(...each))]);
  }

  await read("/editable");
  const settled: number[] = [];
  for (let run = 0; run < SETTLINGS; run++) settled.push(await settledToPainted(page, panel));
  await panel.getByRole("button", { name: "Always read this site" }).click();
  await panel.getByRole("button", { name: "Stop reading this site" }).waitFor();
  await sayFromTheStart(page);
  const opened: number[] = [];
  for (let run = 0; run < SETTLINGS; run++) opened.push(await openedToPainted(page, panel, `${origin}/editable`));
  const opening = await slicesWhile(browser, page, async () => {
    for (let run = 0; run < OPENINGS; run++) {
      await openedToPainted(page, panel, `${origin}/editable`);
      await page.waitForTimeout(SECOND);
    }
  });

  const sliceRow = (name: string, { each, mostInASecond }: typeof typing) => {
    const { runs, p50, p95, max } = figuresOf(each);
    return [name, String(runs), ms(p50), ms(p95), ms(max), ms(mostInASecond)];
  };
  const waits = (name: string, times: readonly number[]) => {
    const { runs, p50, p95, max } = figuresOf(times);
    return [name, String(runs), ms(p50), ms(p95), ms(max)];
  };
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

Time of the processor, from the browser's own trace. To reach, here and below: at most 8 in one go, at most 50 in a second.

${table(["While", "Times", "p50", "p95", "Most", "Most in a second"], [sliceRow("typing in CKEditor 5", typing), sliceRow("a storm of changes", storm), sliceRow("a page is opened", opening)])}

## What the reader ran for one burst of changes

A hundred paragraphs changed at once, time and again, beside so many that stay; in all, and the longest in one go.

${table(["Other paragraphs", "Bursts", "p50", "p95", "Most", "Most in one go"], bursts)}

## From a settled page to a painted suggestion

To reach: at most 200. A page that is opened is settled when it has loaded; its reader is put in then, is sent its phrases and makes ready.

${table(["The page", "Times", "p50", "p95", "Most"], [waits("changes, and is read already", settled), waits("is opened, of a site that is switched on", opened)])}
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

/** In the page: puts paragraphs into it. */
function fill(count: number): void {
  for (let n = 0; n < count; n++)
    document.body.appendChild(document.createElement("p")).textContent = `Seen at home with his aunt, visit ${n}`;
}

/** In the page: changes a hundred nodes at once, and lets it rest. */
async function changeNowAndThen(bursts: number): Promise<void> {
  const places = Array.from({ length: 100 }, () => document.body.appendChild(document.createElement("p")));
  for (let burst = 0; burst < bursts; burst++) {
    for (const place of places) place.textContent = `Seen at home at ${Math.random()}`;
    await new Promise((done) => setTimeout(done, 1500));
  }
}

await runMain(main);
