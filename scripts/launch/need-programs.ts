import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium, findCommand, findFirefox, isAtLeast } from "./find-browser.ts";
import { canInstall, installPackages } from "./install-packages.ts";

/** Something that a person has to install; the message says what and how, in one sentence. */
export class MissingProgram extends Error {
  override readonly name = "MissingProgram";
}

interface Program {
  /** The packages of Debian's that have it. */
  readonly packages: readonly string[];
  isThere(): boolean;
}

/** As in the manifest. */
export const LEAST_FIREFOX = 142;
const CHROMIUM_PACKAGES = ["chromium", "fonts-liberation"];

/** What the tests need besides Node. */
const TEST_PROGRAMS = {
  "a Chromium browser": { packages: CHROMIUM_PACKAGES, isThere: () => findChromium() !== null },
  "Firefox 142 or newer": { packages: ["firefox-esr"], isThere: hasFirefox },
  Xvfb: { packages: ["xvfb", "xauth"], isThere: () => findCommand(["Xvfb"]) !== null },
  xdotool: { packages: ["xdotool"], isThere: () => findCommand(["xdotool"]) !== null },
  nginx: { packages: ["nginx-light"], isThere: () => existsSync("/usr/sbin/nginx") || findCommand(["nginx"]) !== null },
  ImageMagick: { packages: ["imagemagick"], isThere: () => findCommand(["import"]) !== null },
} as const satisfies Record<string, Program>;
export type TestProgram = keyof typeof TEST_PROGRAMS;

/** An older one installs nothing that asks for a newer: see `strict_min_version` in the manifest. */
function hasFirefox(): boolean {
  const firefox = findFirefox();
  if (firefox === null) return false;
  const { stdout } = spawnSync(firefox, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return isAtLeast(stdout ?? "", LEAST_FIREFOX);
}

/**
 * The browser to open the panel in, installed first where that can be done.
 *
 * @throws MissingProgram when there is none
 */
export function needChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (process.env.SIGNPOST_BROWSER) {
    throw new MissingProgram("SIGNPOST_BROWSER names a file that does not exist: give the path of a browser.");
  }
  if (canInstall()) install(CHROMIUM_PACKAGES);
  const installed = findChromium();
  if (installed) return installed;
  throw new MissingProgram(
    "No browser was found: install Chromium, Chrome, Edge or Brave, or give the path of one in SIGNPOST_BROWSER.",
  );
}

/** Those of the programs that are missing after installing what can be installed. */
export function missingTestPrograms(needed: readonly TestProgram[]): ReadonlySet<string> {
  const missing = () =>
    needed.map((name) => [name, TEST_PROGRAMS[name]] as const).filter(([, { isThere }]) => !isThere());
  const packages = missing().flatMap(([, program]) => program.packages);
  if (packages.length > 0 && canInstall()) install(packages);
  return new Set(missing().map(([name]) => name));
}

function install(packages: readonly string[]): void {
  const reasons = installPackages(packages);
  if (reasons !== null) console.error(`apt-get could not install them: ${reasons}`);
}
