import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { createFolderReleaseStore } from "#data/publish/folder-release-store.ts";
import { readSigner } from "#data/publish/key-file.ts";
import { readSite, replaceFile, rootName } from "#data/publish/site-folder.ts";
import { releaseTime } from "#data/update/check-log.ts";
import { waysFrom } from "#data/update/go-back.ts";
import { type SiteServer, serveSite } from "#scripts/site-server.ts";
import { runCatalogue } from "#tests/support/run-catalogue.ts";
import { rootPayload, signRoot } from "#tests/support/signed-documents.ts";

// The commands of each drill in docs/publishing.md, as they stand there; what a panel makes of it is told by
// `verify-site`, which runs the panel's own code.
const DOCUMENT = readFileSync("docs/publishing.md", "utf8");
const PASSPHRASE = "four words or more";
const YEARS_LATER = "2030-01-01T09:00:00Z";

let folder: string;
let server: SiteServer;
/** The folder that the host serves now. */
let served: string;
const at = (...parts: string[]) => join(folder, ...parts);
const key = (name: string) => at("signpost-keys", `${name}.key`);

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "signpost-drill-"));
  served = at("site");
  server = await serveSite({ read });
  cpSync("data/catalogue", at("catalogue"), { recursive: true });
  mkdirSync(at("signpost-keys"), { mode: 0o700 });
  writeFileSync(at("pass"), `${PASSPHRASE}\n`);
  setVersion(1);
  await drill("Drills");
  expect(await look()).toMatchObject({ outcome: "updated", to: 1 });
});
test.afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function read(path: string): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(join(served, path)));
  } catch {
    return undefined;
  }
}

/** Runs the commands under a heading of the document, in this test's folders. */
async function drill(heading: string, more: readonly string[] = []): Promise<void> {
  const part = DOCUMENT.split(/^#{2,3} /m).find((text) => text.startsWith(`${heading}\n`)) ?? "";
  const lines = [...part.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = ""]) =>
    block.replaceAll("\\\n", " ").trim().split("\n"),
  );
  expect(lines.length, heading).toBeGreaterThan(0);
  for (const line of lines) {
    const words = line
      .split(/\s+/)
      .map((word) => word.replace(/^~/, folder).replace(/^data\/catalogue/, at("catalogue")))
      .map((word) => word.replace(/^https:\/\/catalogues\.example\.org\/coventry$/, server.address));
    expect(words.slice(0, 4)).toEqual(["npm", "run", "-s", "catalogue"]);
    await catalogue(...words.slice(5), ...more);
  }
}

async function catalogue(...args: string[]) {
  const signs = ["keygen", "root", "rotate", "publish"].includes(args[0] as string);
  const result = await runCatalogue(...args, ...(signs ? ["--passphrase-file", at("pass")] : []));
  expect(result.code, `${args.join(" ")}\n${result.errors}`).toBe(0);
  return result;
}

/** One check, as a panel makes it. @param state another panel's folder */
async function look(state = "state", now?: string): Promise<Record<string, unknown>> {
  const { out } = await runCatalogue(
    "verify-site",
    server.address,
    "--root",
    at("site", "root.1.json"),
    "--state",
    at(state),
    "--json",
    ...(now ? ["--now", now] : []),
  );
  return JSON.parse(out.trimEnd().split("\n").at(-1) as string) as Record<string, unknown>;
}

/** "Raise the version": in source.yml, made at this moment. */
function setVersion(version: number, created = releaseTime(new Date(Date.now() - 1000))): void {
  const path = at("catalogue", "coventry", "source.yml");
  const source = readFileSync(path, "utf8");
  writeFileSync(
    path,
    source.replace(/^version: .*$/m, `version: ${version}`).replace(/^created: .*$/m, `created: ${created}`),
  );
}

/** Changes the front door's number in the editor's folder. */
function setNumber(from: string, to: string): void {
  const path = at("catalogue", "coventry", "records", "coventry-mash.yml");
  const digits = (text: string) => text.replaceAll(" ", "");
  const record = readFileSync(path, "utf8");
  expect(record).toContain(from);
  writeFileSync(path, record.replaceAll(from, to).replaceAll(digits(from), digits(to)));
}

/** A release that somebody else publishes with a key of ours, in a folder of their own. */
async function publishAsThief(version: number, name: string): Promise<void> {
  if (served !== at("thief")) cpSync(served, at("thief"), { recursive: true });
  setVersion(version);
  await catalogue("publish", at("catalogue", "coventry"), "--site", at("thief"), "--renew", "--sign", key(name));
  served = at("thief");
}

test("an editor's key is lost: panels follow the new one, and the old one signs nothing any more", async () => {
  setVersion(2);
  await drill("An editor's key is lost");
  expect(await look()).toMatchObject({ outcome: "updated", from: 1, to: 2 });
  setVersion(3);
  const found = await runCatalogue(
    ...["publish", at("catalogue", "coventry"), "--site", at("site"), "--renew"],
    ...["--sign", key("editor"), "--passphrase-file", at("pass")],
  );
  expect(found).toMatchObject({ code: 1, errors: expect.stringContaining("unsigned") });
  expect(await look()).toMatchObject({ outcome: "current", to: 2 });
});

