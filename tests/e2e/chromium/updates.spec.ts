import { mkdtempSync, rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { findings, looksAt } from "#tests/e2e/support/axe.ts";
import { startKit } from "#tests/e2e/support/kit.ts";
import { NEW_NUMBER, startUpdateSite } from "#tests/e2e/support/update-site.ts";
import { afterFirstCheck, checkNow, footer, test, urgent } from "#tests/e2e/support/update-test.ts";

const OLD_NUMBER = "024 7678 8555";

test("finds an update when the panel is opened for the first time, and shows it when asked", async ({ panel }) => {
  await expect(footer(panel).getByRole("button", { name: "Show the update" })).toBeVisible();
  await expect(urgent(panel)).toContainText(OLD_NUMBER);
  await footer(panel).getByRole("button", { name: "Show the update" }).click();
  await expect(urgent(panel)).toContainText(NEW_NUMBER.shown);
  await expect(footer(panel)).toContainText("Coventry, release 1, version 1");
  await panel.getByRole("searchbox").fill(NEW_NUMBER.shown);
  await expect(panel.locator("main [data-open]").first()).toContainText(/MASH|Safeguarding Hub/i);
});

test("“Check now” brings the update to the screen, says what changed, and keeps it for the next opening", async ({
  panel,
  publisher,
}) => {
  await afterFirstCheck(panel);
  await publisher.publishChanged(2);
  await checkNow(panel);
  await expect(footer(panel)).toContainText("release 2, version 2");
  await expect(footer(panel)).toContainText(/Updated on \d/);
  await expect(panel.getByRole("status")).toContainText("Updated on");
  await expect(urgent(panel)).toContainText(NEW_NUMBER.shown);
  await panel.reload();
  await expect(urgent(panel)).toContainText(NEW_NUMBER.shown);
  await expect(footer(panel)).toContainText("version 2");
  for (const [width, scheme] of [
    [240, "light"],
    [360, "dark"],
  ] as const) {
    await panel.setViewportSize({ width, height: 720 });
    await panel.emulateMedia({ colorScheme: scheme });
    // A row half behind the strip would be measured by the half that shows.
    await panel.evaluate(() => scrollTo(0, 0));
    expect(await findings(panel, looksAt(width))).toEqual([]);
    await panel.screenshot({ path: `test-results/update-${width}-${scheme}.png`, fullPage: true });
  }
});

test("an unchanged catalogue costs one request and a 304", async ({ panel, publisher }) => {
  await afterFirstCheck(panel);
  publisher.server.requests.length = 0;
  await checkNow(panel);
  await expect(footer(panel)).toContainText("Up to date. Checked on");
  expect(publisher.server.requests.map(({ path }) => path)).toEqual(["release.json"]);
  expect(publisher.server.requests[0]?.headers["if-none-match"]).toBeDefined();
  expect(publisher.server.requests[0]?.headers.cookie).toBeUndefined();
  expect(publisher.server.requests[0]?.headers.referer).toBeUndefined();
});

test("the alarm checks what is due, without a panel", async ({ panel, publisher }) => {
  await afterFirstCheck(panel);
  await panel.goto(panel.url().replace("sidepanel.html", "manifest.json"));
  publisher.server.requests.length = 0;
  const ring = () =>
    panel.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { alarms: { create(name: string, at: object): void } } };
      chrome.alarms.create("update-check", { when: Date.now() + 100 });
    });
  await ring();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(publisher.server.requests).toEqual([]);
  await panel.evaluate(makeDue);
  await ring();
  await expect
    .poll(() => publisher.server.requests.map(({ path }) => path), { timeout: 15_000 })
    .toEqual(["release.json"]);
});

/** Makes the check of the Coventry catalogue due since long ago. */
async function makeDue(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("signpost-catalogues");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const logs = db.transaction("logs", "readwrite").objectStore("logs");
  const log = await new Promise<object>((resolve) => {
    const getting = logs.get("coventry");
    getting.onsuccess = () => resolve(getting.result as object);
  });
  await new Promise<void>((resolve) => {
    logs.put({ ...log, nextDue: "2020-01-01T00:00:00Z" }, "coventry").onsuccess = () => resolve();
  });
  db.close();
}

const shared = (response: ServerResponse) => response.setHeader("access-control-allow-origin", "*");

