import { existsSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type * as v from "valibot";
import { CatalogueRecord } from "#data/model/record.ts";
import { Topic } from "#data/model/topic.ts";
import { NATIONAL } from "#data/update/open-release.ts";
import { type CatalogueFile, type FileKind, readCatalogueFile } from "./catalogue-file.ts";
import { UsageError } from "./errors.ts";
import type { Finding } from "./finding.ts";
import { parseFile } from "./parse-file.ts";
import { Redirects, SourceInfo } from "./source-info.ts";

/** What one file holds. */
export interface Filed<Value> {
  readonly file: CatalogueFile;
  readonly value: Value;
}

/** One catalogue's folder, read; a file with a mistake is among `files` and `findings` only. */
export interface CatalogueRead {
  readonly name: string;
  readonly folder: string;
  readonly source: Filed<SourceInfo> | undefined;
  readonly redirects: Filed<Redirects> | undefined;
  readonly records: readonly Filed<CatalogueRecord>[];
  readonly topics: readonly Filed<Topic>[];
  readonly files: readonly CatalogueFile[];
  /** Mistakes of shape: YAML, fields, names of files. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the catalogue in a folder, or every catalogue in a folder of them, base first. One whose `source.yml` is
 * missing is read too, with a finding, so that it cannot vanish unnoticed.
 *
 * @throws UsageError where there is none
 */
export function readCatalogues(folder: string): CatalogueRead[] {
  if (isCatalogue(folder)) return [readCatalogue(folder)];
  const inside = existsSync(folder) ? readdirSync(folder).sort(byBase) : [];
  const found = inside.map((name) => join(folder, name)).filter(isCatalogue);
  if (found.length === 0) {
    throw new UsageError(
      `There is no catalogue in ${folder}: name a folder that holds a source.yml, or folders that do.`,
    );
  }
  return found.map(readCatalogue);
}

function isCatalogue(folder: string): boolean {
  return ["source.yml", "redirects.yml", "records", "topics"].some((part) => existsSync(join(folder, part)));
}

function byBase(a: string, b: string): number {
  return Number(b === NATIONAL) - Number(a === NATIONAL) || (a < b ? -1 : 1);
}

function readCatalogue(folder: string): CatalogueRead {
  const files: CatalogueFile[] = [];
  const findings: Finding[] = [];
  const read = <Value>(kind: FileKind, path: string, schema: v.GenericSchema<unknown, Value>): Filed<Value>[] => {
    const { file, findings: yaml } = readCatalogueFile(kind, path);
    const identify = kind === "record" || kind === "topic";
    const { value, findings: shape } = yaml.length > 0 ? { findings: yaml } : parseFile(file, schema, identify);
    files.push(file);
    findings.push(...shape);
    return value === undefined ? [] : [{ file, value }];
  };
  const each = <Value>(kind: FileKind, inside: string, schema: v.GenericSchema<unknown, Value>) => {
    const { yml, others } = filesIn(join(folder, inside));
    findings.push(...others.map(unexpectedFile));
    return yml.flatMap((path) => read(kind, path, schema));
  };
  const source = join(folder, "source.yml");
  const redirects = join(folder, "redirects.yml");
  if (!existsSync(source)) findings.push(sourceMissing(source));
  return {
    name: basename(resolve(folder)),
    folder,
    source: existsSync(source) ? read("source", source, SourceInfo)[0] : undefined,
    redirects: existsSync(redirects) ? read("redirects", redirects, Redirects)[0] : undefined,
    records: each("record", "records", CatalogueRecord),
    topics: each("topic", "topics", Topic),
    files,
    findings,
  };
}

function filesIn(folder: string): { yml: string[]; others: string[] } {
  const paths = (existsSync(folder) ? readdirSync(folder).sort() : []).map((name) => join(folder, name));
  return {
    yml: paths.filter((path) => path.endsWith(".yml")),
    others: paths.filter((path) => !path.endsWith(".yml")),
  };
}

function unexpectedFile(file: string): Finding {
  const rule = "only files that end in .yml are read";
  return { check: "unexpected-file", file, line: 1, field: "", value: "", rule, remedy: "rename it or move it away" };
}

function sourceMissing(file: string): Finding {
  const rule = "a folder with records, topics or redirects says in source.yml which catalogue it is";
  const remedy = "put source.yml back, or move the folder away";
  return { check: "source-missing", file, line: 1, field: "", value: "", rule, remedy };
}
