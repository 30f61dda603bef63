import { expect, test } from "@playwright/test";
import { makeReadable } from "#tests/e2e/support/readable.ts";
import { NOT_READ, READ } from "#tests/support/proof/canaries.ts";
import {
  EXPECTED_LEAKS,
  type ExpectedLeak,
  leaksLike,
  TELLS_ALL,
  toldBy,
} from "#tests/support/proof/expected-leaks.ts";
import { useCasePageInFirefox } from "#tests/support/proof/firefox-session.ts";
import { buildLeakableReader, type LeakableReader } from "#tests/support/proof/leaking-reader.ts";
import { leaksOf } from "#tests/support/proof/leaks.ts";
import { SABOTAGES, type Sabotage } from "#tests/support/proof/sabotages.ts";
import type { Seen } from "#tests/support/proof/seen.ts";
import { tamperWith } from "#tests/support/proof/tampered.ts";

const EXTENSION = ".output/firefox-mv3";
const isLong = process.env.SIGNPOST_LONG === "1";
const SOME = isLong ? Object.keys(SABOTAGES) : ["no-cors fetch"];

// A word that leaves once and not the next time has left.
test.describe.configure({ retries: 0 });

let control: Seen;
let reader: LeakableReader;
test.beforeAll(async () => {
  control = await useCasePageInFirefox(null);
  // What the browser itself keeps of a page is found in its profile, so what an extension kept there would be too.
  expect([...control.profile.values()]).toContain("title");
  reader = await buildLeakableReader("firefox");
});

const useTampered = (name: string, sabotage: Sabotage) =>
  useCasePageInFirefox((sinks) =>
    tamperWith(EXTENSION, `proof-firefox-${name.replace(/\W/g, "-")}`, reader.with(sabotage(sinks))),
  );

test("no word of a page leaves it in Firefox", async () => {
  const seen = await useCasePageInFirefox(() => makeReadable(EXTENSION, "proof-firefox"));
  expect(seen.isRead).toBe(true);
  expect(seen.offered).toBeGreaterThan(0);
  expect(seen.messages).not.toEqual([]);
  expect(leaksOf(seen, control)).toEqual([]);
});

test("in Firefox the same places are read, the same are not, and each would be seen", async () => {
  const leaks = leaksOf(await useTampered("all", TELLS_ALL), control);
  expect(toldBy(leaks, "a message")).toEqual(new Set(READ));
  expect(toldBy(leaks, "in the page")).toEqual(new Set(NOT_READ));
});

// Each takes a browser of its own.
if (isLong) {
  test("as shipped and installed nothing of a page comes to the extension in Firefox", async () => {
    const seen = await useCasePageInFirefox(() => EXTENSION, false);
    expect(seen.messages).toEqual([]);
    expect(leaksOf(seen, control)).toEqual([]);
  });

  test("a reader that was built for the sabotages leaks nothing by itself in Firefox", async () => {
    const seen = await useTampered("clean", () => "(text) => text");
    expect(seen.isRead).toBe(true);
    expect(seen.offered).toBeGreaterThan(0);
    expect(leaksOf(seen, control)).toEqual([]);
  });
}

for (const name of SOME) {
  test(`a way out by ${name} is seen as what it is in Firefox`, async () => {
    const leaks = leaksOf(await useTampered(name, SABOTAGES[name] as Sabotage), control);
    const expected = EXPECTED_LEAKS[name] as ExpectedLeak;
    expect(leaksLike(leaks, expected), `Seen instead: ${JSON.stringify(leaks)}`).not.toEqual([]);
  });
}
