import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { goodCatalogues, writeCatalogues } from "#tests/support/catalogue-files.ts";
import { makeRecord } from "#tests/support/records.ts";
import { runCatalogue } from "#tests/support/run-catalogue.ts";
import { serveSite } from "#tests/support/site-server.ts";

const NOW = "2026-12-01T09:00:00Z";
let folder: string;
let catalogue: string;
let site: string;
const at = (...parts: string[]) => join(folder, ...parts);
const pass = () => ["--passphrase-file", at("pass")];
const timed = () => [...pass(), "--now", NOW];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "signpost-publishing-"));
  catalogue = join(writeCatalogues(goodCatalogues()), "uk");
  site = at("site");
  writeFileSync(at("pass"), "four words or more\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keygen = (name: string) => runCatalogue("keygen", at(name), ...pass());
const makeRoot = (...more: string[]) =>
  runCatalogue(
    "root",
    "uk",
    "--site",
    site,
    "--root-key",
    at("root.key.pub.json"),
    "--release-key",
    at("editor.key.pub.json"),
    "--sign",
    at("root.key"),
    ...timed(),
    ...more,
  );
const publish = (...more: string[]) =>
  runCatalogue("publish", catalogue, "--site", site, "--sign", at("editor.key"), ...timed(), ...more);
const rotate = (...more: string[]) => runCatalogue("rotate", "--site", site, ...timed(), ...more);
const setSource = (version: number, created = "2026-11-23T09:00:00Z") => spoilSource({ version, created });

/** Changes members of source.yml. */
function spoilSource(changes: Record<string, unknown>): void {
  const path = join(catalogue, "source.yml");
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => !Object.keys(changes).some((name) => line.startsWith(`${name}:`)));
  writeFileSync(path, [...lines, ...Object.entries(changes).map(([name, value]) => `${name}: ${value}`)].join("\n"));
}

/** Changes a record, so that there is something new. */
function reword(text: string): void {
  const path = join(catalogue, "records", "line.yml");
  writeFileSync(path, readFileSync(path, "utf8").replace(/^summary: .*$/m, `summary: ${text}`));
}

async function firstRelease(): Promise<void> {
  await keygen("root.key");
  await keygen("editor.key");
  expect(await makeRoot()).toMatchObject({ code: 0 });
  setSource(1);
  expect(await publish()).toMatchObject({ code: 0, errors: "" });
}

const verify = async (now = NOW) => {
  const files = new Map(
    readdirSync(site, { recursive: true, encoding: "utf8", withFileTypes: false })
      .filter((path) => path.endsWith(".json"))
      .map((path) => [path, new Uint8Array(readFileSync(join(site, path)))]),
  );
  const server = await serveSite(files);
  try {
    const { out } = await runCatalogue(
      "verify-site",
      server.address,
      "--root",
      join(site, "root.1.json"),
      "--state",
      at("state"),
      "--json",
      "--now",
      now,
    );
    return JSON.parse(out) as Record<string, unknown>;
  } finally {
    await server.close();
  }
};

describe("keygen", () => {
  it("writes an encrypted private key that nobody else can read, and the public one beside it", async () => {
    expect(await keygen("a.key")).toMatchObject({ code: 0 });
    expect(readFileSync(at("a.key"), "utf8")).toContain("BEGIN ENCRYPTED PRIVATE KEY");
    expect(JSON.parse(readFileSync(at("a.key.pub.json"), "utf8"))).toEqual({
      kty: "OKP",
      crv: "Ed25519",
      x: expect.any(String),
    });
  });

  it("overwrites nothing, and writes none inside the project or without a passphrase", async () => {
    await keygen("a.key");
    expect(await keygen("a.key")).toMatchObject({ code: 2, errors: expect.stringContaining("is there already") });
    expect(await runCatalogue("keygen", "tests/a.key", ...pass())).toMatchObject({
      code: 2,
      errors: expect.stringContaining("inside the project"),
    });
    writeFileSync(at("pass"), "\n");
    expect(await keygen("b.key")).toMatchObject({ code: 2, errors: expect.stringContaining("is empty") });
    expect(existsSync(at("b.key"))).toBe(false);
  });
});

