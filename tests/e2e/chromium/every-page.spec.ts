import type { Page } from "@playwright/test";
import { expect, GUIDE, type Reading, SIBLINGS, test } from "#tests/e2e/support/reading-test.ts";
import { type Pages, servePages } from "#tests/e2e/support/serve-pages.ts";

/** A system whose every page names kinds of abuse, in no menu and no list that could be told from text. */
const system = (body: string) => `
  <div class="side"><p>Ask the duty desk about sibling sexual behaviour.</p>
  <p>Child sexual exploitation is reported on form 12.</p></div>
  <div class="main"><h1>Case</h1>${body}</div>`;
const NOTES = `<p>Visit on Tuesday. The kitchen was warm and there was food.</p>`;
const PATHS = ["/case/1", "/case/2", "/case/3", "/case/4"];

let pages: Pages;
test.beforeAll(async () => {
  pages = await servePages({
    ...Object.fromEntries(PATHS.map((path) => [path, system(NOTES)])),
    "/case/5": system(`<p>${SIBLINGS}</p>`),
    "/case/6": system(`<textarea></textarea><div contenteditable="true" style="height: 50px"></div>`),
  });
});
test.afterAll(() => pages.close());

const rows = (panel: Page) => panel.locator("main [data-open]");
/** A busy machine gives a reader its time late. */
const offersSome = (panel: Page) => expect(rows(panel)).not.toHaveCount(0, { timeout: 15_000 });

/** Reads the system's pages one after the other, the site switched on, until what they all say is known. */
async function readThrough({ page, panel, open }: Reading): Promise<void> {
  await open(`${pages.origin}${PATHS[0]}`);
  await offersSome(panel);
  await panel.getByRole("button", { name: "Always read this site" }).click();
  await expect(panel.getByRole("button", { name: "Stop reading this site" })).toBeVisible();
  await offersSome(panel);
  for (const path of PATHS.slice(1, 3)) {
    await page.goto(`${pages.origin}${path}`);
    await offersSome(panel);
  }
}

test("what a system says on every page brings nothing from the fourth page on", async ({ reading }) => {
  await readThrough(reading);
  await reading.page.goto(`${pages.origin}${PATHS[3]}`);
  await reading.offersNothing();
});

test("what one of its pages says besides brings what may be relevant", async ({ reading }) => {
  const { page, panel } = reading;
  await readThrough(reading);
  await page.goto(`${pages.origin}/case/5`);
  await reading.offers(GUIDE);
  await expect(panel.getByText("exploitation")).toHaveCount(0);
});

test("the same words count where somebody writes them, in a field or an editor", async ({ reading }) => {
  const { page } = reading;
  await readThrough(reading);
  await page.goto(`${pages.origin}/case/6`);
  await reading.offersNothing();
  const words = "Asked about sibling sexual behaviour.";
  await page.locator("textarea").fill(words);
  await reading.offers(GUIDE);
  await page.locator("textarea").fill("");
  await expect(rows(reading.panel)).toHaveCount(0);
  await page.locator("[contenteditable]").click();
  await page.keyboard.type(words);
  await reading.offers(GUIDE);
});

test("“Forget now” forgets what a system says too", async ({ reading }) => {
  const { page, panel } = reading;
  await readThrough(reading);
  await panel.getByRole("button", { name: "Forget now" }).click();
  await page.goto(`${pages.origin}${PATHS[3]}`);
  await offersSome(panel);
});
