import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Whether packages can be installed here without asking: Debian itself, as root. */
export function canInstall(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  // Not Ubuntu: its chromium package only leads to a snap.
  return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}

/** Installs Debian packages; says so on one line. Gives apt-get's reasons where it failed, else null. */
export function installPackages(names: readonly string[]): string | null {
  console.log(`Installing ${names.join(", ")} with apt-get.`);
  const steps = [
    ["update", "-q"],
    ["install", "-y", "-q", "--no-install-recommends", ...names],
  ];
  for (const args of steps) {
    const { status, error, stdout, stderr } = spawnSync("apt-get", args, {
      encoding: "utf8",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      maxBuffer: 64 * 1024 * 1024,
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (error) return error.message;
    if (status !== 0) return `${stdout}${stderr}`.trim();
  }
  return null;
}