describe("publish", () => {
  it("makes a site that a panel installs", async () => {
    await firstRelease();
    expect(await verify()).toMatchObject({ outcome: "updated", to: 1 });
  });

  it("gives the same bytes for the same input", async () => {
    await firstRelease();
    cpSync(site, at("again"), { recursive: true });
    rmSync(join(at("again"), "release.json"));
    expect(
      await runCatalogue("publish", catalogue, "--site", at("again"), "--sign", at("editor.key"), ...timed()),
    ).toMatchObject({ code: 0 });
    expect(readFileSync(join(at("again"), "release.json"))).toEqual(readFileSync(join(site, "release.json")));
  });

  it("adds a shard and leaves the old ones as they are", async () => {
    await firstRelease();
    const before = readdirSync(join(site, "shards"));
    await verify();
    setSource(2);
    reword("Other words.");
    expect(await publish()).toMatchObject({ code: 0 });
    expect(readdirSync(join(site, "shards"))).toEqual(expect.arrayContaining(before));
    expect(await verify()).toMatchObject({
      outcome: "updated",
      from: 1,
      to: 2,
      changes: [{ kind: "wording", id: "uk:line" }],
    });
  });

  it.each([
    [
      "a version that is not higher",
      () => reword("Other words."),
      "Version 1 is too low: set “version” in source.yml to 2 or more",
    ],
    ["nothing new", () => setSource(2), "Nothing is new since version 1"],
    [
      "a time that is still to come",
      () => {
        setSource(2, "2026-12-01T09:00:01Z");
        reword("Other words.");
      },
      "still to come",
    ],
    ["a mistake in a record", () => reword("Call <b>now</b>."), "html-in-text"],
  ])("refuses %s, and writes nothing", async (_, change, sentence) => {
    await firstRelease();
    const before = readFileSync(join(site, "release.json"));
    change();
    const { code, errors } = await publish();
    expect(code).toBe(1);
    expect(errors).toContain(sentence);
    expect(readFileSync(join(site, "release.json"))).toEqual(before);
  });

  it("refuses a shrink without a word, and takes it with one", async () => {
    const extra = ["extra-1", "extra-2", "extra-3"].map((id) => join(catalogue, "records", `${id}.yml`));
    for (const path of extra) {
      const { id: _, ...record } = makeRecord({ id: "extra", title: `Extra, ${path.slice(-5, -4)}` });
      writeFileSync(path, stringify(record));
    }
    await firstRelease();
    setSource(2);
    for (const path of extra) rmSync(path);
    expect(await publish()).toMatchObject({ code: 1, errors: expect.stringContaining("--allow-shrink") });
    expect(await publish("--allow-shrink")).toMatchObject({ code: 0, errors: "" });
  });

  it("gives the same content a later end when asked", async () => {
    await firstRelease();
    setSource(2, NOW);
    expect(await publish("--renew")).toMatchObject({ code: 0 });
    await verify();
    expect(await verify("2027-02-28T00:00:00Z")).toMatchObject({ outcome: "current", to: 2 });
  });

  it("refuses keys that are not the root's, and keys that others can read", async () => {
    await firstRelease();
    setSource(2);
    reword("Other words.");
    await keygen("other.key");
    expect(
      await runCatalogue("publish", catalogue, "--site", site, "--sign", at("other.key"), ...timed()),
    ).toMatchObject({
      code: 1,
      errors: expect.stringContaining("No panel would take this release (unsigned)"),
    });
    chmodSync(at("editor.key"), 0o644);
    expect(await publish()).toMatchObject({ code: 1, errors: expect.stringContaining("chmod 600 editor.key") });
    chmodSync(at("editor.key"), 0o600);
    writeFileSync(at("pass"), "wrong\n");
    expect(await publish()).toMatchObject({ code: 1, errors: expect.stringContaining("check the passphrase") });
  });

  it("refuses under a root that has ended, and for another catalogue's site", async () => {
    await firstRelease();
    setSource(2, "2026-11-24T09:00:00Z");
    reword("Other words.");
    expect(
      await runCatalogue(
        "publish",
        catalogue,
        "--site",
        site,
        "--sign",
        at("editor.key"),
        ...pass(),
        "--now",
        "2029-01-01T00:00:00Z",
      ),
    ).toMatchObject({
      code: 1,
      errors: expect.stringContaining("make the next one with “rotate”"),
    });
    const other = join(catalogue, "..", "coventry");
    expect(await runCatalogue("publish", other, "--site", site, "--sign", at("editor.key"), ...timed())).toMatchObject({
      code: 1,
      errors: expect.stringContaining("not of coventry"),
    });
  });

  it("revokes a version that must not be opened again", async () => {
    await firstRelease();
    await verify();
    setSource(2);
    reword("Other words.");
    expect(await publish("--revoke", "1")).toMatchObject({ code: 0 });
    expect(await verify()).toMatchObject({ outcome: "updated", to: 2 });
  });
});

