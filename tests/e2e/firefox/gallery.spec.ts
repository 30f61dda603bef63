import { resolve } from "node:path";
import { expect, test } from "@playwright/test";
import type { ElementHandle, Frame, KeyInput, Page } from "puppeteer-core";
import { until } from "#scripts/launch/until.ts";
import { type FirefoxSidebar, soon, startSidebar } from "#tests/e2e/support/firefox-sidebar.ts";
import { beginAnew, goToPage, readOnce } from "#tests/e2e/support/firefox-steps.ts";
import { type Gallery, serveGallery } from "#tests/e2e/support/gallery/serve-gallery.ts";
import { type Editor, editorsToTry, pause, type Writer, write } from "#tests/e2e/support/gallery/writing.ts";
import { makeReadable } from "#tests/e2e/support/readable.ts";
import { GUIDE, SIBLINGS } from "#tests/e2e/support/reading-test.ts";

const HOSTS = ["http://127.0.0.1/*", "http://localhost/*"];

let gallery: Gallery;
let sidebar: FirefoxSidebar;
test.beforeAll(async () => {
  gallery = await serveGallery();
  sidebar = await startSidebar(resolve(makeReadable(".output/firefox-mv3", "gallery-firefox", HOSTS)));
});
test.afterAll(async () => {
  await sidebar?.close();
  await gallery?.close();
});
test.beforeEach(() => beginAnew(sidebar));

const offers = (id: string) => soon.poll(sidebar.offered).toContain(id);

/** At the editor, once it is there. */
async function writerAt({ place, frame }: Editor): Promise<Writer> {
  const { page } = sidebar;
  const around = frame === undefined ? page.mainFrame() : await frameOf(page, frame);
  const element = (await around.waitForSelector(place)) as ElementHandle;
  return {
    place: {
      click: () => goToPage(sidebar).then(() => element.click()),
      evaluate: (look) => element.evaluate(look as never),
    },
    type: (text) => page.keyboard.type(text, { delay: 2 }),
    async press(keys) {
      const all = keys.split("+") as KeyInput[];
      for (const key of all) await page.keyboard.down(key);
      for (const key of all.reverse()) await page.keyboard.up(key);
    },
  };
}

function frameOf(page: Page, number: number): Promise<Frame> {
  return until("the frame", async () => {
    const element = (await page.$$("iframe, frame"))[number] as ElementHandle<HTMLIFrameElement> | undefined;
    return (await element?.contentFrame()) ?? null;
  });
}

/** A field, a frame and an editable part. */
const TRIED = editorsToTry("a plain field", "TinyMCE", "ProseMirror");

for (const [name, editor] of TRIED) {
  test(`what is written in ${name} in Firefox brings what may be relevant, and it is as without us`, async () => {
    const { page } = sidebar;
    const url = `${gallery.origin}${editor.path}`;
    await page.goto(url);
    const without = await write(await writerAt(editor), () => pause(700));
    await readOnce(sidebar, url);
    const withUs = await write(await writerAt(editor), () => offers(GUIDE));
    expect(withUs).toEqual(without);
  });
}

if (process.env.SIGNPOST_LONG === "1") {
  test("what is written in a web component with closed roots in Firefox brings what may be relevant", async () => {
    const { page } = sidebar;
    await readOnce(sidebar, `${gallery.origin}/editors/web-component`);
    await goToPage(sidebar);
    await page.click("case-form");
    await page.keyboard.type(SIBLINGS);
    await offers(GUIDE);
  });

  test("a system in one page is followed from view to view in Firefox", async () => {
    const { page } = sidebar;
    await readOnce(sidebar, `${gallery.origin}/single-page`);
    await sidebar.press("Always read this site");
    await soon.poll(sidebar.buttons).toContain("Stop reading this site");
    await goToPage(sidebar);
    await page.click("nav button");
    await page.click("textarea");
    await page.keyboard.type(SIBLINGS);
    await offers(GUIDE);
    await page.evaluate(() => history.back());
    await page.evaluate(() => Object.assign(document.querySelector("main") as HTMLElement, { textContent: "Case" }));
    await soon.poll(sidebar.offered).toEqual([]);
  });

  test("a journey of one question a page is read at each in Firefox", async () => {
    const { page } = sidebar;
    await readOnce(sidebar, `${gallery.origin}/journey`);
    await sidebar.press("Always read this site");
    await soon.poll(sidebar.buttons).toContain("Stop reading this site");
    await goToPage(sidebar);
    await page.type("input", SIBLINGS);
    await Promise.all([page.waitForNavigation(), page.click("button")]);
    await page.type("textarea", SIBLINGS);
    await offers(GUIDE);
  });
}