test("a release key is stolen: panels come down to the publisher's own release, and none can be led back", async () => {
  await publishAsThief(900, "editor");
  expect(await look()).toMatchObject({ outcome: "updated", from: 1, to: 900 });
  served = at("site");
  expect(await look()).toMatchObject({ outcome: "refused", code: "rollback", to: 900 });
  setVersion(2);
  await drill("A release key is stolen");
  expect(await look()).toMatchObject({ outcome: "updated", from: 900, to: 2 });
  const store = createFolderReleaseStore(at("state"));
  expect(await waysFrom({ name: "coventry", bundled: null, store })).toMatchObject({ shown: 2, forward: null });
  expect((await waysFrom({ name: "coventry", bundled: null, store })).back).not.toBe(900);
  // A panel that the thief never reached, and the thief's next try.
  expect(await look("other")).toMatchObject({ outcome: "updated", to: 2 });
  served = at("thief");
  expect(await look()).toMatchObject({ outcome: "refused", to: 2 });
});

test("a root key is stolen below the threshold: alone it makes no root, and it is replaced", async () => {
  const thief = [...["rotate", "--site", at("site"), "--root-threshold", "1"], "--sign", key("root-a")];
  expect(await runCatalogue(...thief, "--passphrase-file", at("pass"))).toMatchObject({ code: 1 });
  // The same by hand, past our command: no panel follows it.
  const signer = await readSigner(key("root-a"), PASSPHRASE);
  const { root } = await readSite(at("site"));
  const stolen = {
    ...signer,
    publicKey: root.keysByKid.get(signer.kid) as NonNullable<ReturnType<typeof root.keysByKid.get>>,
  };
  const now = releaseTime(new Date());
  const forged = rootPayload({ root: [stolen], release: [stolen] }, { version: 2, created: now });
  cpSync(at("site"), at("thief"), { recursive: true });
  replaceFile(at("thief", rootName(2)), await signRoot(forged, [stolen]));
  const release = JSON.parse(readFileSync(at("thief", "release.json"), "utf8")) as object;
  writeFileSync(at("thief", "release.json"), JSON.stringify({ ...release, root: 2 }));
  served = at("thief");
  expect(await look()).toMatchObject({ outcome: "refused", code: "root-chain", to: 1 });

  served = at("site");
  await drill("A root key is stolen");
  expect(await look()).toMatchObject({ outcome: "current", to: 1 });
  const again = ["rotate", "--site", at("site"), "--sign", key("root-a"), key("root-b")];
  expect(await runCatalogue(...again, "--passphrase-file", at("pass"))).toMatchObject({ code: 1 });
  await catalogue("rotate", "--site", at("site"), "--sign", key("root-c"), key("root-d"));
  expect(await look()).toMatchObject({ outcome: "current", to: 1 });
});

test("a wrong number is out: it is no longer opened once a panel hears of it, whatever else cannot be had", async () => {
  const [right, wrong] = ["024 7678 8555", "024 7678 8550"];
  setNumber(right, wrong);
  setVersion(2);
  await catalogue("publish", at("catalogue", "coventry"), "--site", at("site"), "--sign", key("editor"));
  expect(await look()).toMatchObject({ outcome: "updated", to: 2 });
  expect(await look("cut-off")).toMatchObject({ outcome: "updated", to: 2 });

  const began = Date.now();
  setNumber(wrong, right);
  setVersion(3);
  await drill("A wrong number is out");
  const { changes, ...outcome } = await look();
  expect(outcome).toMatchObject({ outcome: "updated", from: 2, to: 3 });
  expect(changes).toContainEqual(expect.objectContaining({ kind: "number", before: wrong, after: right }));
  expect(Date.now() - began, "the commands themselves take seconds").toBeLessThan(60_000);
  const ways = { name: "coventry", bundled: null, store: createFolderReleaseStore(at("state")) };
  expect((await waysFrom(ways)).back).not.toBe(2);

  // Another panel gets release.json and then no more.
  cpSync(at("site", "release.json"), at("only", "release.json"));
  cpSync(at("site", "root.1.json"), at("only", "root.1.json"));
  served = at("only");
  expect(await look("cut-off")).toMatchObject({ outcome: "refused", code: "revoked" });
  expect((await look("cut-off")).to).not.toBe(2);
});

test("the host disappears: another one with the same folder goes on, and one with an older copy is refused", async () => {
  cpSync(at("site"), at("old-copy"), { recursive: true });
  setVersion(2);
  await catalogue("publish", at("catalogue", "coventry"), "--site", at("site"), "--renew", "--sign", key("editor"));
  expect(await look()).toMatchObject({ outcome: "updated", to: 2 });
  const port = Number(new URL(server.address).port);
  await server.close();
  expect(await look()).toMatchObject({ outcome: "offline", to: 2 });
  cpSync(at("site"), at("new-host"), { recursive: true });
  served = at("new-host");
  server = await serveSite({ read, port });
  expect(await look()).toMatchObject({ outcome: "current", to: 2 });
  await drill("The host disappears");
  served = at("old-copy");
  expect(await look()).toMatchObject({ outcome: "refused", code: "rollback", to: 2 });
  // Another name altogether: what is trusted are the keys.
  await server.close();
  served = at("new-host");
  server = await serveSite({ read });
  expect(await look()).toMatchObject({ outcome: "current", to: 2 });
});

test("a root has ended: what is installed stays, and the next root and release are taken", async () => {
  expect(await look("state", YEARS_LATER)).toMatchObject({ outcome: "refused", code: "expired", to: 1 });
  setVersion(2, YEARS_LATER);
  await drill("A root has ended", ["--now", YEARS_LATER]);
  expect(await look("state", YEARS_LATER)).toMatchObject({ outcome: "updated", from: 1, to: 2 });
});
