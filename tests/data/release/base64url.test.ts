import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBase64url, encodeBase64url } from "#data/release/base64url.ts";

describe("base64url", () => {
  it("comes back as it went, for any bytes, and as Node writes it", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = encodeBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64url"));
        expect(decodeBase64url(text)).toEqual(bytes);
      }),
    );
  });

  it.each(["QQ==", "QQ =", " QQ", "QQ\n", "Q", "QR", "QQ+", "a/b_", "QUJDR"])("refuses %j", (text) => {
    expect(decodeBase64url(text)).toBeNull();
  });

  it("has one spelling for every value", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (text) => {
        const bytes = decodeBase64url(text);
        if (bytes) expect(encodeBase64url(bytes)).toBe(text);
      }),
    );
  });
});
