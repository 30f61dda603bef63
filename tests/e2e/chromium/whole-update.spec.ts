import { type Page, test } from "@playwright/test";
import { startKit } from "#tests/e2e/support/kit.ts";
import { startPublishedSite } from "#tests/e2e/support/published-site.ts";
import { openSettings } from "#tests/e2e/support/update-test.ts";
import { type DrivenPage, goThroughUpdate } from "#tests/e2e/support/whole-update.ts";

test("published, fetched, read, recalled, left and taken again, with two catalogues of which one fails", async () => {
  test.setTimeout(120_000);
  const site = await startPublishedSite("chrome");
  const kit = await startKit({ extension: site.extension });
  try {
    await goThroughUpdate(driven(kit.panel), driven(await openSettings(kit)), site);
  } finally {
    await kit.close();
    await site.close();
  }
});

function driven(page: Page): DrivenPage {
  return { evaluate: (run, given) => page.evaluate(run as never, given) as never };
}
