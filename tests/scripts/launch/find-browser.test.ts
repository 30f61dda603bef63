import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import {
  findChromium,
  findCommand,
  findFirefox,
  hasDisplay,
  isAtLeast,
  type Machine,
} from "#scripts/launch/find-browser.ts";
import { LEAST_FIREFOX } from "#scripts/launch/need-programs.ts";

const machine = (platform: NodeJS.Platform, files: string[], env: NodeJS.ProcessEnv = {}): Machine => ({
  platform,
  env,
  exists: (path) => files.includes(path),
});
const PATH = "/usr/local/bin:/usr/bin";

it("asks for the Firefox that the manifest asks for", async () => {
  const manifest = JSON.parse(await readFile(new URL("../../golden/manifest.firefox.json", import.meta.url), "utf8"));
  expect(JSON.stringify(manifest)).toContain(`"strict_min_version":"${LEAST_FIREFOX}.0"`);
});

describe("looking for a browser", () => {
  it.each([
    ["linux", "/usr/bin/chromium", { PATH }],
    ["linux", "/usr/local/bin/google-chrome", { PATH }],
    ["linux", "/usr/bin/microsoft-edge-stable", { PATH }],
    ["linux", "/usr/bin/brave-browser", { PATH }],
    ["darwin", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", { HOME: "/Users/a" }],
    ["darwin", "/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium", { HOME: "/Users/a" }],
    ["win32", "C:\\P\\Google\\Chrome\\Application\\chrome.exe", { PROGRAMFILES: "C:\\P" }],
    ["win32", "C:\\X\\Microsoft\\Edge\\Application\\msedge.exe", { "PROGRAMFILES(X86)": "C:\\X" }],
    ["win32", "C:\\L\\Chromium\\Application\\chrome.exe", { LOCALAPPDATA: "C:\\L" }],
  ] as const)("finds it on %s at %s", (platform, file, env) => {
    expect(findChromium(machine(platform, [file], env))).toBe(file);
  });

  it("takes Chromium before a branded one, wherever each stands on the path", () => {
    const both = machine("linux", ["/usr/local/bin/google-chrome", "/usr/bin/chromium"], { PATH });
    expect(findChromium(both)).toBe("/usr/bin/chromium");
  });

  it("takes the one that a person names", () => {
    const named = machine("linux", ["/usr/bin/chromium", "/opt/mine"], { PATH, SIGNPOST_BROWSER: "/opt/mine" });
    expect(findChromium(named)).toBe("/opt/mine");
  });

  it("does not take another when the named one does not exist", () => {
    const gone = machine("linux", ["/usr/bin/chromium"], { PATH, SIGNPOST_BROWSER: "/opt/gone" });
    expect(findChromium(gone)).toBeNull();
  });

  it.each(["linux", "darwin", "win32"] as const)("finds none on an empty machine: %s", (platform) => {
    expect(findChromium(machine(platform, []))).toBeNull();
    expect(findFirefox(machine(platform, []))).toBeNull();
  });

  it("does not look in the working folder when the path has an empty part", () => {
    expect(findCommand(["chromium"], machine("linux", ["chromium"], { PATH: ":/usr/bin" }))).toBeNull();
  });
});

describe("a screen", () => {
  it.each([
    ["linux", {}, false],
    ["linux", { DISPLAY: "" }, false],
    ["linux", { DISPLAY: ":0" }, true],
    ["linux", { WAYLAND_DISPLAY: "wayland-0" }, true],
    ["darwin", {}, true],
    ["win32", {}, true],
  ] as const)("on %s with %o: %s", (platform, env, expected) => {
    expect(hasDisplay(machine(platform, [], env))).toBe(expected);
  });
});

it.each([
  ["Mozilla Firefox 153.8.0esr", true],
  ["Mozilla Firefox 142.0", true],
  ["Mozilla Firefox 140.12.0esr", false],
  ["", false],
])("takes what says %j for new enough: %s", (said, is) => {
  expect(isAtLeast(said, 142)).toBe(is);
});
