const FORM = /^[A-Za-z0-9_-]*$/;

/** Bytes as base64url without padding. Source: RFC 4648, section 5. */
export function encodeBase64url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * The bytes of a text in base64url; null where it has padding, white space, another alphabet or bits behind the last
 * byte, so that every value has one spelling. Rule: docs/release-format, "Signed documents".
 */
export function decodeBase64url(text: string): Uint8Array | null {
  if (!FORM.test(text) || text.length % 4 === 1) return null;
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return encodeBase64url(bytes) === text ? bytes : null;
}
