import { expect, test } from "@playwright/test";
import { makeReadable } from "#tests/e2e/support/readable.ts";
import { NOT_READ, READ } from "#tests/support/proof/canaries.ts";
import { useCasePage } from "#tests/support/proof/chromium-session.ts";
import {
  EXPECTED_LEAKS,
  type ExpectedLeak,
  leaksLike,
  TELLS_ALL,
  toldBy,
} from "#tests/support/proof/expected-leaks.ts";
import { buildLeakableReader, type LeakableReader } from "#tests/support/proof/leaking-reader.ts";
import { leaksOf } from "#tests/support/proof/leaks.ts";
import { SABOTAGES, type Sabotage } from "#tests/support/proof/sabotages.ts";
import type { Seen } from "#tests/support/proof/seen.ts";
import { tamperWith } from "#tests/support/proof/tampered.ts";

const EXTENSION = ".output/chrome-mv3";
/** One that goes over the network, one to the page and one to the extension. */
const THREE = ["no-cors fetch", "postMessage", "extension storage"];
const SOME = process.env.SIGNPOST_LONG === "1" ? Object.keys(SABOTAGES) : THREE;

// A word that leaves once and not the next time has left.
test.describe.configure({ retries: 0 });

let control: Seen;
let reader: LeakableReader;
test.beforeAll(async () => {
  control = await useCasePage(null);
  // What the browser itself keeps of a page is found in its profile, so what an extension kept there would be too.
  expect([...control.profile.values()]).toContain("title");
  reader = await buildLeakableReader("chrome");
});

const useTampered = (name: string, sabotage: Sabotage) =>
  useCasePage((sinks) => tamperWith(EXTENSION, `proof-${name.replace(/\W/g, "-")}`, reader.with(sabotage(sinks))));

test("no word of a page leaves it: not by the network, the page, a message, a store or the profile", async () => {
  const seen = await useCasePage(() => makeReadable(EXTENSION, "proof"));
  expect(seen.isRead).toBe(true);
  expect(seen.offered).toBeGreaterThan(0);
  expect(seen.worlds).not.toEqual([]);
  expect(seen.messages).toContainEqual(expect.stringMatching(/^\{"v":/));
  // Since the page has a frame that may not be read, each is asked whose it is.
  expect(seen.messages).toContainEqual(expect.stringMatching(/^result of \/page-frame\.js: \{/));
  expect(leaksOf(seen, control)).toEqual([]);
});

test("as shipped and installed nothing runs in a page, and nothing comes of it beside an open panel", async () => {
  const seen = await useCasePage(() => EXTENSION, false);
  expect(seen.worlds).toEqual([]);
  expect(seen.messages).toEqual([]);
  expect(leaksOf(seen, control)).toEqual([]);
});

test("a reader that was built for the sabotages leaks nothing by itself", async () => {
  const seen = await useTampered("clean", () => "(text) => text");
  expect(seen.isRead).toBe(true);
  expect(seen.offered).toBeGreaterThan(0);
  expect(leaksOf(seen, control)).toEqual([]);
});

test("text, fields, frames and roots are read, title, address and attributes are not, and each would be seen", async () => {
  const leaks = leaksOf(await useTampered("all", TELLS_ALL), control);
  expect(toldBy(leaks, "a message")).toEqual(new Set(READ));
  expect(toldBy(leaks, "in the page")).toEqual(new Set(NOT_READ));
});

for (const name of SOME) {
  test(`a way out by ${name} is seen as what it is`, async () => {
    const leaks = leaksOf(await useTampered(name, SABOTAGES[name] as Sabotage), control);
    const expected = EXPECTED_LEAKS[name] as ExpectedLeak;
    expect(leaksLike(leaks, expected), `Seen instead: ${JSON.stringify(leaks)}`).not.toEqual([]);
  });
}
