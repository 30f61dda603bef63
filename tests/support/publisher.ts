import type { CatalogueRecord } from "#data/model/record.ts";
import { sha256Hex } from "#data/release/hash.ts";
import { openRoot, type Root } from "#data/release/root.ts";
import { makeRecord, makeTopic } from "#tests/support/records.ts";
import {
  encodeJson,
  makeKey,
  releasePayload,
  rootPayload,
  signRelease,
  signRoot,
  type TestKey,
} from "#tests/support/signed-documents.ts";

export const ADDRESS = "https://catalogues.example/coventry/";

/** The keys of one publisher: two for roots, two for releases, and one that is nobody's. */
export interface Keys {
  readonly root: TestKey;
  readonly root2: TestKey;
  readonly editor: TestKey;
  readonly editor2: TestKey;
  readonly stranger: TestKey;
}

export async function makeKeys(): Promise<Keys> {
  const [root, root2, editor, editor2, stranger] = await Promise.all([
    makeKey(),
    makeKey(),
    makeKey(),
    makeKey(),
    makeKey(),
  ]);
  return { root, root2, editor, editor2, stranger };
}

/** A shard as a publisher, or somebody else, writes it. */
export interface ShardContent {
  readonly records?: readonly unknown[];
  readonly topics?: readonly unknown[];
  readonly redirects?: unknown;
}

export interface Publication {
  readonly version?: number;
  /** Replaces members of the payload. */
  readonly payload?: Record<string, unknown>;
  readonly shards?: readonly (ShardContent | Uint8Array)[];
  readonly signers?: readonly TestKey[];
  /** What `release.json` says of the newest root. */
  readonly root?: number;
}

/** The files of a publisher's site, good unless a test spoils them. */
export interface Site {
  readonly files: Map<string, Uint8Array>;
  readonly keys: Keys;
  /** The first root, as it is pinned in a package. */
  readonly pinned: Root;
  publish(publication?: Publication): Promise<void>;
  /** Writes `root.<version>.json`. */
  rotate(
    parts: Record<string, unknown>,
    signers: readonly TestKey[],
    keys?: Parameters<typeof rootPayload>[0],
  ): Promise<void>;
}

/** `count` good records of a catalogue; the first is called `mash`. */
export function recordsOf(count: number, parts: Partial<CatalogueRecord> = {}): CatalogueRecord[] {
  return Array.from({ length: count }, (_, at) => makeRecord({ id: at === 0 ? "mash" : `record-${at}`, ...parts }));
}

export const SHARD: ShardContent = { records: recordsOf(3), topics: [makeTopic({ id: "disclosure" })] };

/** A site with its first root and version 1. */
export async function createSite(keys: Keys, catalogue = "coventry"): Promise<Site> {
  const files = new Map<string, Uint8Array>();
  const first = await signRoot(rootPayload({ root: [keys.root], release: [keys.editor] }, { catalogue }), [keys.root]);
  files.set("root.1.json", first);
  const site: Site = {
    files,
    keys,
    pinned: await openRoot(first),
    async publish({ version = 1, payload = {}, shards = [SHARD], signers = [keys.editor], root = 1 } = {}) {
      const written = await Promise.all(
        shards.map(async (shard) => {
          const bytes = shard instanceof Uint8Array ? shard : encodeJson(shard);
          return { bytes, sha256: await sha256Hex(bytes) };
        }),
      );
      for (const { bytes, sha256 } of written) files.set(`shards/${sha256}.json`, bytes);
      const contents = shards.filter((shard) => !(shard instanceof Uint8Array)) as ShardContent[];
      const sum = (of: "records" | "topics") => contents.reduce((all, shard) => all + (shard[of]?.length ?? 0), 0);
      const document = releasePayload({
        catalogue,
        version,
        shards: written.map(({ bytes, sha256 }) => ({ sha256, length: bytes.length })),
        records: sum("records"),
        topics: sum("topics"),
        ...payload,
      });
      files.set("release.json", await signRelease(document, signers, { root }));
    },
    async rotate(parts, signers, keysOfRoot = { root: [keys.root], release: [keys.editor] }) {
      const payload = rootPayload(keysOfRoot, { catalogue, ...parts });
      files.set(`root.${String(parts.version)}.json`, await signRoot(payload, signers));
    },
  };
  await site.publish();
  return site;
}

/** What a host answers instead of its file. */
export type Answer = (path: string) => Response | Promise<Response> | undefined;

/** `fetch` over a site's files as they are at that moment, and what was asked of it. */
export function fetchFrom(site: Pick<Site, "files">, answer: Answer = () => undefined) {
  const requests: { readonly path: string; readonly init: RequestInit }[] = [];
  const fetchImpl = (async (url: string, init: RequestInit = {}) => {
    const path = url.startsWith(ADDRESS) ? url.slice(ADDRESS.length) : url;
    requests.push({ path, init });
    const given = await answer(path);
    if (given) return given;
    const bytes = site.files.get(path);
    return bytes ? new Response(bytes.slice() as BodyInit) : new Response("nothing here", { status: 404 });
  }) as typeof fetch;
  return { fetchImpl, requests };
}

export const page = (status = 200) => new Response("<!doctype html><title>Log in</title>", { status });
