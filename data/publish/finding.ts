/** The way to a value inside a file: field names and places in lists, counted from 0. */
export type FieldPath = readonly (string | number)[];

/** One mistake in a catalogue's files. */
export interface Finding {
  /** The name of the check, such as `unknown-topic`; docs/editing.md says what each means. */
  readonly check: string;
  readonly file: string;
  /** The line it stands on, counted from 1; 1 where it is about the whole file. */
  readonly line: number;
  /** `contacts[0].dial`; empty where it is about the whole file. */
  readonly field: string;
  /** The value as JSON, shortened; `missing` where there is none. */
  readonly value: string;
  readonly rule: string;
  readonly remedy: string;
}

/** A finding in one sentence: where, what, the rule, what to do. */
export function findingText({ check, file, line, field, value, rule, remedy }: Finding): string {
  const what = field === "" ? "" : `${field} is ${value}: `;
  return `${file}:${line}: ${what}${rule}; ${remedy} (${check})`;
}

/** `["contacts", 0, "dial"]` as `contacts[0].dial`. */
export function fieldText(path: FieldPath): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
}

const LONGEST_VALUE = 80;

/** A value as a finding shows it. */
export function valueText(value: unknown): string {
  const json = JSON.stringify(value);
  if (json === undefined) return "missing";
  return json.length > LONGEST_VALUE ? `${json.slice(0, LONGEST_VALUE)}…` : json;
}

/** The value at a path, undefined where the path leads nowhere. */
export function valueAt(root: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    root,
  );
}
