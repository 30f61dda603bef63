import { encodeBase64url } from "#data/release/base64url.ts";
import { type PublicKey, thumbprintOf } from "#data/release/keys.ts";
import type { ReleasePayload } from "#data/release/payload.ts";
import type { RootPayload } from "#data/release/root.ts";
import { type Signer, signDocument } from "#data/release/sign.ts";
import { type DocumentType, TYPES } from "#data/release/signers.ts";

/** A key pair of a test: it can sign, and it can be named in a root. */
export interface TestKey extends Signer {
  readonly publicKey: PublicKey;
}

export async function makeKey(): Promise<TestKey> {
  const pair = (await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"])) as CryptoKeyPair;
  const { x } = await crypto.subtle.exportKey("jwk", pair.publicKey);
  const publicKey: PublicKey = { kty: "OKP", crv: "Ed25519", x: x as string };
  return { kid: await thumbprintOf(publicKey), key: pair.privateKey, publicKey };
}

/** A root's payload of these keys; `parts` replaces any member. */
export function rootPayload(
  keys: { readonly root: readonly TestKey[]; readonly release: readonly TestKey[] },
  parts: Partial<Record<keyof RootPayload, unknown>> = {},
): Record<string, unknown> {
  const named = new Map([...keys.root, ...keys.release].map((key) => [key.kid, key.publicKey]));
  return {
    format: 1,
    catalogue: "coventry",
    version: 1,
    created: "2026-11-23T09:00:00Z",
    expires: "2028-11-23T09:00:00Z",
    keys: [...named.values()],
    root: { kids: keys.root.map(({ kid }) => kid), threshold: 1 },
    release: { kids: keys.release.map(({ kid }) => kid), threshold: 1 },
    floor: 0,
    ...parts,
  };
}

/** A release's payload without shards; `parts` replaces any member. */
export function releasePayload(parts: Partial<Record<keyof ReleasePayload, unknown>> = {}): Record<string, unknown> {
  return {
    format: 1,
    catalogue: "coventry",
    version: 1,
    created: "2026-11-23T09:00:00Z",
    expires: "2027-02-23T09:00:00Z",
    title: "Coventry",
    shards: [],
    records: 0,
    topics: 0,
    allowShrink: false,
    revoked: [],
    ...parts,
  };
}

export const encodeText = (text: string): Uint8Array => new TextEncoder().encode(text);
export const encodeJson = (value: unknown): Uint8Array => encodeText(JSON.stringify(value));

export const signRoot = (payload: unknown, signers: readonly Signer[]): Promise<Uint8Array> =>
  signDocument(encodeJson(payload), TYPES.root, signers);

export const signRelease = (
  payload: unknown,
  signers: readonly Signer[],
  { root = 1, type = TYPES.release }: { root?: number; type?: DocumentType } = {},
): Promise<Uint8Array> => signDocument(encodeJson(payload), type, signers, root);

/** One entry of `signatures` over a payload, whose header says whatever the test wants. */
export async function signEntry(payload: Uint8Array, key: Signer, header: unknown) {
  const encodedHeader = encodeBase64url(typeof header === "string" ? encodeText(header) : encodeJson(header));
  const input = encodeText(`${encodedHeader}.${encodeBase64url(payload)}`);
  const signature = await crypto.subtle.sign("Ed25519", key.key, input.slice());
  return { protected: encodedHeader, signature: encodeBase64url(new Uint8Array(signature)) };
}

/** A document changed after it was signed. */
export function changed(document: Uint8Array, change: (members: Record<string, unknown>) => unknown): Uint8Array {
  return encodeJson(change(JSON.parse(new TextDecoder().decode(document)) as Record<string, unknown>));
}
