import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Shard } from "#data/model/shard.ts";
import { FOLDERS } from "#data/publish/folders.ts";
import { type LoadedCatalogue, loadCatalogues } from "#data/publish/load-catalogues.ts";
import { makeRoot } from "#data/publish/make-root.ts";
import { daysAfter } from "#data/publish/options.ts";
import { publishRelease } from "#data/publish/publish-release.ts";
import { readSite, replaceFile, rootName } from "#data/publish/site-folder.ts";
import { parseReleaseEnvelope } from "#data/release/envelope.ts";
import { type PublicKey, thumbprintOf } from "#data/release/keys.ts";
import type { Signer } from "#data/release/sign.ts";
import { releaseTime } from "#data/update/check-log.ts";
import { serveSite } from "./site-server.ts";

const CATALOGUE = "coventry";
/** The record whose number the update changes, and a number that is kept free for films: nobody has it. */
const RECORD = "coventry-cscp";
const MADE_UP = { dial: "01632960123", shown: "01632 960123" } as const;

/** A publisher on this machine with throw-away keys, and a copy of the extension that knows its address. */
export interface DemoPublisher {
  readonly address: string;
  /** The folder of the extension. */
  readonly extension: string;
  close(): Promise<void>;
}

/**
 * Publishes the Coventry catalogue as it is, as version 1, which the copy of the extension came with. Once a panel has
 * looked, version 2 is published, in which one number is another: the next "Check now" brings it.
 *
 * @param build the folder of a build that may connect to this machine
 */
export async function startDemoPublisher(build: string): Promise<DemoPublisher> {
  const folder = mkdtempSync(join(tmpdir(), "signpost-publisher-"));
  const site = join(folder, "site");
  const key = await makeKey();
  const now = releaseTime(new Date());
  const loaded = loadCatalogues(FOLDERS.catalogue).find(({ catalogue }) => catalogue.name === CATALOGUE);
  if (!loaded) throw new Error(`There is no catalogue ${CATALOGUE}.`);
  const keys = { keys: [key.publicKey], threshold: 1 };
  const plan = { catalogue: CATALOGUE, version: 1, created: now, expires: daysAfter(now, 1), floor: 0 };
  const root = await makeRoot({ ...plan, root: keys, release: keys }, [key.signer], null);
  replaceFile(join(site, rootName(1)), root.document);
  const publish = async (version: number, content: Shard) =>
    publishRelease(releasePlan(loaded, version, content, now), [key.signer], await readSite(site));
  const first = await publish(1, loaded.content);
  let hasLooked = false;
  const server = await serveSite({
    read: (path) => readIfThere(join(site, path)),
    onRequest(path, _, response) {
      if (path === "release.json" && !hasLooked) {
        hasLooked = true;
        response.on("finish", () => void publish(2, withMadeUpNumber(loaded.content)));
      }
      return false;
    },
  });
  const extension = join(folder, "extension");
  cpSync(build, extension, { recursive: true });
  const packaged = join(extension, "catalogue", CATALOGUE);
  writeFileSync(join(packaged, "release.json"), parseReleaseEnvelope(first).payload);
  writeFileSync(join(packaged, "source.json"), JSON.stringify({ updateAddress: server.address }));
  writeFileSync(join(packaged, "root.json"), root.document);
  return {
    address: server.address,
    extension,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function releasePlan({ catalogue }: LoadedCatalogue, version: number, content: Shard, now: string) {
  const title = version === 1 ? catalogue.title : `${catalogue.title} (made-up update)`;
  return {
    info: { ...catalogue, title, version, created: now },
    content,
    expires: daysAfter(now, 1),
    now,
    allowShrink: false,
    renew: false,
    revoked: [],
  };
}

function withMadeUpNumber(content: Shard): Shard {
  const records = content.records.map((record) =>
    record.id === RECORD
      ? {
          ...record,
          contacts: record.contacts.map((contact) => ("dial" in contact ? { ...contact, ...MADE_UP } : contact)),
        }
      : record,
  );
  return { ...content, records };
}

async function makeKey(): Promise<{ signer: Signer; publicKey: PublicKey }> {
  const pair = (await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"])) as CryptoKeyPair;
  const { x } = await crypto.subtle.exportKey("jwk", pair.publicKey);
  const publicKey: PublicKey = { kty: "OKP", crv: "Ed25519", x: x as string };
  return { signer: { kid: await thumbprintOf(publicKey), key: pair.privateKey }, publicKey };
}

/** The host's own files alone: a path that leads elsewhere is none of them. */
function readIfThere(path: string): Uint8Array | undefined {
  const isOurs = /\/(root\.\d+|release|shards\/[0-9a-f]{64})\.json$/.test(path.replaceAll("\\", "/"));
  return isOurs && existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined;
}
