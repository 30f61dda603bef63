import * as v from "valibot";
import { encodeBase64url } from "./base64url.ts";
import { type Envelope, parseRootEnvelope } from "./envelope.ts";
import { ReleaseError } from "./error.ts";
import { sha256 } from "./hash.ts";
import { isJsonObject, parseJsonBytes } from "./json.ts";
import { PublicKey, thumbprintOf } from "./keys.ts";
import { FORMAT, LIMITS } from "./limits.ts";
import { endsAfterItBegan, isCatalogueName, Time, Version, whole } from "./shape.ts";
import { judgeSignatures, type Role, TYPES } from "./signers.ts";

const RoleShape = v.pipe(
  v.object({ kids: v.array(v.string()), threshold: whole(1, LIMITS.maxVersion) }),
  v.check(({ kids }) => new Set(kids).size === kids.length, "names a key twice"),
  v.check(({ kids, threshold }) => threshold <= kids.length, "demands more signatures than it has keys"),
);

const Payload = v.pipe(
  v.object({
    format: v.literal(FORMAT),
    catalogue: v.pipe(
      v.string(),
      v.check((name) => isCatalogueName(name), "is not the name of a catalogue"),
    ),
    version: Version,
    created: Time,
    expires: Time,
    keys: v.array(PublicKey),
    root: RoleShape,
    release: RoleShape,
    floor: whole(0, LIMITS.maxVersion),
  }),
  v.check((document) => endsAfterItBegan(document), "expires before it was created"),
);

/** What a root says: whose keys sign what. Source: docs/release-format, "Root payload". */
export type RootPayload = v.InferOutput<typeof Payload>;

/** A root that is signed by itself. */
export interface Root extends RootPayload {
  /** The file, so that it can be kept and proved again. */
  readonly document: Uint8Array;
  /** SHA-256 of the payload in base64url: what people compare. */
  readonly fingerprint: string;
  readonly keysByKid: ReadonlyMap<string, PublicKey>;
}

/**
 * Makes a root of its file, once its shape is right and its own keys signed it.
 *
 * @throws ReleaseError `not-json`, else `root-chain`
 */
export async function openRoot(document: Uint8Array): Promise<Root> {
  const { root } = await openSelfSigned(document);
  return root;
}

/**
 * The root after a trusted one, once that one's keys signed it as well as its own.
 * Rule: docs/release-format, "What a reader does", 2.
 *
 * @throws ReleaseError `not-json`, else `root-chain`
 */
export async function openNextRoot(trusted: Root, document: Uint8Array): Promise<Root> {
  const { envelope, root } = await openSelfSigned(document);
  if (root.catalogue !== trusted.catalogue) throw broken(`the root is of ${root.catalogue}`);
  if (root.version !== trusted.version + 1) throw broken(`the root after ${trusted.version} is ${root.version}`);
  if ((await judgeSignatures(envelope, trusted.keysByKid, trusted.root, TYPES.root)) !== "signed") {
    throw broken(`root ${root.version} is not signed by the keys of root ${trusted.version}`);
  }
  return root;
}

async function openSelfSigned(document: Uint8Array): Promise<{ envelope: Envelope; root: Root }> {
  const envelope = parseEnvelope(document);
  const payload = parsePayload(envelope.payload);
  const keysByKid = new Map<string, PublicKey>();
  for (const key of payload.keys) keysByKid.set(await thumbprintOf(key), key);
  const missing = [...payload.root.kids, ...payload.release.kids].find((kid) => !keysByKid.has(kid));
  if (missing !== undefined) throw broken(`the root has no key ${missing}`);
  if ((await judgeSignatures(envelope, keysByKid, payload.root, TYPES.root)) !== "signed") {
    throw broken(`root ${payload.version} is not signed by its own keys`);
  }
  const fingerprint = encodeBase64url(await sha256(envelope.payload));
  return { envelope, root: { ...payload, document, fingerprint, keysByKid } };
}

function parseEnvelope(document: Uint8Array): Envelope {
  try {
    return parseRootEnvelope(document);
  } catch (error) {
    if (error instanceof ReleaseError && error.code === "bad-document") throw broken(error.message, error);
    throw error;
  }
}

function parsePayload(bytes: Uint8Array): RootPayload {
  let document: unknown;
  try {
    document = parseJsonBytes(bytes);
  } catch (cause) {
    throw broken("the root's payload is not JSON in UTF-8", cause);
  }
  if (!isJsonObject(document)) throw broken("the root's payload is not a JSON object");
  const result = v.safeParse(Payload, document);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw broken(`root, ${v.getDotPath(issue) ?? "as a whole"}: ${issue.message}`);
}

function broken(message: string, cause?: unknown): ReleaseError {
  return new ReleaseError("root-chain", message, { cause });
}

/** Whether two roots let the same keys sign releases, in whatever order they stand. */
export function haveSameReleaseKeys(a: { readonly release: Role }, b: { readonly release: Role }): boolean {
  const kids = new Set(a.release.kids);
  return kids.size === b.release.kids.length && b.release.kids.every((kid) => kids.has(kid));
}
