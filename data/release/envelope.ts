import { decodeBase64url } from "./base64url.ts";
import { ReleaseError } from "./error.ts";
import { hasExactly, isJsonObject, parseJsonBytes } from "./json.ts";
import { LIMITS } from "./limits.ts";

/** A signed document before anything in it is believed. Source: RFC 7515, section 7.2.1 (general serialization). */
export interface Envelope {
  /** In base64url, as it was signed. */
  readonly encoded: string;
  readonly payload: Uint8Array;
  /** Each checked by itself: whatever is wrong inside one makes that one not count. */
  readonly signatures: readonly unknown[];
}

/** `release.json`: a signed document with the number of the newest root beside it, an unsigned hint. */
export interface ReleaseEnvelope extends Envelope {
  readonly root: number;
}

/** @throws ReleaseError `not-json` or `bad-document` */
export function parseReleaseEnvelope(bytes: Uint8Array): ReleaseEnvelope {
  const document = parseDocument(bytes, "release.json");
  const { root } = document;
  if (!isWholeNumber(root)) throw new ReleaseError("bad-document", "release.json names no root");
  return { ...envelopeOf(document, ["payload", "signatures", "root"], "release.json"), root };
}

/** @throws ReleaseError `not-json` or `bad-document` */
export function parseRootEnvelope(bytes: Uint8Array): Envelope {
  return envelopeOf(parseDocument(bytes, "the root"), ["payload", "signatures"], "the root");
}

function parseDocument(bytes: Uint8Array, name: string): Readonly<Record<string, unknown>> {
  let document: unknown;
  try {
    document = parseJsonBytes(bytes);
  } catch (cause) {
    throw new ReleaseError("not-json", `${name} is not JSON in UTF-8`, { cause });
  }
  if (!isJsonObject(document)) throw new ReleaseError("bad-document", `${name} is not a JSON object`);
  return document;
}

function envelopeOf(document: Readonly<Record<string, unknown>>, members: readonly string[], name: string): Envelope {
  const { payload: encoded, signatures } = document;
  const payload = typeof encoded === "string" ? decodeBase64url(encoded) : null;
  if (!hasExactly(document, members) || payload === null || !Array.isArray(signatures)) {
    throw new ReleaseError("bad-document", `${name} does not have exactly ${members.join(", ")} in their forms`);
  }
  return { encoded: encoded as string, payload, signatures };
}

function isWholeNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= LIMITS.maxVersion;
}
