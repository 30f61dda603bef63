import { writeFile } from "node:fs/promises";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { announce, buildCatalogue, buildExtension, outputOf } from "#scripts/build-steps.ts";
import { runMain } from "#scripts/run-main.ts";
import { ROOT } from "#scripts/run-tool.ts";
import { placeIn } from "#tests/e2e/support/gallery/page-walker.ts";
import { EDITORS } from "#tests/e2e/support/gallery/places.ts";
import { serveGallery } from "#tests/e2e/support/gallery/serve-gallery.ts";
import { HOSTILE } from "#tests/e2e/support/hostile-contents.ts";
import { type Kit, startKit } from "#tests/e2e/support/kit.ts";
import { makeReadable } from "#tests/e2e/support/readable.ts";
import { SIBLINGS } from "#tests/e2e/support/reading-test.ts";
import { servePages } from "#tests/e2e/support/serve-pages.ts";
import { type Bench, read } from "./bench.ts";
import { measureBursts } from "./bursts.ts";
import { measureDelays } from "./delays.ts";
import { pageReportText } from "./report.ts";
import { measureSettling, SETTLING_CONTENTS } from "./settling.ts";
import { measureHostile } from "./silences.ts";
import { type Slices, slicesWhile } from "./slices.ts";

const REPORT = join(ROOT, "docs", "bench-page.md");

/** `npm run bench:page`: measures the page reader in a real browser, prints the figures and keeps them. */
async function main(): Promise<number> {
  await announce("Catalogue", buildCatalogue());
  await announce("Extension", buildExtension("chrome"));
  const kit = await startKit({ extension: makeReadable(outputOf("chrome"), "bench-page") });
  const [gallery, settling, hostile] = await Promise.all([
    serveGallery(),
    servePages(SETTLING_CONTENTS),
    servePages(HOSTILE),
  ]);
  try {
    const text = await measure(kit, gallery.origin, settling.origin, hostile.origin);
    await writeFile(REPORT, text);
    console.log(text);
    return 0;
  } finally {
    await Promise.all([gallery, settling, hostile].map((site) => site.close()));
    await kit.close();
  }
}

/** Measures one after the other; a site is switched on last, so that all before it is read by a press. */
async function measure(kit: Kit, gallery: string, settlingSite: string, hostileSite: string): Promise<string> {
  const bench = await benchOf(kit);
  const before = loadavg()[0] ?? 0;
  const delays = await measureDelays(bench, gallery);
  const typing = await measureTyping(bench, gallery);
  const bursts = await measureBursts(bench, settlingSite);
  const hostile = await measureHostile(bench, hostileSite);
  const settling = await measureSettling(bench, settlingSite);
  return pageReportText({
    date: new Date().toISOString().slice(0, 10),
    machine: machineLines(bench.browser, before),
    delays,
    typing,
    bursts,
    settling,
    hostile,
  });
}

async function benchOf({ browser: { endpoint }, context, panel }: Kit): Promise<Bench> {
  const browser = context.browser() ?? (await chromium.connectOverCDP(endpoint as string));
  return { browser, panel, page: context.pages().find((one) => one !== panel) as Page };
}

async function measureTyping(bench: Bench, gallery: string): Promise<Slices> {
  const editor = EDITORS["CKEditor 5"];
  const { browser, page } = bench;
  await read(bench, gallery + editor.path);
  return slicesWhile(browser, page, async () => {
    await placeIn(page, editor).click();
    await page.keyboard.type(`${SIBLINGS} ${SIBLINGS}`, { delay: 20 });
    await page.waitForTimeout(500);
  });
}

function machineLines(browser: Browser, loadBefore: number): string[] {
  return [
    `Processor: ${cpus()[0]?.model.trim() ?? "unknown"}, ${cpus().length} cores`,
    `Memory: ${Math.round(totalmem() / 2 ** 30)} GB`,
    `Browser: Chromium ${browser.version()}, without a window`,
    `Busy: ${loadBefore.toFixed(1)} processes on average wanted a core in the minute before, ${(loadavg()[0] ?? 0).toFixed(1)} in the last`,
  ];
}

await runMain(main);
