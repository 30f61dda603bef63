import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { isNode, LineCounter, parseDocument } from "yaml";
import { type FieldPath, type Finding, fieldText, valueAt, valueText } from "./finding.ts";

export type FileKind = "record" | "topic" | "source" | "redirects";

/** One file of a catalogue as it was written. */
export interface CatalogueFile {
  readonly kind: FileKind;
  readonly path: string;
  /** The file's name without `.yml`: the id of a record or topic. */
  readonly id: string;
  /** What the YAML says, unchecked; undefined where it could not be read. */
  readonly raw: unknown;
  /** Makes a finding about a value of this file. */
  finding(mistake: Mistake): Finding;
}

export interface Mistake {
  readonly check: string;
  readonly path: FieldPath;
  readonly rule: string;
  readonly remedy: string;
}

/** Reads one YAML file; a syntax mistake becomes a finding with its line. */
export function readCatalogueFile(kind: FileKind, path: string): { file: CatalogueFile; findings: Finding[] } {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: lines, prettyErrors: false });
  const findings = document.errors.map(
    (error): Finding => ({
      check: "yaml",
      file: path,
      line: lines.linePos(error.pos[0]).line,
      field: "",
      value: "",
      rule: `this cannot be read as YAML (${error.message})`,
      remedy: "check indentation, colons and quotation marks on this line and the one before",
    }),
  );
  const raw: unknown = findings.length > 0 ? undefined : document.toJS();
  const lineOf = (field: FieldPath): number => {
    for (let length = field.length; length > 0; length--) {
      const node = document.getIn(field.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const file: CatalogueFile = {
    kind,
    path,
    id: basename(path, ".yml"),
    raw,
    finding: ({ check, path: field, rule, remedy }) => ({
      check,
      file: path,
      line: lineOf(field),
      field: fieldText(field),
      value: valueText(valueAt(raw, field)),
      rule,
      remedy,
    }),
  };
  return { file, findings };
}
