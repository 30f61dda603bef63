import { existsSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { type Collection, collect } from "#data/model/collection.ts";
import { Shard } from "#data/model/shard.ts";
import { bareDocument, documentsOf, type SearchDocument, type SearchTopic } from "#data/search/document.ts";
import { UsageError } from "./errors.ts";

/** Documents of a file that is no catalogue of ours, ready to be searched under their own ids. */
export interface ForeignDocuments {
  readonly documents: readonly SearchDocument[];
  readonly topics: readonly SearchTopic[];
}

const text = v.optional(v.union([v.string(), v.array(v.string())]), []);

/** A record of which only the id and the title are needed; what else it has in text is searched too. */
const ForeignRecord = v.looseObject({
  id: v.string(),
  title: v.string(),
  aliases: text,
  formerNames: text,
  publisher: text,
  summary: text,
});
type ForeignRecord = v.InferOutput<typeof ForeignRecord>;
const ForeignShard = v.object({ records: v.array(ForeignRecord) });

/** A catalogue's name that only lasts while the file is read. */
const FILE = "file";

/**
 * Reads a shard, ours or another's.
 *
 * @throws UsageError where there is no such file, or it is no shard
 */
export function readForeignDocuments(path: string): ForeignDocuments {
  const json = parseJson(path);
  const ours = v.safeParse(Shard, json);
  // valibot takes a list for an object without members.
  if (ours.success && !Array.isArray(json)) return ownDocuments(ours.output);
  const foreign = v.safeParse(ForeignShard, json);
  if (foreign.success) return { documents: foreign.output.records.map(documentOf), topics: [] };
  const place = v.getDotPath(foreign.issues[0]) ?? "the document";
  throw new UsageError(
    `${path} is no shard, see ${place}: it needs {"records": [{"id": "…", "title": "…"}]}, all of it text.`,
  );
}

function parseJson(path: string): unknown {
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}: name one that exists.`);
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new UsageError(`${path} cannot be read as JSON: name a shard, or a folder of catalogues.`);
  }
}

function ownDocuments({ records, topics, redirects }: Shard): ForeignDocuments {
  const info = { name: FILE, title: FILE, version: 0, created: "1970-01-01T00:00:00Z" };
  const collection: Collection = collect([{ ...info, records, topics, redirects: new Map(Object.entries(redirects)) }]);
  const documents = documentsOf(collection).map((document) => ({
    ...document,
    id: document.id.slice(FILE.length + 1),
  }));
  return { documents, topics: [...collection.topics.values()] };
}

function documentOf({ id, title, aliases, formerNames, publisher, summary, ...rest }: ForeignRecord): SearchDocument {
  return {
    ...bareDocument(id, title),
    aliases: listOf(aliases),
    formerNames: listOf(formerNames),
    publisher: listOf(publisher).join(" "),
    summary: listOf(summary).join("\n"),
    lines: Object.values(rest).flatMap(listOf),
  };
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === "string" && item !== "");
}
