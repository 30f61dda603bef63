import * as v from "valibot";
import { FORM } from "#data/model/shard.ts";
import { decodeBase64url, encodeBase64url } from "#data/release/base64url.ts";
import { sha256Hex } from "#data/release/hash.ts";
import type { ReleasePayload } from "#data/release/payload.ts";
import { openRoot, type Root } from "#data/release/root.ts";
import type { ReleaseStore } from "#data/store/release-store.ts";

const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const Installed = v.object({
  version: v.number(),
  records: v.number(),
  created: v.string(),
  expires: v.string(),
  /** Of its payload, under which that is kept. */
  sha256: Hash,
  /** The form that its shards were held against; absent where they hold more than that knows. */
  form: v.optional(v.string()),
});
/** A release that is kept on the device. */
export type Installed = v.InferOutput<typeof Installed>;

const Stored = v.object({
  format: v.literal(1),
  /** The trusted root's file in base64url; null before the first check. */
  root: v.nullable(v.string()),
  current: v.nullable(Installed),
  previous: v.nullable(Installed),
  /** No release below this version is taken. */
  floor: v.number(),
  /** The payload of the release whose version the floor is; null where none was accepted at it. */
  floorHash: v.nullable(Hash),
  /** The newest `created` of all that was installed: no clock is believed that is behind it. */
  lastCreated: v.nullable(v.string()),
  revoked: v.array(v.number()),
  /** The version that a person went back from. */
  heldBack: v.nullable(v.number()),
  /** Whether the keys for releases were replaced since the last one was accepted. */
  recovering: v.boolean(),
  /** The highest version in the package that the floor has been raised to. */
  bundled: v.number(),
});

/** What is installed and trusted, in one value: writing it is the commit. Source: docs/release-format, 7. */
export type Pointer = Omit<v.InferOutput<typeof Stored>, "format" | "root"> & { readonly root: Root | null };

/** Before anything was fetched. */
export const NOTHING_INSTALLED: Pointer = {
  root: null,
  current: null,
  previous: null,
  floor: 0,
  floorHash: null,
  lastCreated: null,
  revoked: [],
  heldBack: null,
  recovering: false,
  bundled: 0,
};

/**
 * The pointer as last written; an empty one where there is none. A place whose bytes are not what was written does
 * not count, and the other one serves.
 *
 * @throws ReleaseStoreError where the store does not answer
 */
export async function readPointer(store: ReleaseStore): Promise<Pointer> {
  for (const text of await store.readPointers()) {
    const pointer = text === null ? null : await parsePointer(text);
    if (pointer) return pointer;
  }
  return NOTHING_INSTALLED;
}

/** @throws ReleaseStoreError */
export async function writePointer(store: ReleaseStore, { root, ...rest }: Pointer): Promise<void> {
  const stored: v.InferOutput<typeof Stored> = {
    format: 1,
    root: root && encodeBase64url(root.document),
    ...rest,
  };
  const json = JSON.stringify(stored);
  await store.writePointer(`${await hashOf(json)}\n${json}`);
}

/** The first line is the hash of the second. Null for what is not a pointer as this version writes it. */
async function parsePointer(text: string): Promise<Pointer | null> {
  const [hash, json = ""] = text.split("\n", 2);
  if (hash !== (await hashOf(json))) return null;
  try {
    const { format: _, root, ...rest } = v.parse(Stored, JSON.parse(json));
    return { ...rest, root: root === null ? null : await openRoot(decodeBase64url(root) as Uint8Array) };
  } catch {
    return null;
  }
}

function hashOf(text: string): Promise<string> {
  return sha256Hex(new TextEncoder().encode(text));
}

/**
 * What the pointer says of a release whose shards were held against today's form.
 *
 * @param sha256 of its payload
 * @param isPlain whether they hold nothing that this form does not know
 */
export function installedOf(
  { version, records, created, expires }: ReleasePayload,
  sha256: string,
  isPlain: boolean,
): Installed {
  return { version, records, created, expires, sha256, ...(isPlain && { form: FORM }) };
}

/** The installed releases that may be opened, the first of them first: none that was revoked or gone back from. */
export function openable({ current, previous, revoked, heldBack }: Pointer): Installed[] {
  return [current, previous].filter(
    (release) => release !== null && !revoked.includes(release.version) && release.version !== heldBack,
  ) as Installed[];
}

/**
 * Whether the release in the package is opened before an installed one: it is newer than that, not below what its
 * keys' owners withdrew, not revoked, and newer than what a person went back from.
 */
export function packageComesFirst({ floor, revoked, heldBack }: Pointer, version: number, installed: number): boolean {
  return version > Math.max(installed, heldBack ?? 0) && version >= floor && !revoked.includes(version);
}
