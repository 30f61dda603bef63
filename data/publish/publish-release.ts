import { join } from "node:path";
import type { CatalogueInfo } from "#data/model/catalogue.ts";
import type { Shard } from "#data/model/shard.ts";
import { parseReleaseEnvelope } from "#data/release/envelope.ts";
import { LIMITS } from "#data/release/limits.ts";
import type { ReleasePayload } from "#data/release/payload.ts";
import { type Signer, signDocument } from "#data/release/sign.ts";
import { TYPES } from "#data/release/signers.ts";
import { verifyRelease } from "#data/release/verify-release.ts";
import { openRelease } from "#data/update/open-release.ts";
import { RefusedError } from "./errors.ts";
import { encodePayload, makeRelease } from "./make-release.ts";
import { addFiles, replaceFile, type SiteFolder } from "./site-folder.ts";

export interface ReleasePlan {
  readonly info: CatalogueInfo;
  readonly content: Shard;
  /** `2027-02-23T09:00:00Z`, as is `now`. */
  readonly expires: string;
  readonly now: string;
  readonly allowShrink: boolean;
  /** Whether the same content is to have a later end. */
  readonly renew: boolean;
  readonly revoked: readonly number[];
}

/**
 * Signs a release and writes it into a site's folder, `release.json` last: until then the one before is published.
 * It is proved as a panel will prove it before anything is written. The same plan and keys give the same bytes.
 *
 * @returns the signed `release.json`
 * @throws RefusedError; nothing is written then
 */
export async function publishRelease(
  plan: ReleasePlan,
  signers: readonly Signer[],
  site: SiteFolder,
): Promise<Uint8Array> {
  const { info, content, expires, allowShrink, revoked } = plan;
  const { payload: made, files } = await makeRelease(info, content);
  const payload: ReleasePayload = { ...made, expires, allowShrink, revoked: [...revoked].sort((a, b) => a - b) };
  refuseUnwanted(payload, plan, site);
  const document = await signDocument(encodePayload(payload), TYPES.release, signers, site.root.version);
  await prove(document, files, plan.now, site);
  addFiles(site.folder, new Map([...files].filter(([path]) => path.startsWith("shards/"))));
  replaceFile(join(site.folder, "release.json"), document);
  return document;
}

function refuseUnwanted(payload: ReleasePayload, { now, renew }: ReleasePlan, { root, release }: SiteFolder): void {
  const { catalogue, version, created, records } = payload;
  if (root.catalogue !== catalogue) {
    throw new RefusedError(`The site is that of ${root.catalogue}, not of ${catalogue}: name another --site.`);
  }
  if (root.expires <= now) {
    throw new RefusedError(`Root ${root.version} ended at ${root.expires}: make the next one with “rotate” first.`);
  }
  if (created > now) {
    throw new RefusedError(
      `The release would be made at ${created}, which is still to come: set “created” in source.yml.`,
    );
  }
  const before = release?.payload;
  // What replaced keys signed no longer binds: versions may go on from the new root's floor.
  const least = Math.max(release?.isSigned ? release.payload.version + 1 : 1, root.floor);
  if (version < least) {
    throw new RefusedError(`Version ${version} is too low: set “version” in source.yml to ${least} or more.`);
  }
  if (release?.isSigned && !renew && isSameContent(release.payload, payload)) {
    throw new RefusedError(
      `Nothing is new since version ${release.payload.version}: to give the same content a later end, add --renew.`,
    );
  }
  if (before && !payload.allowShrink && 10 * records < LIMITS.shrinkTenths * before.records) {
    throw new RefusedError(
      `Only ${records} of ${before.records} records are left: if that is meant, say so with --allow-shrink.`,
    );
  }
}

function isSameContent(before: ReleasePayload, after: ReleasePayload): boolean {
  const told = ({ title, shards, revoked }: ReleasePayload) => JSON.stringify({ title, shards, revoked });
  return told(before) === told(after);
}

async function prove(
  document: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
  now: string,
  { root }: SiteFolder,
): Promise<void> {
  try {
    const { payload, bytes } = await verifyRelease(parseReleaseEnvelope(document), root, now);
    const read = async (path: string) => (path === "release.json" ? bytes : (files.get(path) as Uint8Array));
    await openRelease(payload.catalogue, { read });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const remedy = code === "unsigned" ? " Name the private keys of as many release keys as the root demands." : "";
    throw new RefusedError(`No panel would take this release (${code}): ${message}.${remedy}`, { cause: error });
  }
}
