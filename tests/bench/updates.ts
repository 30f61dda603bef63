import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Shard } from "#data/model/shard.ts";
import { createFolderReleaseStore } from "#data/publish/folder-release-store.ts";
import { loadCatalogues } from "#data/publish/load-catalogues.ts";
import { makeRelease } from "#data/publish/make-release.ts";
import { releaseTime } from "#data/update/check-log.ts";
import { checkOnce } from "#data/update/check-once.ts";
import { createFetchFile } from "#data/update/fetch-file.ts";
import { NATIONAL } from "#data/update/open-release.ts";
import { createSite, makeKeys, type Site } from "#tests/support/publisher.ts";
import { serveSite } from "#tests/support/site-server.ts";
import { figuresOf } from "./figures.ts";
import { multiplyCatalogue } from "./multiply.ts";

/** What a check costs. */
export interface UpdateRow {
  readonly what: string;
  readonly records: number;
  readonly requests: number;
  /** Of the bodies, without headers and uncompressed. */
  readonly bytes: number;
  /** From the request to the outcome, the median. */
  readonly ms: number;
}

const RUNS = 7;

/** Measures checks by the panel's own code against a host on this machine, with a folder in IndexedDB's place. */
export async function measureUpdates(records: number): Promise<UpdateRow[]> {
  const content = contentOf(records);
  const site = await createSite(await makeKeys(), NATIONAL);
  const installs: Cost[] = [];
  const changes: Cost[] = [];
  const nothings: Cost[] = [];
  for (let run = 0; run < RUNS; run++) {
    const state = mkdtempSync(join(tmpdir(), "signpost-bench-"));
    try {
      await publish(site, 1, content);
      installs.push(await check(site, state));
      nothings.push(await check(site, state));
      await publish(site, 2, withOneChange(content, run));
      changes.push(await check(site, state));
    } finally {
      rmSync(state, { recursive: true, force: true });
    }
  }
  return [
    rowOf("Nothing new (304)", records, nothings),
    rowOf("One changed record", records, changes),
    rowOf("First installation", records, installs),
  ];
}

interface Cost {
  readonly requests: number;
  readonly bytes: number;
  readonly ms: number;
}

async function check(site: Site, state: string): Promise<Cost> {
  const server = await serveSite(site.files);
  // One host to the reader, though each measurement has a server of its own.
  const address = "http://127.0.0.1/";
  try {
    const begin = performance.now();
    const { outcome } = await checkOnce(
      { catalogue: NATIONAL, pinned: site.pinned, bundled: null },
      {
        store: createFolderReleaseStore(state),
        fetchFile: createFetchFile({ base: server.address }),
        address,
        asksForChanges: true,
        clock: () => releaseTime(new Date()),
        alone: (work) => work(),
      },
    );
    const ms = performance.now() - begin;
    if (outcome.outcome !== "updated" && outcome.outcome !== "current") throw new Error(JSON.stringify(outcome));
    const bytes =
      outcome.outcome === "current" ? 0 : sum(server.requests.map(({ path }) => site.files.get(path)?.length ?? 0));
    return { requests: server.requests.length, bytes, ms };
  } finally {
    await server.close();
  }
}

function rowOf(what: string, records: number, costs: readonly Cost[]): UpdateRow {
  const middle = (of: keyof Cost) => figuresOf(costs.map((cost) => cost[of])).p50;
  return { what, records, requests: middle("requests"), bytes: middle("bytes"), ms: middle("ms") };
}

function contentOf(records: number): Shard {
  const loaded = loadCatalogues("data/catalogue").find(({ catalogue }) => catalogue.name === NATIONAL);
  if (!loaded) throw new Error(`There is no catalogue ${NATIONAL}.`);
  return multiplyCatalogue(loaded.catalogue, records);
}

/** Another record is changed each time, because shards are of different lengths. */
function withOneChange(content: Shard, run: number): Shard {
  const changed = (run * 13) % content.records.length;
  const records = content.records.map((record, at) =>
    at === changed ? { ...record, summary: `${record.summary.slice(0, 1900)} As of release 2.` } : record,
  );
  return { ...content, records };
}

/** Shards by the publisher's own code, so that they are divided as a real release's are. */
async function publish(site: Site, version: number, content: Shard): Promise<void> {
  const now = Date.now();
  const { payload, files } = await makeRelease(
    { name: NATIONAL, title: "Bench", version, created: releaseTime(new Date(now - 1000)) },
    content,
  );
  const shards = payload.shards.map(({ sha256 }) => files.get(`shards/${sha256}.json`) as Uint8Array);
  const { records, topics, created } = payload;
  await site.publish({
    version,
    shards,
    payload: { records, topics, created, expires: releaseTime(new Date(now + 86_400_000)) },
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
