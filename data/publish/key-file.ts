import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import * as v from "valibot";
import { PublicKey, thumbprintOf } from "#data/release/keys.ts";
import type { Signer } from "#data/release/sign.ts";
import { RefusedError, UsageError } from "./errors.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** What lies beside a private key, and may be given to anybody. */
export function publicPathOf(privatePath: string): string {
  return `${privatePath}.pub.json`;
}

/**
 * Makes an Ed25519 key pair: the private key as a PKCS #8 file that a passphrase encrypts and nobody else can read,
 * the public one beside it.
 *
 * @returns the key's thumbprint
 * @throws UsageError where a file is in the way, or the folder is the project's own
 */
export async function writeKeyPair(path: string, passphrase: string): Promise<string> {
  refuseInsideProject(path);
  for (const taken of [path, publicPathOf(path)]) {
    if (existsSync(taken)) throw new UsageError(`${taken} is there already: name another file, no key is overwritten.`);
  }
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase });
  const { x } = publicKey.export({ format: "jwk" });
  const jwk: PublicKey = { kty: "OKP", crv: "Ed25519", x: x as string };
  writeFileSync(path, pem, { mode: 0o600, flag: "wx" });
  writeFileSync(publicPathOf(path), `${JSON.stringify(jwk)}\n`, { flag: "wx" });
  return thumbprintOf(jwk);
}

/** A key that could be committed by mistake is as good as lost. */
function refuseInsideProject(path: string): void {
  const folder = dirname(resolve(path));
  if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder}: make it first, readable by you alone.`);
  const inside = relative(realpathSync(ROOT), realpathSync(folder));
  if (!inside.startsWith("..") && !isAbsolute(inside)) {
    throw new UsageError(`${path} lies inside the project, where a key could be published: name a folder outside it.`);
  }
}

/**
 * Reads a private key, to sign with.
 *
 * @throws UsageError where there is none; RefusedError where others can read it or the passphrase is wrong
 */
export async function readSigner(path: string, passphrase: string): Promise<Signer> {
  const pem = readKeyText(path);
  let jwk: JsonWebKey;
  try {
    jwk = createPrivateKey({ key: pem, passphrase }).export({ format: "jwk" }) as JsonWebKey;
  } catch {
    throw new RefusedError(`${path} does not open: check the passphrase, and that the file is a key of “keygen”.`);
  }
  const parsed = v.safeParse(PublicKey, jwk);
  if (!parsed.success) throw new RefusedError(`${path} is no Ed25519 key: make one with “keygen”.`);
  const key = await crypto.subtle.importKey("jwk", jwk, "Ed25519", false, ["sign"]);
  return { kid: await thumbprintOf(parsed.output), key };
}

function readKeyText(path: string): string {
  if (!existsSync(path)) throw new UsageError(`There is no key ${path}: name the file that “keygen” wrote.`);
  // Windows keeps no such bits; there the folder's own rights have to do.
  if (process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0) {
    throw new RefusedError(`Others can read ${path}: run “chmod 600 ${basename(path)}” in its folder, then try again.`);
  }
  return readFileSync(path, "utf8");
}

/** Reads a public key. @throws UsageError where it is none */
export function readPublicKey(path: string): PublicKey {
  try {
    return v.parse(PublicKey, JSON.parse(readFileSync(path, "utf8")));
  } catch {
    throw new UsageError(`${path} is no public key: name the file that ends in .pub.json, beside the private one.`);
  }
}
