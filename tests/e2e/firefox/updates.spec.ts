import type { ServerResponse } from "node:http";
import { expect, test } from "@playwright/test";
import type { Page } from "puppeteer-core";
import { type FirefoxKit, startFirefox } from "#tests/e2e/support/firefox.ts";
import { NEW_NUMBER, startUpdateSite, type UpdateSite } from "#tests/e2e/support/update-site.ts";

let publisher: UpdateSite;
let firefox: FirefoxKit;
let panel: Page;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  publisher = await startUpdateSite("firefox");
  await publisher.publishChanged(1);
  firefox = await startFirefox({ extension: publisher.extension });
  panel = await firefox.openPanelPage();
});
test.afterAll(async () => {
  await firefox?.close();
  await publisher?.close();
});

const footerText = () => panel.$eval("footer", (footer) => footer.textContent ?? "");
const footerSays = (part: string | RegExp) => expect.poll(footerText, { timeout: 30_000 }).toMatch(part);
const checkNow = () =>
  panel.$$eval("footer button", (buttons) => {
    (buttons.find(({ textContent }) => textContent === "Check now") as HTMLButtonElement).click();
  });

test("finds an update at the first opening, and “Check now” brings it to the screen", async () => {
  await footerSays("Show the update");
  await checkNow();
  await footerSays("release 1, version 1");
  expect(await panel.$eval("aside", (strip) => strip.textContent)).toContain(NEW_NUMBER.shown);
  await publisher.publishChanged(2);
  await checkNow();
  await footerSays("release 2, version 2");
});

test("asks with one request where nothing is new, and sends nothing of the person along", async () => {
  publisher.server.requests.length = 0;
  await checkNow();
  await footerSays("Up to date");
  expect(publisher.server.requests.map(({ path }) => path)).toEqual(["release.json"]);
  expect(publisher.server.requests[0]?.headers["if-none-match"]).toBeDefined();
  expect(publisher.server.requests[0]?.headers.cookie).toBeUndefined();
  expect(publisher.server.requests[0]?.headers.referer).toBeUndefined();
});

for (const [what, sentence, answer] of [
  [
    "a captive portal",
    "no catalogue",
    (response: ServerResponse) => response.end("<!doctype html><title>Log in</title>"),
  ],
  [
    "a body cut short",
    // Firefox does not always tell a cut body from a whole one: then what came is no JSON.
    /could not be reached|no catalogue/,
    (response: ServerResponse) => {
      response.writeHead(200, { "content-length": 5000 }).write('{"payload":"');
      setTimeout(() => response.destroy(), 100);
    },
  ],
  [
    "a dripping body",
    "too slowly",
    (response: ServerResponse) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(" "), 200);
      response.on("close", () => clearInterval(timer));
    },
  ],
  ["a redirect", "sends elsewhere", (response: ServerResponse) => response.writeHead(302, { location: "/x" }).end()],
] as const) {
  test(`${what} never reads as up to date, and the release stays`, async () => {
    publisher.server.fault = (_, __, response) => {
      response.setHeader("access-control-allow-origin", "*");
      answer(response);
      return true;
    };
    await checkNow();
    await footerSays(sentence);
    expect(await footerText()).toContain("The last good check was on");
    expect(await footerText()).toContain("version 2");
    publisher.server.fault = () => false;
    await checkNow();
    await footerSays("Up to date");
  });
}

test("two pages that check at once ask the host once, and both show the outcome", async () => {
  const second = await firefox.openPanelPage();
  await publisher.publishChanged(3);
  publisher.server.requests.length = 0;
  publisher.server.fault = (path, _, response) => {
    if (path !== "release.json") return false;
    response.setHeader("access-control-allow-origin", "*");
    setTimeout(() => response.end(publisher.site.files.get(path)), 700);
    return true;
  };
  const press = (page: Page) =>
    page.$$eval("footer button", (buttons) => {
      (buttons.find(({ textContent }) => textContent === "Check now") as HTMLButtonElement).click();
    });
  await Promise.all([press(panel), press(second)]);
  for (const page of [panel, second]) {
    await expect
      .poll(() => page.$eval("footer", ({ textContent }) => textContent), { timeout: 15_000 })
      .toContain("version 3");
  }
  expect(publisher.server.requests.filter(({ path }) => path === "release.json")).toHaveLength(1);
});

test("a host that is gone is offline, and what is installed still works", async () => {
  await publisher.server.close();
  await checkNow();
  await footerSays("could not be reached");
  await panel.type('input[type="search"]', "napac");
  await panel.waitForFunction(() => document.querySelector("main [data-open]")?.textContent?.includes("NAPAC"));
});
