import { resolve } from "node:path";
import { expect, test } from "@playwright/test";
import type { Policy } from "#data/store/policy.ts";
import { type FirefoxSidebar, soon, startSidebar } from "#tests/e2e/support/firefox-sidebar.ts";
import { lookUp, openReading, openTextMenu, readOnce } from "#tests/e2e/support/firefox-steps.ts";
import { LADDER_PAGES } from "#tests/e2e/support/ladder-pages.ts";
import { withPolicy } from "#tests/e2e/support/policy-build.ts";
import { makeReadable } from "#tests/e2e/support/readable.ts";
import { GUIDE } from "#tests/e2e/support/reading-test.ts";
import { type Pages, servePages } from "#tests/e2e/support/serve-pages.ts";

let pages: Pages;
test.beforeAll(async () => {
  pages = await servePages(LADDER_PAGES);
});
test.afterAll(() => pages?.close());

/** Uses the extension of an organisation that has said something. */
async function under(name: string, policy: Policy, use: (sidebar: FirefoxSidebar) => Promise<void>): Promise<void> {
  const build = withPolicy(".output/firefox-mv3", `policy-${name}`, policy);
  // The browser would let any of the pages be read.
  const hosts = ["http://127.0.0.1/*", "http://localhost/*"];
  const sidebar = await startSidebar(resolve(makeReadable(build, `policy-${name}-readable`, hosts)));
  try {
    await use(sidebar);
  } finally {
    await sidebar.close();
  }
}

const pressed = async (sidebar: FirefoxSidebar) => {
  await sidebar.page.goto(`${pages.origin}/siblings`);
  await sidebar.pressToolbar();
  await soon.poll(sidebar.text).toContain("Browse by topic");
};

test("an organisation that lists sites has those read in Firefox and no others", async () => {
  await under("sites", { fixed: {}, sites: [pages.other] }, async (sidebar) => {
    await openReading(sidebar, `${pages.origin}/siblings`);
    await soon.poll(sidebar.text).toContain("your organisation does not allow it");
    expect(await sidebar.offered()).toEqual([]);
    expect(await sidebar.buttons()).not.toContain("Read this page once");
    await readOnce(sidebar, `${pages.other}/siblings`);
    await soon.poll(sidebar.offered).toContain(GUIDE);
    // A frame of another site is not read either.
    await readOnce(sidebar, `${pages.other}/framing`);
    await soon.poll(sidebar.text).toContain("Part of this page could not be read.");
    await sidebar.page.evaluate(() => new Promise((done) => setTimeout(done, 1000)));
    expect(await sidebar.offered()).toEqual([]);
  });
});

// Each takes a browser of its own.
if (process.env.SIGNPOST_LONG === "1") {
  test("an organisation that allows selected text has no page read in Firefox, and no button for it", async () => {
    await under("selection", { fixed: { reading: "selection" } }, async (sidebar) => {
      await pressed(sidebar);
      expect(await sidebar.buttons()).not.toContain("Suggestions for the page you are on");
      await lookUp(sidebar, `${pages.origin}/siblings`);
      await soon.poll(sidebar.offered).toContain(GUIDE);
      const choices = 'input[name="reading"]';
      expect(await sidebar.settings.$$eval(choices, (all) => all.map((one) => one.matches(":disabled")))).toEqual([
        true,
        true,
        true,
      ]);
    });
  });

  test("an organisation that allows nothing has no selected text looked up in Firefox either", async () => {
    await under("off", { fixed: { reading: "off" } }, async (sidebar) => {
      await pressed(sidebar);
      // No item that would do nothing.
      expect(await openTextMenu(sidebar, `${pages.origin}/siblings`)).toBe(false);
      expect(await sidebar.buttons()).not.toContain("Suggestions for the page you are on");
    });
  });
}
