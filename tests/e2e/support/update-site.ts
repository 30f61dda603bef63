import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CatalogueRecord } from "#data/model/record.ts";
import { releaseTime } from "#data/update/check-log.ts";
import { createSite, makeKeys, type Publication, type ShardContent, type Site } from "#tests/support/publisher.ts";
import { type SiteServer, serveSite } from "#tests/support/site-server.ts";

/** A number that nobody has: of the range that is kept free for films. */
export const NEW_NUMBER = { dial: "01632960123", shown: "01632 960123" } as const;

/** A publisher of the Coventry catalogue on this machine, and a build of the extension that knows its address. */
export interface UpdateSite {
  readonly site: Site;
  readonly server: SiteServer;
  /** The folder of the extension. */
  readonly extension: string;
  /** Publishes the real content under a version, with the front door's number changed. */
  publishChanged(version: number, publication?: Publication): Promise<void>;
  close(): Promise<void>;
}

/** Times around the clock of this machine, which the browser reads too. */
const HOUR_MS = 3_600_000;
const created = releaseTime(new Date(Date.now() - HOUR_MS));
const expires = releaseTime(new Date(Date.now() + 30 * 24 * HOUR_MS));

/** @param target the build to start from; the one for development may connect to this machine */
export async function startUpdateSite(target: "chrome" | "firefox"): Promise<UpdateSite> {
  const site = await createSite(await makeKeys());
  const server = await serveSite(site.files);
  const extension = mkdtempSync(join(tmpdir(), "signpost-updating-"));
  cpSync(`.output/${target}-mv3-dev`, extension, { recursive: true });
  const folder = join(extension, "catalogue", "coventry");
  writeFileSync(join(folder, "source.json"), JSON.stringify({ updateAddress: server.address }));
  writeFileSync(join(folder, "root.json"), site.pinned.document);
  const content = contentIn(folder);
  return {
    site,
    server,
    extension,
    publishChanged: (version, publication = {}) =>
      site.publish({
        version,
        shards: [changedContent(content, version)],
        ...publication,
        payload: { created, expires, title: `Coventry, release ${version}`, ...publication.payload },
      }),
    async close() {
      await server.close();
      rmSync(extension, { recursive: true, force: true });
    },
  };
}

/** What the package's shards hold together. */
function contentIn(folder: string): ShardContent {
  const shards = globSync(join(folder, "shards", "*.json")).map(
    (path) => JSON.parse(readFileSync(path, "utf8")) as ShardContent,
  );
  return {
    records: shards.flatMap(({ records = [] }) => records),
    topics: shards.flatMap(({ topics = [] }) => topics),
    redirects: Object.assign({}, ...shards.map(({ redirects }) => redirects)),
  };
}

/** The front door has the new number, and its record tells one release from the next. */
function changedContent(content: ShardContent, version: number): ShardContent {
  const change = (record: CatalogueRecord) => ({
    ...record,
    aliases: [...record.aliases, `release ${version}`],
    contacts: record.contacts.map((contact) => ({ ...contact, ...NEW_NUMBER })),
  });
  const records = (content.records ?? []) as readonly CatalogueRecord[];
  return { ...content, records: records.map((record) => (record.id === "coventry-mash" ? change(record) : record)) };
}
