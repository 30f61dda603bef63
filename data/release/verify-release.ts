import type { ReleaseEnvelope } from "./envelope.ts";
import { ReleaseError } from "./error.ts";
import { sha256Hex } from "./hash.ts";
import { isJsonObject, parseJsonBytes } from "./json.ts";
import { parseReleasePayload, type ReleasePayload } from "./payload.ts";
import type { Root } from "./root.ts";
import { judgeSignatures, TYPES } from "./signers.ts";

/** A release whose signatures, shape and time are right. */
export interface VerifiedRelease {
  readonly payload: ReleasePayload;
  /** The payload as it was signed, and its hash, by which it is kept and told from another of its version. */
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/**
 * Holds a release against a trusted root and the time. Rule: docs/release-format, "What a reader does", 3; the first
 * check that fails gives the code.
 *
 * @param now `2026-11-23T09:00:00Z`
 * @throws ReleaseError
 */
export async function verifyRelease(envelope: ReleaseEnvelope, root: Root, now: string): Promise<VerifiedRelease> {
  const verdict = await judgeSignatures(envelope, root.keysByKid, root.release, TYPES.release);
  if (verdict !== "signed") {
    throw new ReleaseError(verdict, `release.json is not signed as root ${root.version} demands`);
  }
  const payload = parseReleasePayload(parsePayload(envelope.payload), root.catalogue, 1);
  if (payload.expires <= now) throw new ReleaseError("expired", `the release ended at ${payload.expires}`);
  if (payload.revoked.includes(payload.version)) {
    throw new ReleaseError("revoked", `version ${payload.version} revokes itself`);
  }
  return { payload, bytes: envelope.payload, sha256: await sha256Hex(envelope.payload) };
}

function parsePayload(bytes: Uint8Array): unknown {
  try {
    const document = parseJsonBytes(bytes);
    if (isJsonObject(document)) return document;
  } catch {
    // Told below, as every payload that is no JSON object.
  }
  throw new ReleaseError("bad-document", "the payload of release.json is not a JSON object in UTF-8");
}
