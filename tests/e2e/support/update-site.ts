import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CatalogueRecord } from "#data/model/record.ts";
import { JOINED_SHARDS } from "#data/release/joined-shards.ts";
import { releaseTime } from "#data/update/check-log.ts";
import { createSite, makeKeys, type Publication, type ShardContent, type Site } from "#tests/support/publisher.ts";
import { type SiteServer, serveSite } from "#tests/support/site-server.ts";

/** A number that nobody has: of the range that is kept free for films. */
export const NEW_NUMBER = { dial: "01632960123", shown: "01632 960123" } as const;

/** A publisher of one catalogue on this machine. */
export interface Publisher {
  readonly site: Site;
  readonly server: SiteServer;
  /** The real content. */
  readonly content: ShardContent;
  /** Publishes the real content under a version, with the number of one record changed. */
  publishChanged(version: number, publication?: Publication): Promise<void>;
  /** Publishes the first version on a host on which nothing was, and which works and remembers no request. */
  renew(): Promise<void>;
}

/** The publisher of the Coventry catalogue, and a build of the extension that knows its address. */
export interface UpdateSite extends Publisher {
  /** The folder of the extension. */
  readonly extension: string;
  /** Lets the extension know a publisher of the national catalogue too. */
  addNational(): Promise<Publisher>;
  close(): Promise<void>;
}

/** The record whose number changes: the local front door, and a national helpline. */
const CHANGED = { coventry: "coventry-mash", uk: "napac" } as const;
type Layer = keyof typeof CHANGED;

/** Times around the clock of this machine, which the browser reads too. */
const HOUR_MS = 3_600_000;
const created = releaseTime(new Date(Date.now() - HOUR_MS));
const expires = releaseTime(new Date(Date.now() + 30 * 24 * HOUR_MS));

/** @param target the build to start from; the one for development may connect to this machine */
export async function startUpdateSite(target: "chrome" | "firefox"): Promise<UpdateSite> {
  const extension = mkdtempSync(join(tmpdir(), "signpost-updating-"));
  cpSync(`.output/${target}-mv3-dev`, extension, { recursive: true });
  const publishers = [await startPublisher("coventry", extension)];
  return {
    ...(publishers[0] as Publisher),
    extension,
    async addNational() {
      const national = await startPublisher("uk", extension);
      publishers.push(national);
      return national;
    },
    async close() {
      await Promise.all(publishers.map(({ server }) => server.close()));
      rmSync(extension, { recursive: true, force: true });
    },
  };
}

async function startPublisher(name: Layer, extension: string): Promise<Publisher> {
  const site = await createSite(await makeKeys(), name);
  const server = await serveSite(site.files);
  const folder = join(extension, "catalogue", name);
  writeFileSync(join(folder, "source.json"), JSON.stringify({ updateAddress: server.address }));
  writeFileSync(join(folder, "root.json"), site.pinned.document);
  const content = contentIn(folder);
  const title = name === "uk" ? "National" : "Coventry";
  const publishChanged = (version: number, publication: Publication = {}) =>
    site.publish({
      version,
      shards: [changedContent(content, CHANGED[name], version)],
      ...publication,
      payload: { created, expires, title: `${title}, release ${version}`, ...publication.payload },
    });
  return {
    site,
    server,
    content,
    publishChanged,
    async renew() {
      server.fault = () => false;
      for (const path of site.files.keys()) if (path !== "root.1.json") site.files.delete(path);
      await publishChanged(1);
      server.requests.length = 0;
    },
  };
}

/** What the package's shards hold together. */
function contentIn(folder: string): ShardContent {
  const lines = readFileSync(join(folder, JOINED_SHARDS), "utf8").trimEnd().split("\n");
  const shards = lines.map((line) => JSON.parse(line) as ShardContent);
  return {
    records: shards.flatMap(({ records = [] }) => records),
    topics: shards.flatMap(({ topics = [] }) => topics),
    redirects: Object.assign({}, ...shards.map(({ redirects }) => redirects)),
  };
}

/** Publishes a release in which the pages that bring the sibling guide bring what is about exploitation instead. */
export async function publishExchanged({ content, publishChanged }: Publisher): Promise<void> {
  await publishChanged(2, { shards: [exchanged(content, "sibling-sexual-abuse", "child-sexual-exploitation")] });
}

/** The content with what two topics are known by exchanged. */
function exchanged(content: ShardContent, one: string, other: string): ShardContent {
  const topics = (content.topics ?? []) as readonly { readonly id: string; readonly broader: unknown }[];
  const by = (id: string) => topics.find((topic) => topic.id === id);
  const turned = new Map([
    [one, by(other)],
    [other, by(one)],
  ]);
  return {
    ...content,
    topics: topics.map((topic) => ({ ...topic, ...turned.get(topic.id), id: topic.id, broader: topic.broader })),
  };
}

/** One record has the new number, and tells one release from the next. */
function changedContent(content: ShardContent, id: string, version: number): ShardContent {
  const change = (record: CatalogueRecord) => ({
    ...record,
    aliases: [...record.aliases, `release ${version}`],
    contacts: record.contacts.map((contact) => ({ ...contact, ...NEW_NUMBER })),
  });
  const records = (content.records ?? []) as readonly CatalogueRecord[];
  return { ...content, records: records.map((record) => (record.id === id ? change(record) : record)) };
}
