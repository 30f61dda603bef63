import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { breachesOf, importsOf } from "./support/arrows.ts";

const packageJson = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
const shipped = Object.keys(packageJson.dependencies);

describe("the tree", () => {
  const paths = globSync("{entrypoints,components,data,scripts,tests}/**/*.{ts,tsx,mjs}").concat(globSync("*.ts"));

  it("is read whole", () => {
    expect(paths).toContain("entrypoints/background.ts");
    expect(paths).toContain("data/model/record.ts");
    expect(paths).toContain("scripts/setup.mjs");
    expect(paths).toContain("vitest.config.ts");
  });

  it("holds every arrow", () => {
    const breaches = paths.flatMap((path) => {
      const file = { path: path.replaceAll("\\", "/"), text: readFileSync(path, "utf8") };
      // This file and the check itself must name what they refuse.
      return /^tests\/(support\/)?arrows\./.test(file.path) ? [] : breachesOf(file, shipped);
    });
    expect(breaches).toEqual([]);
  });
});

describe("an import that turns an arrow round", () => {
  it.each([
    ["components/Panel.tsx", "#entrypoints/sidepanel/library.ts"],
    ["components/Panel.tsx", "#data/publish/load-catalogue.ts"],
    ["data/model/record.ts", "#components/Panel.tsx"],
    ["data/model/record.ts", "#data/text/analyse.ts"],
    ["data/text/analyse.ts", "#data/model/record.ts"],
    ["data/release/verify.ts", "#data/model/record.ts"],
    ["data/store/settings.ts", "#data/release/verify.ts"],
    ["data/update/check.ts", "#data/search/result.ts"],
    ["data/search/result.ts", "#data/store/settings.ts"],
    ["data/recogniser/recognise.ts", "#data/search/result.ts"],
    ["data/copy/copy-content.ts", "#data/text/analyse.ts"],
    ["data/copy/copy-content.ts", "../text/analyse.ts"],
    ["entrypoints/background.ts", "#data/publish/main.ts"],
    ["entrypoints/background.ts", "#scripts/build.ts"],
    ["scripts/start.ts", "#tests/support/arrows.ts"],
    ["scripts/start.ts", "#components/Panel.tsx"],
    ["components/Panel.tsx", "../../elsewhere.ts"],
  ])("is refused: %s imports %s", (path, specifier) => {
    expect(breachesOf({ path, text: `import { a } from "${specifier}";` }, shipped)).toHaveLength(1);
  });

  it.each([
    ["data/model/record.ts", "node:fs"],
    ["components/Panel.tsx", "wxt/browser"],
    ["data/store/device-store.ts", "webextension-polyfill"],
    ["data/search/result.ts", "yaml"],
    ["data/search/result.ts", "minisearch-of-another-name"],
    ["components/Panel.tsx", "wxt/utils/define-background"],
  ])("is refused: %s imports the package %s", (path, specifier) => {
    expect(breachesOf({ path, text: `import a from "${specifier}";` }, shipped)).toHaveLength(1);
  });

  it("is found however it is written", () => {
    const text = [
      `import { a } from "one";`,
      `import type { B } from 'two';`,
      `import {\n  c,\n  d,\n} from "three";`,
      `export * from "four";`,
      `import "five";`,
      `const e = await import("six");`,
    ].join("\n");
    expect(importsOf(text)).toEqual(["one", "two", "three", "four", "five", "six"]);
  });
});

describe("a sentence that ends with the word from", () => {
  it("is no import", () => {
    expect(importsOf(`<Section title="Where this comes from" ruled>\n<div class="a">`)).toEqual([]);
  });
});

describe("an import along an arrow", () => {
  it.each([
    ["entrypoints/background.ts", "wxt/browser"],
    ["entrypoints/sidepanel/main.tsx", "#components/Panel.tsx"],
    ["components/Panel.tsx", "preact/hooks"],
    ["components/Panel.tsx", "#data/copy/copy-content.ts"],
    ["data/publish/main.ts", "node:fs"],
    ["data/publish/main.ts", "commander"],
    ["data/update/check.ts", "#data/release/verify.ts"],
    ["data/model/record.ts", "./text.ts"],
    ["tests/data/model/record.test.ts", "#data/model/record.ts"],
  ])("is let through: %s imports %s", (path, specifier) => {
    expect(breachesOf({ path, text: `import { a } from "${specifier}";` }, shipped)).toEqual([]);
  });
});

describe("a word that must not stand in the product", () => {
  it.each([
    "innerHTML",
    "innerText",
    "dangerouslySetInnerHTML",
    "eval",
    "new Function",
    "window.open",
    "RTCPeerConnection",
  ])("is refused: %s", (word) => {
    expect(breachesOf({ path: "components/Panel.tsx", text: `x.${word}("")` }, shipped)).toHaveLength(1);
    expect(breachesOf({ path: "scripts/start.ts", text: `x.${word}("")` }, shipped)).toEqual([]);
  });

  it("is not found inside another word", () => {
    expect(breachesOf({ path: "data/search/result.ts", text: "// retrieval of an evaluation" }, shipped)).toEqual([]);
  });
});
