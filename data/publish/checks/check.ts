import type { Contact } from "#data/model/contact.ts";
import type { FullId } from "#data/model/ids.ts";
import type { CatalogueRecord } from "#data/model/record.ts";
import type { Topic } from "#data/model/topic.ts";
import type { CatalogueFile } from "#data/publish/catalogue-file.ts";
import type { FieldPath, Finding } from "#data/publish/finding.ts";
import type { CatalogueRead } from "#data/publish/read-catalogues.ts";

/** A rule about what a catalogue means, beyond the shape of its files. */
export interface Check {
  readonly name: string;
  /** What has to be true, as the middle of a sentence. */
  readonly rule: string;
  /** Whether it depends on the day it is run. */
  readonly usesToday?: boolean;
  find(context: CheckContext): Problem[];
}

/** A place that breaks the rule of a check, and what to do about it. */
export interface Problem {
  readonly file: CatalogueFile;
  readonly path: FieldPath;
  readonly remedy: string;
}

export interface Placed<Value> {
  readonly id: FullId;
  readonly catalogue: string;
  readonly file: CatalogueFile;
  readonly value: Value;
}

export interface PlacedContact extends Placed<Contact> {
  readonly path: FieldPath;
  readonly record: CatalogueRecord;
}

/** All catalogues of a folder, laid out for the checks. */
export interface CheckContext {
  readonly catalogues: readonly CatalogueRead[];
  /** The day of the check, `2026-11-23`. */
  readonly today: string;
  readonly records: readonly Placed<CatalogueRecord>[];
  readonly topics: readonly Placed<Topic>[];
  readonly contacts: readonly PlacedContact[];
  /** Ids of all files, those with mistakes of shape included. */
  readonly recordIds: ReadonlySet<FullId>;
  /** Records whose file has a mistake of shape: nothing is known of what they hold, so nothing is said of it. */
  readonly unread: ReadonlySet<FullId>;
  readonly topicIds: ReadonlySet<FullId>;
  /** Retired ids and what they lead to. */
  readonly redirects: ReadonlyMap<FullId, FullId>;
}

/** Runs checks; findings come in the order of the checks, then of the files. */
export function runChecks(checks: readonly Check[], context: CheckContext): Finding[] {
  return checks.flatMap(({ name, rule, find }) =>
    find(context).map(({ file, path, remedy }) => file.finding({ check: name, path, rule, remedy })),
  );
}
