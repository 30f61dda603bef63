import * as v from "valibot";
import { decodeBase64url, encodeBase64url } from "./base64url.ts";
import { sha256 } from "./hash.ts";

/** Length of a public Ed25519 key in bytes. Source: RFC 8032, section 5.1.5. */
const KEY_BYTES = 32;

/** A public Ed25519 key as a JWK; members that are not named here are dropped. Source: RFC 8037, section 2. */
export const PublicKey = v.object({
  kty: v.literal("OKP"),
  crv: v.literal("Ed25519"),
  x: v.pipe(
    v.string(),
    v.check((x) => decodeBase64url(x)?.length === KEY_BYTES, "is not a public Ed25519 key"),
  ),
});
export type PublicKey = v.InferOutput<typeof PublicKey>;

/** The name of a key: its RFC 7638 SHA-256 thumbprint in base64url. */
export async function thumbprintOf({ crv, kty, x }: PublicKey): Promise<string> {
  // The members in the order that section 3.2 demands.
  return encodeBase64url(await sha256(new TextEncoder().encode(JSON.stringify({ crv, kty, x }))));
}

/** Whether a signature of some bytes was made with this key; false also for a key that is no point of the curve. */
export async function isSignature(key: PublicKey, signature: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  try {
    const raw = decodeBase64url(key.x) as Uint8Array<ArrayBuffer>;
    const imported = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", imported, signature.slice(), bytes.slice());
  } catch {
    return false;
  }
}