for (const [what, sentence, answer] of [
  [
    "a captive portal",
    "the answer was no catalogue",
    (response: ServerResponse) => response.end("<!doctype html><title>Log in</title>"),
  ],
  [
    "a body cut short",
    "could not be reached",
    (response: ServerResponse) => {
      response.writeHead(200, { "content-length": 5000 }).write('{"payload":"');
      setTimeout(() => response.destroy(), 100);
    },
  ],
  [
    "a dripping body",
    "it came too slowly",
    (response: ServerResponse) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(" "), 200);
      response.on("close", () => clearInterval(timer));
    },
  ],
  [
    "a redirect",
    "sends elsewhere",
    (response: ServerResponse) => response.writeHead(302, { location: "/elsewhere" }).end(),
  ],
  ["a missing file", "did not have it ready", (response: ServerResponse) => response.writeHead(404).end()],
] as const) {
  test(`${what} never reads as up to date, and what is installed still works`, async ({ panel, publisher }) => {
    await afterFirstCheck(panel);
    publisher.server.fault = (_, __, response) => {
      shared(response);
      answer(response);
      return true;
    };
    await checkNow(panel);
    await expect(footer(panel)).toContainText(sentence, { timeout: 30_000 });
    await expect(footer(panel)).toContainText("The last good check was on");
    await expect(footer(panel)).not.toContainText("Up to date");
    await panel.getByRole("searchbox").fill("napac");
    await expect(panel.locator("main [data-open]").first()).toContainText("NAPAC");
  });
}

test("a host that sends no CORS header is offline", async ({ panel, publisher }) => {
  await afterFirstCheck(panel);
  publisher.server.fault = (path, _, response) => {
    response.end(publisher.site.files.get(path));
    return true;
  };
  await checkNow(panel);
  await expect(footer(panel)).toContainText("could not be reached", { timeout: 20_000 });
});

test("a release that a stranger signed is refused, and the numbers stay", async ({ panel, publisher }) => {
  await afterFirstCheck(panel);
  await publisher.publishChanged(2, { signers: [publisher.site.keys.stranger] });
  await checkNow(panel);
  await expect(footer(panel)).toContainText("not signed by the keys of its publisher (unsigned)");
  await expect(footer(panel)).not.toContainText("version 2");
});

test("two windows that check at once ask the host once, and both show the outcome", async ({
  panel,
  kit,
  publisher,
}) => {
  await afterFirstCheck(panel);
  const second = await kit.context.newPage();
  await second.goto(panel.url());
  await afterFirstCheck(second);
  await publisher.publishChanged(2);
  publisher.server.requests.length = 0;
  publisher.server.fault = (path, _, response) => {
    if (path !== "release.json") return false;
    shared(response);
    setTimeout(() => response.end(publisher.site.files.get(path)), 500);
    return true;
  };
  await Promise.all([checkNow(panel), checkNow(second)]);
  for (const page of [panel, second]) await expect(footer(page)).toContainText("version 2");
  expect(publisher.server.requests.filter(({ path }) => path === "release.json")).toHaveLength(1);
});

base("a host that is gone is offline", async () => {
  // A host of its own: the others are needed again.
  const publisher = await startUpdateSite("chrome");
  const { panel, close } = await startKit({ extension: publisher.extension });
  try {
    await afterFirstCheck(panel);
    await publisher.server.close();
    await checkNow(panel);
    await expect(footer(panel)).toContainText("could not be reached", { timeout: 20_000 });
  } finally {
    await close();
    await publisher.close();
  }
});

base("a browser killed in the middle of an update opens the old or the new release", async () => {
  const publisher = await startUpdateSite("chrome");
  const profile = mkdtempSync(join(tmpdir(), "signpost-kept-"));
  const open = () => startKit({ extension: publisher.extension, profile });
  try {
    await publisher.publishChanged(1);
    const first = await open();
    await afterFirstCheck(first.panel);
    await publisher.publishChanged(2);
    const asked = new Promise<void>((resolve) => {
      publisher.server.fault = (path) => {
        if (path.startsWith("shards/")) setTimeout(resolve, 5);
        return false;
      };
    });
    await checkNow(first.panel);
    await asked;
    await first.kill();
    publisher.server.fault = () => false;
    const again = await open();
    await expect(urgent(again.panel)).toContainText(NEW_NUMBER.shown);
    await expect(footer(again.panel)).toContainText(/version [12]/);
    await expect(again.panel.locator("body")).not.toContainText("damaged");
    await checkNow(again.panel);
    await expect(footer(again.panel)).toContainText("version 2");
    await again.close();
  } finally {
    await publisher.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
