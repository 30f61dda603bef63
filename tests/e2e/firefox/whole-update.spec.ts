import { test } from "@playwright/test";
import type { Page } from "puppeteer-core";
import { startFirefox } from "#tests/e2e/support/firefox.ts";
import { startPublishedSite } from "#tests/e2e/support/published-site.ts";
import { type DrivenPage, goThroughUpdate } from "#tests/e2e/support/whole-update.ts";

test("published, fetched, read, recalled, left and taken again, with two catalogues of which one fails", async () => {
  test.setTimeout(120_000);
  const site = await startPublishedSite("firefox");
  const firefox = await startFirefox({ extension: site.extension });
  try {
    const panel = await firefox.openPanelPage();
    await goThroughUpdate(driven(panel), driven(await firefox.openSettingsPage()), site);
  } finally {
    await firefox.close();
    await site.close();
  }
});

function driven(page: Page): DrivenPage {
  return { evaluate: (run, given) => page.evaluate(run as never, given) as never };
}