describe("rotate", () => {
  it("gives panels another root without another release", async () => {
    await firstRelease();
    await verify();
    expect(await rotate("--sign", at("root.key"))).toMatchObject({
      code: 0,
      out: expect.stringContaining("no release below version 1"),
    });
    expect(await verify()).toMatchObject({ outcome: "current", to: 1 });
  });

  it("replaces a lost editor's key, and the next release goes on", async () => {
    await firstRelease();
    await verify();
    await keygen("new.key");
    expect(await rotate("--sign", at("root.key"), "--release-key", at("new.key.pub.json"))).toMatchObject({
      code: 0,
      out: expect.stringContaining("publish one now"),
    });
    expect(await verify()).toMatchObject({ outcome: "current", to: 1 });
    setSource(2);
    reword("Other words.");
    expect(await publish()).toMatchObject({ code: 1, errors: expect.stringContaining("unsigned") });
    expect(await runCatalogue("publish", catalogue, "--site", site, "--sign", at("new.key"), ...timed())).toMatchObject(
      { code: 0 },
    );
    expect(await verify()).toMatchObject({ outcome: "updated", from: 1, to: 2 });
  });

  it("refuses a root that the old keys did not sign, and one short of its threshold", async () => {
    await firstRelease();
    await keygen("new.key");
    expect(await rotate("--sign", at("new.key"), "--root-key", at("new.key.pub.json"))).toMatchObject({ code: 1 });
    expect(await rotate("--sign", at("root.key"), "--root-threshold", "2")).toMatchObject({ code: 1 });
    expect(
      await rotate(
        "--sign",
        at("root.key"),
        at("new.key"),
        "--root-key",
        at("root.key.pub.json"),
        at("new.key.pub.json"),
        "--root-threshold",
        "2",
      ),
    ).toMatchObject({ code: 0 });
    expect(await rotate("--sign", at("root.key"))).toMatchObject({ code: 1 });
  });
});

describe("diff", () => {
  it("prints what a release changed, from a site to an editor's folder", async () => {
    await firstRelease();
    reword("Other words.");
    expect(await runCatalogue("diff", site, catalogue, "--json")).toMatchObject({
      code: 0,
      out: expect.stringContaining('"kind":"wording"'),
    });
    expect((await runCatalogue("diff", site, catalogue)).out).toBe(
      "Reworded\n  Support line (uk:line)\n    Before: What it is for.\n    Now:    Other words.\n",
    );
    expect((await runCatalogue("diff", site, site)).out).toBe("Nothing is different.\n");
  });
});

it("writes nothing of a key into what it prints", async () => {
  await firstRelease();
  const { out, errors } = await publish();
  expect(out + errors).not.toContain("four words or more");
});
