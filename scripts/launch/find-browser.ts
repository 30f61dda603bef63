import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where a program may be found; passed in so that every platform can be tried on one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly exists: (path: string) => boolean;
}

export const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync };

/** Chromium first: branded Chrome and Edge can be kept from loading an extension by the organisation's policy. */
const CHROMIUM_COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
  "brave-browser",
];
const MAC_CHROMIUMS = ["Chromium", "Google Chrome", "Microsoft Edge", "Brave Browser"];
const WINDOWS_CHROMIUMS = [
  "Chromium\\Application\\chrome.exe",
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "BraveSoftware\\Brave-Browser\\Application\\brave.exe",
];

/** Finds a command on the PATH; null where there is none. */
export function findCommand(names: readonly string[], machine: Machine = thisMachine): string | null {
  const folders = (machine.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find(machine.exists) ?? null;
}

/**
 * Finds a browser of the Chromium family: the one that SIGNPOST_BROWSER names, else the first in the usual places.
 * Null where there is none, also where SIGNPOST_BROWSER names a file that does not exist.
 */
export function findChromium(machine: Machine = thisMachine): string | null {
  const named = machine.env.SIGNPOST_BROWSER;
  if (named) return machine.exists(named) ? named : null;
  if (machine.platform === "darwin") {
    const places = ["/Applications", `${machine.env.HOME}/Applications`].flatMap((folder) =>
      MAC_CHROMIUMS.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
    return places.find(machine.exists) ?? null;
  }
  if (machine.platform === "win32") {
    const { PROGRAMFILES, LOCALAPPDATA, "PROGRAMFILES(X86)": oldProgramFiles } = machine.env;
    const folders = [PROGRAMFILES, oldProgramFiles, LOCALAPPDATA].filter((folder) => folder !== undefined);
    const places = WINDOWS_CHROMIUMS.flatMap((path) => folders.map((folder) => `${folder}\\${path}`));
    return places.find(machine.exists) ?? null;
  }
  return findCommand(CHROMIUM_COMMANDS, machine);
}

/** Finds Firefox on the PATH (the tests that drive it run on Linux). */
export function findFirefox(machine: Machine = thisMachine): string | null {
  return findCommand(["firefox-esr", "firefox"], machine);
}

/** Whether a browser that says its version so ("Mozilla Firefox 153.8.0esr") is of at least such a one. */
export function isAtLeast(said: string, version: number): boolean {
  return Number(/ (\d+)\./.exec(said)?.[1] ?? 0) >= version;
}

/** Whether a window can be shown. Windows and macOS always have a screen. */
export function hasDisplay(machine: Machine = thisMachine): boolean {
  if (machine.platform === "darwin" || machine.platform === "win32") return true;
  return Boolean(machine.env.DISPLAY || machine.env.WAYLAND_DISPLAY);
}
