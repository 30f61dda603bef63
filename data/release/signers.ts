import { decodeBase64url } from "./base64url.ts";
import type { Envelope } from "./envelope.ts";
import { hasExactly, isJsonObject, parseJsonBytes } from "./json.ts";
import { isSignature, type PublicKey } from "./keys.ts";

/** The only algorithm, by its own name. Source: RFC 9864, section 2.2. */
export const ALGORITHM = "Ed25519";

/** What a signed document says it is, so that no signature serves for another kind. */
export const TYPES = { root: "catalogue-root+jws", release: "catalogue-release+jws" } as const;
export type DocumentType = (typeof TYPES)[keyof typeof TYPES];

/** Who may sign, and how many of them must. */
export interface Role {
  readonly kids: readonly string[];
  readonly threshold: number;
}

/** Whether a document is signed as a role demands, and if not, whether only the type that it says is wrong. */
export type Verdict = "signed" | "wrong-type" | "unsigned";

/**
 * Counts the keys of a role that signed a document, each once. Rule: docs/release-format, "Signed documents".
 *
 * @param keys the public keys by their thumbprints
 */
export async function judgeSignatures(
  envelope: Envelope,
  keys: ReadonlyMap<string, PublicKey>,
  role: Role,
  type: DocumentType,
): Promise<Verdict> {
  const rightType = new Set<string>();
  const anyType = new Set<string>();
  for (const entry of envelope.signatures) {
    const claim = parseEntry(entry);
    if (!claim || !role.kids.includes(claim.kid) || rightType.has(claim.kid)) continue;
    const key = keys.get(claim.kid);
    const signed = new TextEncoder().encode(`${claim.header}.${envelope.encoded}`);
    if (!key || !(await isSignature(key, claim.signature, signed))) continue;
    anyType.add(claim.kid);
    if (claim.type === type) rightType.add(claim.kid);
  }
  if (rightType.size >= role.threshold) return "signed";
  return anyType.size >= role.threshold ? "wrong-type" : "unsigned";
}

/** What one entry of `signatures` claims. */
interface Claim {
  /** In base64url, as it was signed. */
  readonly header: string;
  readonly kid: string;
  /** What it says; undefined where it says nothing. */
  readonly type: unknown;
  readonly signature: Uint8Array;
}

/** Null for an entry that does not count. */
function parseEntry(entry: unknown): Claim | null {
  if (!isJsonObject(entry) || !hasExactly(entry, ["protected", "signature"])) return null;
  const { protected: header, signature } = entry;
  if (typeof header !== "string" || typeof signature !== "string") return null;
  const signed = decodeBase64url(signature);
  const members = parseHeader(header);
  return signed && members ? { header, ...members, signature: signed } : null;
}

function parseHeader(header: string): Pick<Claim, "kid" | "type"> | null {
  const bytes = decodeBase64url(header);
  if (!bytes) return null;
  try {
    const members = parseJsonBytes(bytes);
    if (!isJsonObject(members)) return null;
    // A missing type is a wrong one; the other two must be there, and nothing else.
    if (!hasExactly(members, ["alg", "kid", ...(Object.hasOwn(members, "typ") ? ["typ"] : [])])) return null;
    const { alg, kid, typ } = members;
    return alg === ALGORITHM && typeof kid === "string" ? { kid, type: typ } : null;
  } catch {
    return null;
  }
}
