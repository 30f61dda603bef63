import { beforeAll, describe, expect, it } from "vitest";
import { haveSameReleaseKeys, openNextRoot, openRoot, type Root } from "#data/release/root.ts";
import { changed, encodeText, makeKey, rootPayload, signRoot, type TestKey } from "#tests/support/signed-documents.ts";

let a: TestKey;
let b: TestKey;
let editor: TestKey;
beforeAll(async () => {
  [a, b, editor] = await Promise.all([makeKey(), makeKey(), makeKey()]);
});

const codeOf = (opening: Promise<unknown>) =>
  opening.then(
    () => "opened",
    (error: { code?: string }) => error.code ?? String(error),
  );
const keys = () => ({ root: [a], release: [editor] });

describe("openRoot", () => {
  it("opens a root that its own keys signed", async () => {
    const root = await openRoot(await signRoot(rootPayload(keys()), [a]));
    expect(root).toMatchObject({ catalogue: "coventry", version: 1, floor: 0 });
    expect(root.fingerprint).toMatch(/^[\w-]{43}$/);
    expect([...root.keysByKid.keys()].sort()).toEqual([a.kid, editor.kid].sort());
  });

  it.each([
    ["no format", { format: undefined }],
    ["another format", { format: 2 }],
    ["a name that is none", { catalogue: "Coventry" }],
    ["version 0", { version: 0 }],
    ["a time that does not exist", { created: "2026-02-30T09:00:00Z" }],
    ["an end before its beginning", { expires: "2026-11-23T09:00:00Z" }],
    ["a floor below 0", { floor: -1 }],
    ["no keys", { keys: [] }],
    ["a key of another curve", { keys: [{ kty: "OKP", crv: "X25519", x: "A".repeat(43) }] }],
    ["a key too short", { keys: [{ kty: "OKP", crv: "Ed25519", x: "AAAA" }] }],
  ])("refuses %s (root-chain)", async (_, parts) => {
    expect(await codeOf(openRoot(await signRoot(rootPayload(keys(), parts), [a])))).toBe("root-chain");
  });

  it("refuses a threshold of none, above its keys, and a key named twice", async () => {
    for (const root of [
      { kids: [a.kid], threshold: 0 },
      { kids: [a.kid], threshold: 2 },
      { kids: [a.kid, a.kid], threshold: 1 },
      { kids: [], threshold: 1 },
    ]) {
      expect(await codeOf(openRoot(await signRoot(rootPayload(keys(), { root }), [a])))).toBe("root-chain");
    }
  });

  it("refuses one that other keys signed, or one key twice where two are demanded", async () => {
    expect(await codeOf(openRoot(await signRoot(rootPayload(keys()), [b])))).toBe("root-chain");
    const two = rootPayload({ root: [a, b], release: [editor] }, { root: { kids: [a.kid, b.kid], threshold: 2 } });
    expect(await codeOf(openRoot(await signRoot(two, [a, a])))).toBe("root-chain");
    expect(await codeOf(openRoot(await signRoot(two, [a, b])))).toBe("opened");
  });

  it("refuses a member beside payload and signatures, and tells what is no JSON", async () => {
    const good = await signRoot(rootPayload(keys()), [a]);
    expect(await codeOf(openRoot(changed(good, (members) => ({ ...members, root: 1 }))))).toBe("root-chain");
    expect(await codeOf(openRoot(encodeText("<!doctype html>")))).toBe("not-json");
  });
});

describe("openNextRoot", () => {
  let trusted: Root;
  beforeAll(async () => {
    trusted = await openRoot(await signRoot(rootPayload(keys()), [a]));
  });

  it("follows a root that the old keys and its own signed", async () => {
    const next = rootPayload({ root: [b], release: [editor] }, { version: 2 });
    expect((await openNextRoot(trusted, await signRoot(next, [a, b]))).version).toBe(2);
  });

  it.each([
    ["only its own keys", () => [b]],
    ["only the old keys", () => [a]],
  ])("refuses one signed by %s", async (_, signers) => {
    const next = rootPayload({ root: [b], release: [editor] }, { version: 2 });
    expect(await codeOf(openNextRoot(trusted, await signRoot(next, signers())))).toBe("root-chain");
  });

  it.each([
    ["the same version", { version: 1 }],
    ["a version left out", { version: 3 }],
    ["another catalogue", { version: 2, catalogue: "uk" }],
  ])("refuses %s", async (_, parts) => {
    expect(await codeOf(openNextRoot(trusted, await signRoot(rootPayload(keys(), parts), [a])))).toBe("root-chain");
  });
});

describe("haveSameReleaseKeys", () => {
  it("compares the keys as a set, whatever their order", () => {
    const role = (...kids: string[]) => ({ release: { kids, threshold: 1 } });
    expect(haveSameReleaseKeys(role("x", "y"), role("y", "x"))).toBe(true);
    expect(haveSameReleaseKeys(role("x"), role("x", "y"))).toBe(false);
    expect(haveSameReleaseKeys(role("x", "y"), role("x"))).toBe(false);
    expect(haveSameReleaseKeys(role("x"), role("y"))).toBe(false);
  });
});
