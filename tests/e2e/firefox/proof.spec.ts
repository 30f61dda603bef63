import { expect, test } from "@playwright/test";
import { makeReadable } from "#tests/e2e/support/readable.ts";
import { useCasePageInFirefox } from "#tests/support/proof/firefox-session.ts";
import { buildLeakableReader, type LeakableReader } from "#tests/support/proof/leaking-reader.ts";
import { leaksOf } from "#tests/support/proof/leaks.ts";
import { SABOTAGES } from "#tests/support/proof/sabotages.ts";
import type { Seen } from "#tests/support/proof/seen.ts";
import { tamperWith } from "#tests/support/proof/tampered.ts";

const EXTENSION = ".output/firefox-mv3";
const isLong = process.env.SIGNPOST_LONG === "1";
const SOME = isLong ? Object.keys(SABOTAGES) : ["no-cors fetch", "BroadcastChannel"];

let control: Seen;
let reader: LeakableReader;
test.beforeAll(async () => {
  control = await useCasePageInFirefox(null);
  reader = await buildLeakableReader("firefox");
});

test("no word of a page leaves it in Firefox", async () => {
  const seen = await useCasePageInFirefox(() => makeReadable(EXTENSION, "proof-firefox"));
  expect(seen.offered).toBeGreaterThan(0);
  expect(seen.extension.some((line) => line.startsWith('{"v":'))).toBe(true);
  expect(leaksOf(seen, control)).toEqual([]);
});

for (const name of SOME) {
  test(`a way out by ${name} is seen in Firefox`, async () => {
    const seen = await useCasePageInFirefox((sinks) =>
      tamperWith(EXTENSION, `proof-firefox-${name.replace(/\W/g, "-")}`, reader.with(SABOTAGES[name]?.(sinks) ?? "")),
    );
    expect(leaksOf(seen, control)).not.toEqual([]);
  });
}
