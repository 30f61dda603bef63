import { beforeAll, describe, expect, it } from "vitest";
import { encodeBase64url } from "#data/release/base64url.ts";
import { parseReleaseEnvelope } from "#data/release/envelope.ts";
import { openRoot, type Root } from "#data/release/root.ts";
import { signDocument } from "#data/release/sign.ts";
import { TYPES } from "#data/release/signers.ts";
import { verifyRelease } from "#data/release/verify-release.ts";
import {
  changed,
  encodeJson,
  encodeText,
  makeKey,
  releasePayload,
  rootPayload,
  signEntry,
  signRelease,
  signRoot,
  type TestKey,
} from "#tests/support/signed-documents.ts";

const NOW = "2026-12-01T09:00:00Z";
let a: TestKey;
let b: TestKey;
let stranger: TestKey;
let root: Root;
let rootOfTwo: Root;
beforeAll(async () => {
  [a, b, stranger] = await Promise.all([makeKey(), makeKey(), makeKey()]);
  const keys = { root: [a], release: [a, b] };
  root = await openRoot(await signRoot(rootPayload(keys), [a]));
  const two = { kids: [a.kid, b.kid], threshold: 2 };
  rootOfTwo = await openRoot(await signRoot(rootPayload(keys, { release: two }), [a]));
});

async function codeOf(document: Uint8Array, trusted = root): Promise<string> {
  try {
    await verifyRelease(parseReleaseEnvelope(document), trusted, NOW);
    return "verified";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

describe("a release", () => {
  it("is verified where one key of the role signed it, whatever stands beside that signature", async () => {
    const good = await signRelease(releasePayload(), [a]);
    const others = [null, 5, "x", [], {}, { protected: "e30", signature: "!" }, { protected: 1, signature: 2 }];
    const crowded = changed(good, (members) => ({
      ...members,
      signatures: [...others, ...(members.signatures as unknown[])],
    }));
    expect(await codeOf(crowded)).toBe("verified");
  });

  it("needs the threshold of different keys (key compromise below the threshold)", async () => {
    expect(await codeOf(await signRelease(releasePayload(), [a, a]), rootOfTwo)).toBe("unsigned");
    expect(await codeOf(await signRelease(releasePayload(), [a, stranger]), rootOfTwo)).toBe("unsigned");
    expect(await codeOf(await signRelease(releasePayload(), [a, b]), rootOfTwo)).toBe("verified");
  });

  it("of a stranger's key is refused (arbitrary installation)", async () => {
    expect(await codeOf(await signRelease(releasePayload(), [stranger]))).toBe("unsigned");
    expect(await codeOf(await signRelease(releasePayload(), []))).toBe("unsigned");
  });

  it("whose payload was changed after signing is refused", async () => {
    const good = await signRelease(releasePayload(), [a]);
    const payload = encodeBase64url(encodeJson(releasePayload({ version: 2 })));
    expect(await codeOf(changed(good, (members) => ({ ...members, payload })))).toBe("unsigned");
  });

  it.each([
    ["another type", { typ: "catalogue-root+jws" }, "wrong-type"],
    ["no type", { typ: undefined }, "wrong-type"],
    ["a type that is no text", { typ: 7 }, "wrong-type"],
    ["the older name of the algorithm", { alg: "EdDSA" }, "unsigned"],
    ["no algorithm", { alg: undefined }, "unsigned"],
    ["a member more", { crit: ["b64"] }, "unsigned"],
    ["a key that the role does not have", { kid: "nobody" }, "unsigned"],
  ])("whose header has %s is %s", async (_, parts, code) => {
    const payload = encodeJson(releasePayload());
    const entry = await signEntry(payload, a, { alg: "Ed25519", kid: a.kid, typ: TYPES.release, ...parts });
    const document = encodeJson({ payload: encodeBase64url(payload), signatures: [entry], root: 1 });
    expect(await codeOf(document)).toBe(code);
  });

  it("counts the last of two equal names in a header, as JSON.parse does", async () => {
    const payload = encodeJson(releasePayload());
    const header = `{"alg":"none","alg":"Ed25519","kid":"${a.kid}","typ":"${TYPES.release}"}`;
    const entry = await signEntry(payload, a, header);
    expect(await codeOf(encodeJson({ payload: encodeBase64url(payload), signatures: [entry], root: 1 }))).toBe(
      "verified",
    );
  });

  it("has a signature entry of exactly two members", async () => {
    const payload = encodeJson(releasePayload());
    const entry = await signEntry(payload, a, { alg: "Ed25519", kid: a.kid, typ: TYPES.release });
    const document = (signature: object) =>
      encodeJson({ payload: encodeBase64url(payload), signatures: [signature], root: 1 });
    expect(await codeOf(document({ ...entry, header: {} }))).toBe("unsigned");
    expect(await codeOf(document({ ...entry, signature: `${entry.signature}=` }))).toBe("unsigned");
    expect(await codeOf(document(entry))).toBe("verified");
  });

  it.each([
    ["not JSON", "<!doctype html>", "not-json"],
    ["not UTF-8 without a byte order mark", "\ufeff{}", "not-json"],
    ["a list", "[]", "bad-document"],
    ["without signatures", `{"payload":"e30","root":1}`, "bad-document"],
    ["with a member more", `{"payload":"e30","signatures":[],"root":1,"x":1}`, "bad-document"],
    ["without a root", `{"payload":"e30","signatures":[]}`, "bad-document"],
    ["with a root that is no version", `{"payload":"e30","signatures":[],"root":0}`, "bad-document"],
    ["with a padded payload", `{"payload":"e30=","signatures":[],"root":1}`, "bad-document"],
    ["without any signature", `{"payload":"e30","signatures":[],"root":1.0}`, "unsigned"],
  ])("that is %s is refused", async (_, text, code) => {
    expect(await codeOf(encodeText(text))).toBe(code);
  });

  it.each([
    ["a list", encodeText("[]")],
    ["not JSON", encodeText("x")],
    ["not UTF-8", new Uint8Array([0xff])],
    ["marked with a byte order", encodeText("\ufeff{}")],
  ])("whose signed payload is %s is a bad document", async (_, payload) => {
    expect(await codeOf(await signDocument(payload, TYPES.release, [a], 1))).toBe("bad-document");
  });

  it.each([
    ["another catalogue before another format", { catalogue: "uk", format: 2 }, "wrong-catalogue"],
    ["no catalogue", { catalogue: undefined }, "wrong-catalogue"],
    ["another format before a wrong shape", { format: 2, version: 0 }, "unsupported-format"],
    ["a wrong shape before its end", { version: 0, expires: NOW }, "bad-document"],
    ["its end before its own revocation", { expires: NOW, revoked: [1] }, "expired"],
    ["its own revocation", { revoked: [1] }, "revoked"],
  ])("is told for %s", async (_, parts, code) => {
    expect(await codeOf(await signRelease(releasePayload(parts), [a]))).toBe(code);
  });
});
