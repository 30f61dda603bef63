import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createSecureServer } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createSite, type Keys, makeKeys, recordsOf, SHARD, type Site } from "#tests/support/publisher.ts";
import { runCatalogue } from "#tests/support/run-catalogue.ts";
import { type SiteServer, serveSite } from "#tests/support/site-server.ts";

let keys: Keys;
let site: Site;
let server: SiteServer;
let folder: string;
beforeAll(async () => {
  keys = await makeKeys();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "signpost-verify-"));
  site = await createSite(keys);
  server = await serveSite(site.files);
  writeFileSync(join(folder, "root.json"), site.pinned.document);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const verify = (address = server.address, ...more: string[]) =>
  runCatalogue("verify-site", address, "--root", join(folder, "root.json"), "--state", join(folder, "state"), ...more);
const verifyJson = async (...more: string[]) => {
  const { code, out, errors } = await verify(server.address, "--json", "--now", "2026-12-01T09:00:00Z", ...more);
  return { code, errors, outcome: JSON.parse(out.trimEnd().split("\n").at(-1) as string) as Record<string, unknown> };
};

describe("verify-site", () => {
  it("installs, then asks only whether anything changed", async () => {
    expect(await verifyJson()).toEqual({
      code: 0,
      errors: "",
      outcome: { outcome: "updated", code: null, from: null, to: 1, changes: expect.any(Array) },
    });
    server.requests.length = 0;
    expect(await verifyJson()).toMatchObject({ code: 0, outcome: { outcome: "current", from: 1, to: 1, changes: [] } });
    expect(server.requests.map(({ path }) => path)).toEqual(["release.json"]);
    expect(server.requests[0]?.headers["if-none-match"]).toBeDefined();
  });

  it("ends with 1 and the code where a release is refused, and keeps the old one", async () => {
    await verifyJson();
    await site.publish({ version: 2, signers: [keys.stranger] });
    expect(await verifyJson()).toMatchObject({ code: 1, outcome: { outcome: "refused", code: "unsigned", to: 1 } });
  });

  it("keeps what it trusts between runs", async () => {
    await site.publish({ version: 5 });
    await verifyJson();
    await site.publish({ version: 4 });
    expect(await verifyJson()).toMatchObject({ outcome: { code: "rollback", from: 5, to: 5 } });
  });

  it("tells a missing header as offline, and its mend on standard error", async () => {
    server.fault = (path, _, response) => {
      response.end(site.files.get(path));
      return true;
    };
    const { code, outcome, errors } = await verifyJson();
    expect({ code, outcome: outcome.outcome, cause: outcome.code }).toEqual({
      code: 1,
      outcome: "offline",
      cause: null,
    });
    expect(errors).toContain("“Access-Control-Allow-Origin: *”");
  });

  it("does not follow a redirect, and names where it leads", async () => {
    server.fault = (_, __, response) => {
      response.setHeader("access-control-allow-origin", "*");
      response.writeHead(301, { location: "https://elsewhere.example/" }).end();
      return true;
    };
    const { outcome, errors } = await verifyJson();
    expect(outcome).toMatchObject({ outcome: "failed", code: "redirected" });
    expect(errors).toContain("https://elsewhere.example/");
  });

  it("names a host that does not answer", async () => {
    const { port } = await new Promise<{ port: number }>((resolve) => {
      const probe = createServer().listen(0, "127.0.0.1", () => {
        const address = probe.address() as { port: number };
        probe.close(() => resolve(address));
      });
    });
    const { code, out, errors } = await verify(`http://127.0.0.1:${port}/`, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ outcome: "offline", code: null });
    expect(errors).toContain("ECONNREFUSED");
  });

  it("names a certificate that nobody vouches for", async () => {
    const pem = readFileSync("tests/fixtures/self-signed.pem");
    const secure = createSecureServer({ key: pem, cert: pem }, (_, response) => void response.end("{}"));
    await new Promise<void>((resolve) => secure.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = secure.address() as { port: number };
      const { code, out, errors } = await verify(`https://127.0.0.1:${port}/`, "--json");
      expect(code).toBe(1);
      expect(JSON.parse(out)).toMatchObject({ outcome: "offline" });
      expect(errors).toMatch(/certificate of 127\.0\.0\.1:\d+ is not accepted .*renew it/);
    } finally {
      secure.close();
    }
  });

  it.each([
    ["http elsewhere", "http://catalogues.example/", "bad-address"],
    ["an address with a query", "https://catalogues.example/?a=1", "bad-address"],
    ["no address", "catalogues", "bad-address"],
  ])("ends with 2 and prints no JSON for %s", async (_, address, word) => {
    const { code, out, errors } = await verify(address, "--json");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(errors).toContain(word);
    expect(server.requests).toEqual([]);
  });

  it.each([
    ["is not there", null],
    ["is no JSON", "<html>"],
    ["was changed", "tampered"],
  ])("ends with 2 for a root that %s", async (_, content) => {
    const path = join(folder, "root.json");
    if (content === null) rmSync(path);
    else writeFileSync(path, content === "tampered" ? readFileSync(path, "utf8").replace("a", "b") : content);
    expect(await verify()).toMatchObject({ code: 2, out: "" });
  });

  it("ends with 2 for a time that is none and a state that is no folder", async () => {
    expect(await verify(server.address, "--now", "yesterday")).toMatchObject({ code: 2, out: "" });
    writeFileSync(join(folder, "state"), "a file");
    expect(await verify()).toMatchObject({ code: 2, out: "" });
  });

  it("tells of another root of a known version, and goes on with the known one", async () => {
    await verifyJson();
    await site.rotate({ version: 1, floor: 7 }, [keys.root]);
    writeFileSync(join(folder, "root.json"), site.files.get("root.1.json") as Uint8Array);
    const { outcome, errors } = await verifyJson();
    expect(outcome).toMatchObject({ outcome: "current" });
    expect(errors).toContain("the known one is used");
  });

  it("waits for another run on the same state and gives its outcome", async () => {
    await site.publish({ version: 2, shards: [{ ...SHARD, records: recordsOf(4) }] });
    server.fault = (path, _, response) => {
      if (path !== "release.json") return false;
      response.setHeader("access-control-allow-origin", "*");
      setTimeout(() => response.end(site.files.get(path)), 300);
      return true;
    };
    const [first, second] = await Promise.all([verifyJson(), verifyJson()]);
    expect(second).toEqual(first);
    expect(server.requests.filter(({ path }) => path === "release.json")).toHaveLength(1);
  });

  it("takes away the lock of a run that was killed", async () => {
    await verifyJson();
    writeFileSync(join(folder, "state", "lock"), "999999999");
    expect(await verifyJson()).toMatchObject({ code: 0 });
  });

  it("says how it ended in one line without --json", async () => {
    expect(await verify(server.address, "--now", "2026-12-01T09:00:00Z")).toMatchObject({
      out: expect.stringMatching(/^Updated: version 1 is installed/),
    });
  });
});
