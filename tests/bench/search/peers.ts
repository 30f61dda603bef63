import { create, insertMultiple, search as searchOrama } from "@orama/orama";
import sqlite from "@sqlite.org/sqlite-wasm";
import { Document as FlexDocument } from "flexsearch";
import Fuse from "fuse.js";
import lunr from "lunr";
import MiniSearch from "minisearch";
import { FIELD_NAMES, FIELDS, type FlatDocument } from "./flat-document.ts";

/** The ids that a query finds, best first. */
export type Ask = (query: string, limit: number) => readonly string[] | Promise<readonly string[]>;

/** Another search engine, used as its own documentation shows for a search field that answers while one types. */
export interface Peer {
  readonly name: string;
  /** Its package, whose version is reported. */
  readonly package: string;
  /** Whether it would take hours over the long texts and questions of Cranfield. */
  readonly isShortOnly?: boolean;
  readonly create: (documents: readonly FlatDocument[]) => Ask | Promise<Ask>;
}

const boosts = { ...FIELDS };

const minisearch: Peer = {
  name: "MiniSearch as documented",
  package: "minisearch",
  create(documents) {
    const index = new MiniSearch({
      fields: FIELD_NAMES,
      searchOptions: { boost: boosts, fuzzy: 0.2, prefix: true },
    });
    index.addAll(documents);
    return (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => String(id));
  },
};

const fuse: Peer = {
  name: "Fuse.js",
  package: "fuse.js",
  isShortOnly: true,
  create(documents) {
    const keys = FIELD_NAMES.map((name) => ({ name, weight: FIELDS[name] }));
    const index = new Fuse(documents, { keys, ignoreLocation: true, useTokenSearch: true } as object);
    return (query, limit) => index.search(query, { limit }).map(({ item }) => item.id);
  },
};

const flexsearch: Peer = {
  name: "FlexSearch",
  package: "flexsearch",
  create(documents) {
    const index = new FlexDocument({ document: { id: "id", index: FIELD_NAMES }, tokenize: "forward" });
    for (const document of documents) index.add({ ...document });
    return (query, limit) =>
      (index.search(query, { limit, suggest: true, merge: true }) as { id: unknown }[])
        .slice(0, limit)
        .map(({ id }) => String(id));
  },
};

const lunrPeer: Peer = {
  name: "lunr",
  package: "lunr",
  create(documents) {
    const index = lunr((builder) => {
      for (const name of FIELD_NAMES) builder.field(name, { boost: FIELDS[name] });
      for (const document of documents) builder.add(document);
    });
    return (query, limit) =>
      index
        .query((asked) => {
          const words = lunr.tokenizer(query).map(String);
          for (const word of words) asked.term(word, { boost: 10, usePipeline: true });
          const last = words.at(-1);
          if (last) asked.term(last, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false });
          for (const word of words) if (word.length > 4) asked.term(word, { editDistance: 1, usePipeline: false });
        })
        .slice(0, limit)
        .map(({ ref }) => ref);
  },
};

const orama: Peer = {
  name: "Orama",
  package: "@orama/orama",
  create(documents) {
    const schema = Object.fromEntries(FIELD_NAMES.map((name) => [name, "string" as const]));
    const index = create({ schema, components: { tokenizer: { stemming: true } } });
    insertMultiple(index, [...documents]);
    return async (query, limit) => {
      const { hits } = await searchOrama(index, { term: query, limit, boost: boosts, tolerance: 1 });
      return hits.map(({ id }) => id);
    };
  },
};

const sqliteFts5: Peer = {
  name: "SQLite FTS5 (WASM)",
  package: "@sqlite.org/sqlite-wasm",
  async create(documents) {
    const { oo1 } = await sqlite();
    const database = new oo1.DB(":memory:");
    database.exec(
      `create virtual table records using fts5(id unindexed, ${FIELD_NAMES.join(", ")}, tokenize = 'porter')`,
    );
    const row = `insert into records values (?${", ?".repeat(FIELD_NAMES.length)})`;
    for (const document of documents) {
      database.exec({ sql: row, bind: [document.id, ...FIELD_NAMES.map((name) => document[name])] });
    }
    const weights = FIELD_NAMES.map((name) => FIELDS[name]).join(", ");
    const statement = database.prepare(
      `select id from records where records match ? order by bm25(records, 0, ${weights}) limit ?`,
    );
    return (query, limit) => {
      const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0) return [];
      const ids: string[] = [];
      statement.bind([
        words.map((word, at) => (at === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(" OR "),
        limit,
      ]);
      while (statement.step()) ids.push(String(statement.get(0)));
      statement.reset();
      return ids;
    };
  },
};

export const PEERS: readonly Peer[] = [minisearch, fuse, flexsearch, lunrPeer, orama, sqliteFts5];
