import { encodeBase64url } from "./base64url.ts";
import { ALGORITHM, type DocumentType } from "./signers.ts";

/** A private key that can sign, under its public key's thumbprint. */
export interface Signer {
  readonly kid: string;
  readonly key: CryptoKey;
}

/**
 * A signed document: the payload with a signature of each signer. Ed25519 signs the same bytes the same way, so the
 * result depends on the arguments alone.
 *
 * @param root in `release.json` the number of the newest root
 */
export async function signDocument(
  payload: Uint8Array,
  type: DocumentType,
  signers: readonly Signer[],
  root?: number,
): Promise<Uint8Array> {
  const encoded = encodeBase64url(payload);
  const signatures = await Promise.all(
    signers.map(async ({ kid, key }) => {
      const header = encodeBase64url(encode(JSON.stringify({ alg: ALGORITHM, kid, typ: type })));
      const signature = await crypto.subtle.sign(ALGORITHM, key, encode(`${header}.${encoded}`).slice());
      return { protected: header, signature: encodeBase64url(new Uint8Array(signature)) };
    }),
  );
  return encode(`${JSON.stringify({ payload: encoded, signatures, ...(root !== undefined && { root }) })}\n`);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
