import * as v from "valibot";
import type { CatalogueFile } from "./catalogue-file.ts";
import type { FieldPath, Finding } from "./finding.ts";
import { valueAt } from "./finding.ts";

/** What a file holds, or what is wrong with its shape; `value` is undefined where anything is. */
export interface ParsedFile<Value> {
  readonly value: Value | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Holds a file against the schema of what it should be. Unlike a reader of releases, it takes a field that the
 * schema does not know for a mistake.
 *
 * @param identify whether the file's name is the id of what it holds
 */
export function parseFile<Value>(
  file: CatalogueFile,
  schema: v.GenericSchema<unknown, Value>,
  identify: boolean,
): ParsedFile<Value> {
  // Only a list of redirects may hold nothing at all.
  const content = file.kind === "redirects" ? (file.raw ?? {}) : file.raw;
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    const rule = "the file has to hold fields, each with its name and a colon";
    return { value: undefined, findings: [file.finding({ check: "shape", path: [], rule, remedy: "add the names" })] };
  }
  const input = identify ? { ...content, id: file.id } : content;
  const result = v.safeParse(schema, input, { abortPipeEarly: true });
  const unknown = unknownFields(content, identify ? withoutId(result.output) : result.output, []);
  const findings = [
    ...(result.issues ?? []).map((issue) => shapeFinding(file, input, issue)),
    ...unknown.map((path) => unknownField(file, path)),
  ];
  return { value: result.success && findings.length === 0 ? result.output : undefined, findings };
}

function withoutId(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const { id: _, ...rest } = value as { id?: unknown };
  return rest;
}

/** Paths of what stands in `raw` and was not kept. */
function unknownFields(raw: unknown, kept: unknown, path: FieldPath): FieldPath[] {
  if (typeof raw !== "object" || raw === null || typeof kept !== "object" || kept === null) return [];
  return Object.entries(raw).flatMap(([name, value]) => {
    const here = [...path, Array.isArray(raw) ? Number(name) : name];
    if (!Object.hasOwn(kept, name)) return [here];
    return unknownFields(value, (kept as Record<string, unknown>)[name], here);
  });
}

function unknownField(file: CatalogueFile, path: FieldPath): Finding {
  const isId = path.length === 1 && path[0] === "id";
  const rule = isId ? "the id of a file is its name" : "no field has this name here";
  return file.finding({ check: "unknown-field", path, rule, remedy: isId ? "take the line out" : "correct the name" });
}

interface NamedRule {
  readonly check: string;
  readonly message: RegExp;
  readonly rule: string;
  readonly remedy: string;
}

/** Mistakes of shape that have a name of their own, by the schema's message. */
const NAMED: readonly NamedRule[] = [
  {
    check: "link-not-https",
    message: /^is not an absolute URL|^is not a https:|user name or password/,
    rule: "a link is a whole https address without a user name",
    remedy: "write the publisher's https address, or take the link out",
  },
  {
    check: "forbidden-characters",
    message: /^holds a control/,
    rule: "text holds no invisible or direction-changing characters",
    remedy: "type the text again instead of pasting it",
  },
  {
    check: "id-pattern",
    message: /^is not an id|^is not a catalogue/,
    rule: "an id is lower-case letters, digits and hyphens, up to 64, with catalogue: before it where it is another's",
    remedy: "correct the id, or the name of the file",
  },
  {
    check: "evidence-missing",
    message: /^has no evidence/,
    rule: "every fact has its evidence",
    remedy: "add the source, what it shows and the day it was read",
  },
];

function shapeFinding(file: CatalogueFile, input: unknown, issue: v.BaseIssue<unknown>): Finding {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const value = valueAt(input, path);
  if (path.length > 0 && (value === null || (typeof value === "string" && value.trim() === ""))) {
    const remedy = "fill it in, or take the line out where the field may be missing";
    return file.finding({ check: "emptied-field", path, rule: "a field that stands there holds something", remedy });
  }
  if (value === undefined && path.length > 0) {
    const remedy = "add it, or correct its name";
    return file.finding({ check: "missing-field", path, rule: "this field has to be there", remedy });
  }
  const named = NAMED.find(({ message }) => message.test(issue.message));
  if (named) return file.finding({ check: named.check, path, rule: named.rule, remedy: named.remedy });
  if (issue.kind === "validation") {
    return file.finding({ check: "shape", path, rule: `this ${issue.message}`, remedy: "correct it" });
  }
  const unquoted = typeof value === "number" && issue.expected === "string";
  const remedy = unquoted ? "put it in quotation marks" : "correct it";
  return file.finding({ check: "shape", path, rule: `this has to be ${expected(issue)}`, remedy });
}

function expected({ expected }: v.BaseIssue<unknown>): string {
  const words: Record<string, string> = { Array: "a list", Object: "fields with names", string: "text" };
  return words[expected ?? ""] ?? (expected ?? "something else").replace(/[()]/g, "").replace(/ \| /g, " or ");
}
