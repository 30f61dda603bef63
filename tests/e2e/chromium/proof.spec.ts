import { expect, test } from "@playwright/test";
import { makeReadable } from "#tests/e2e/support/readable.ts";
import { useCasePage } from "#tests/support/proof/chromium-session.ts";
import { buildLeakableReader, type LeakableReader } from "#tests/support/proof/leaking-reader.ts";
import { leaksOf } from "#tests/support/proof/leaks.ts";
import { SABOTAGES } from "#tests/support/proof/sabotages.ts";
import type { Seen } from "#tests/support/proof/seen.ts";
import { tamperWith } from "#tests/support/proof/tampered.ts";

const EXTENSION = ".output/chrome-mv3";
/** One that goes over the network, one that goes to the page and one to the extension; the long proofs try all. */
const SOME =
  process.env.SIGNPOST_LONG === "1"
    ? Object.keys(SABOTAGES)
    : ["no-cors fetch", "postMessage", "a port's message with text"];

let control: Seen;
let reader: LeakableReader;
test.beforeAll(async () => {
  control = await useCasePage(null);
  reader = await buildLeakableReader("chrome");
});

test("no word of a page leaves it: not by the network, the page, a message, a store or the profile", async () => {
  const seen = await useCasePage(() => makeReadable(EXTENSION, "proof"));
  expect(seen.offered).toBeGreaterThan(0);
  expect(leaksOf(seen, control)).toEqual([]);
});

test("a reader that was built for the sabotages leaks nothing by itself", async () => {
  const seen = await useCasePage(() => tamperWith(EXTENSION, "proof-clean", reader.with("(text) => text")));
  expect(seen.offered).toBeGreaterThan(0);
  expect(leaksOf(seen, control)).toEqual([]);
});

for (const name of SOME) {
  test(`a way out by ${name} is seen`, async () => {
    const sabotage = SABOTAGES[name];
    const seen = await useCasePage((sinks) =>
      tamperWith(EXTENSION, `proof-${name.replace(/\W/g, "-")}`, reader.with(sabotage?.(sinks) ?? "")),
    );
    expect(leaksOf(seen, control)).not.toEqual([]);
  });
}
