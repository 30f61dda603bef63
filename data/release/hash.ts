/** The SHA-256 of some bytes in lower-case hex, 64 characters: what a shard's file is called. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  // A copy, because WebCrypto takes no view of memory that another thread may change.
  const digest = await crypto.subtle.digest("SHA-256", bytes.slice());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
