import { expect, it } from "vitest";
import { PANEL_SCRIPT_TARGET } from "#tests/bench/report.ts";
import { sizesOf, totalOf } from "#tests/bench/sizes.ts";

it("keeps the scripts of the panel in the Chrome build under the size that is aimed at, gzipped", async () => {
  // Of what was last built; `npm test` builds it first.
  const panel = (await sizesOf(".output/chrome-mv3")).find(({ entry }) => entry === "sidepanel.html");
  const scripts = (panel?.files ?? []).filter(({ file }) => file.endsWith(".js"));
  const list = scripts.map(({ file, gzip }) => `${file}: ${gzip} bytes`).join(", ");
  // The panel's own, what it shares with other pages, and the search, which it imports.
  for (const name of ["sidepanel-", "shared-", "create-search-"]) expect(list).toContain(`chunks/${name}`);
  expect(PANEL_SCRIPT_TARGET).toBe(100_000);
  expect(totalOf(scripts, ".js").gzip, list).toBeLessThan(PANEL_SCRIPT_TARGET);
});
