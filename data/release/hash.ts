/** The SHA-256 of some bytes, 32 bytes. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  // No memory that another thread may change comes here, which WebCrypto would refuse.
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
}

/** The SHA-256 of some bytes in lower-case hex, 64 characters: what a shard's file is called. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return Array.from(await sha256(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
