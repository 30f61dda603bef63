import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseShard } from "#data/model/catalogue.ts";
import { FORM, knownShard } from "#data/model/shard.ts";
import { loadCatalogues } from "#data/publish/load-catalogues.ts";
import { shardJson } from "#data/publish/make-release.ts";

const SHARD = "data/model/shard.ts";

/** A file and all that it imports, by their paths. */
function withImports(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  const imports = readFileSync(path, "utf8").matchAll(/ from "(\.[^"]+)"/g);
  for (const [, to] of imports) withImports(join(dirname(path), to as string), found);
  return found;
}

describe("the form of a shard", () => {
  it("has another name once a file that says it is another", () => {
    const files = [...withImports(SHARD)].sort();
    expect(files.length).toBeGreaterThan(5);
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: { valibot: string } };
    const text = [...files].map((path) => readFileSync(path, "utf8").replace(/FORM = ".*"/, "FORM"));
    const name = createHash("sha256")
      .update([dependencies.valibot, ...text].join("\n"))
      .digest("base64url")
      .slice(0, 16);
    expect(FORM, "put this into data/model/shard.ts, so that what is installed is held against the new form").toBe(
      name,
    );
  });

  it("makes the same of a shard that it was held against before", () => {
    for (const { content } of loadCatalogues("data/catalogue")) {
      const document = JSON.parse(shardJson(content));
      expect(knownShard(document)).toEqual(parseShard(document));
    }
    expect(knownShard({})).toEqual(parseShard({}));
  });
});
