import { resolve } from "node:path";
import { test } from "@playwright/test";
import { type FirefoxSidebar, soon, startSidebar } from "#tests/e2e/support/firefox-sidebar.ts";
import { beginAnew, readOnce } from "#tests/e2e/support/firefox-steps.ts";
import { compareWalk, compareWriting, type Ways } from "#tests/e2e/support/gallery/comparing.ts";
import { walkerInFirefox } from "#tests/e2e/support/gallery/firefox-walker.ts";
import { walkService, walkViews } from "#tests/e2e/support/gallery/journeys.ts";
import { editorsToTry } from "#tests/e2e/support/gallery/places.ts";
import { type Gallery, serveGallery } from "#tests/e2e/support/gallery/serve-gallery.ts";
import { INDICATOR } from "#tests/e2e/support/ladder-pages.ts";
import { makeReadable } from "#tests/e2e/support/readable.ts";
import { GUIDE } from "#tests/e2e/support/reading-test.ts";

const HOSTS = ["http://127.0.0.1/*", "http://localhost/*"];

let gallery: Gallery;
let sidebar: FirefoxSidebar;
let ways: Ways;
test.beforeAll(async () => {
  gallery = await serveGallery();
  sidebar = await startSidebar(resolve(makeReadable(".output/firefox-mv3", "gallery-firefox", HOSTS)));
  ways = waysOf(sidebar);
});
test.afterAll(async () => {
  await sidebar?.close();
  await gallery?.close();
});
test.beforeEach(() => beginAnew(sidebar));

function waysOf({ page, press, buttons, offered }: FirefoxSidebar): Ways {
  const known = [GUIDE, INDICATOR];
  return {
    walker: walkerInFirefox(sidebar),
    open: (path) => page.goto(`${gallery.origin}${path}`),
    read: (path) => readOnce(sidebar, `${gallery.origin}${path}`),
    async switchOn() {
      await press("Always read this site");
      await soon.poll(buttons).toContain("Stop reading this site");
    },
    brings: (...records) =>
      soon.poll(async () => (await offered()).filter((one) => known.includes(one)).sort()).toEqual([...records].sort()),
  };
}

/** A frame and an editable part. */
const TRIED = editorsToTry("TinyMCE", "ProseMirror");

for (const [name, editor] of TRIED) {
  test(`what is written in ${name} in Firefox brings what may be relevant, and it is as without us`, async () => {
    await compareWriting(ways, editor);
  });
}

if (process.env.SIGNPOST_LONG === "1") {
  test("a system in one page is followed from view to view in Firefox, and is as without us", async () => {
    await compareWalk(ways, "/single-page", walkViews);
  });

  test("a service of one question a page is read at each in Firefox, and is as without us", async () => {
    await compareWalk(ways, "/service", walkService);
  });
}
