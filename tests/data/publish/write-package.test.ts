import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCatalogues } from "#data/publish/load-catalogues.ts";
import { writePackage } from "#data/publish/write-package.ts";
import { layersOf, openLayers, openRelease } from "#data/update/open-release.ts";
import { readPackage } from "#data/update/package-files.ts";
import { goodCatalogues, spoil, writeCatalogues, writeText } from "#tests/support/catalogue-files.ts";

async function build(into: string, files = goodCatalogues()) {
  const folders = { catalogue: join(into, "catalogue"), generated: join(into, "generated") };
  await writePackage(loadCatalogues(writeCatalogues(files)), folders);
  return folders;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

const filesUnder = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();

describe("writePackage", () => {
  it("writes what the panel opens", async () => {
    const { catalogue } = await build(writeCatalogues({}));
    const filesOf = (name: string) =>
      readPackage(name, async (path: string) => readFileSync(join(catalogue, name, path)));
    const { opened, broken } = await openLayers(layersOf("coventry"), (name) => openRelease(name, filesOf(name)));
    expect(broken).toEqual([]);
    expect(opened.map(({ name, records }) => [name, records.length])).toEqual([
      ["uk", 2],
      ["coventry", 2],
    ]);
  });

  it("keeps the urgent numbers of each area for when no catalogue can be read", async () => {
    const { generated } = await build(writeCatalogues({}));
    const hub = { id: "coventry:hub", label: "Hub", dial: "02476788555", shown: "024 7678 8555" };
    expect(readJson(join(generated, "urgent-contacts.json"))).toEqual({ uk: [], coventry: [hub] });
  });

  it("takes away what an earlier build left, and touches nothing that is right already", async () => {
    const into = writeCatalogues({});
    const { catalogue } = await build(into);
    const before = filesUnder(catalogue);
    const written = statSync(join(catalogue, "uk", "release.json")).mtimeMs;
    writeText(catalogue, "uk/shards/old.json", "{}");
    writeText(catalogue, "leeds/shards/old.json", "{}");
    writeText(catalogue, "index.json", "[]");
    await build(into);
    expect(filesUnder(catalogue)).toEqual(before);
    expect(statSync(join(catalogue, "uk", "release.json")).mtimeMs).toBe(written);

    const changed = goodCatalogues();
    spoil(changed["uk/records/line.yml"] ?? {}, ["summary"], "Another summary.");
    await build(into, changed);
    expect(readFileSync(join(catalogue, "uk", "shards.jsonl"), "utf8")).toContain("Another summary.");
  });
});
