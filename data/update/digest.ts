import type { Catalogue } from "#data/model/catalogue.ts";
import { type Contact, isNumbered } from "#data/model/contact.ts";
import { fullId } from "#data/model/ids.ts";
import type { CatalogueRecord } from "#data/model/record.ts";

/** What a release changes for a person, most harmful first. */
export const CHANGE_KINDS = ["number", "hours", "closed", "removed", "new", "wording"] as const;

/** One change of one record between two releases of a catalogue. */
export interface Change {
  readonly kind: (typeof CHANGE_KINDS)[number];
  /** The record, `coventry:coventry-mash`. */
  readonly id: string;
  readonly title: string;
  /** What stood there and what stands there now, in words; absent where there was or is nothing. */
  readonly before?: string;
  readonly after?: string;
}

/**
 * What is different in a catalogue, for whoever uses it: numbers and other ways to reach somebody first, then hours,
 * closures, removals, new entries and other words. The order does not depend on that of the records.
 *
 * @param before null where there was none: everything is new
 */
export function diffCatalogues(before: Catalogue | null, after: Catalogue): Change[] {
  const old = new Map(before?.records.map((record) => [record.id, record]));
  const now = new Set(after.records.map(({ id }) => id));
  const named = ({ id, title }: CatalogueRecord) => ({ id: fullId(after.name, id), title });
  const changes = [
    ...after.records.flatMap((record): Change[] => {
      const was = old.get(record.id);
      if (!was) return [{ kind: "new", ...named(record) }];
      return changesOf(was, record).map((change) => ({ ...change, ...named(record) }));
    }),
    ...[...old.values()]
      .filter(({ id }) => !now.has(id))
      .map((record): Change => ({ kind: "removed", ...named(record), ...redirectOf(record.id, after) })),
  ];
  return changes.sort(byHarm);
}

type Unnamed = Pick<Change, "kind" | "before" | "after">;

function byHarm(a: Change, b: Change): number {
  const rank = ({ kind }: Change) => CHANGE_KINDS.indexOf(kind);
  return rank(a) - rank(b) || (a.id < b.id ? -1 : Number(a.id > b.id));
}

function redirectOf(id: string, { redirects, records }: Catalogue): Pick<Change, "after"> {
  const target = records.find((record) => record.id === redirects.get(id));
  return target ? { after: `see ${target.title}` } : {};
}

function changesOf(was: CatalogueRecord, is: CatalogueRecord): Unnamed[] {
  const found = [
    ...differences("number", was.contacts.map(reachText), is.contacts.map(reachText)),
    ...differences("hours", was.contacts.map(hoursText), is.contacts.map(hoursText)),
    ...differences("closed", [statusText(was)], [statusText(is)]),
    ...reworded(was, is),
  ];
  // A change that none of these tells, such as another source.
  return found.length === 0 && JSON.stringify(was) !== JSON.stringify(is) ? [{ kind: "wording" }] : found;
}

/** What stood in one list and not in the other; what stands at the same place is told as one change. */
function differences(kind: Change["kind"], was: readonly string[], is: readonly string[]): Unnamed[] {
  const gone = was.filter((text) => text !== "" && !is.includes(text));
  const come = is.filter((text) => text !== "" && !was.includes(text));
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => {
    const [before, after] = [gone[at], come[at]];
    return { kind, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  });
}

/** All that reads otherwise, told as one change. */
function reworded(was: CatalogueRecord, is: CatalogueRecord): Unnamed[] {
  const contacts = Math.min(was.contacts.length, is.contacts.length);
  const [old, now] = [was, is].map((record) => textsOf(record, contacts)) as [string[], string[]];
  const only = (texts: readonly string[], others: readonly string[]) =>
    texts.filter((text) => !others.includes(text)).join(" ");
  return differences("wording", [only(old, now)], [only(now, old)]);
}

/** What a person reads in a record besides numbers and hours, those of its first contacts included. */
function textsOf(record: CatalogueRecord, contacts: number): string[] {
  const { title, summary, contentNote, keyPoints, whenToUse } = record;
  const around = record.contacts
    .slice(0, contacts)
    .flatMap(({ notFor, who, notes }) => [notFor?.what, ...who, ...notes]);
  return [title, summary, contentNote, ...whenToUse, ...keyPoints, ...around].filter((text) => text !== undefined);
}

/** How somebody is reached and how far that can be trusted: "0808 801 0331", "024 7683 1730 (withdrawn)". */
function reachText(contact: Contact): string {
  const where = isNumbered(contact) ? contact.shown : "email" in contact ? contact.email : contact.url;
  return contact.standing === "current" ? where : `${where} (${contact.standing})`;
}

/** The hours with whom they are of; empty where none are printed. */
function hoursText({ hours, label }: Contact): string {
  if (hours.kind !== "not-confirmed") return `${label}: ${hours.printed}`;
  return `${label}: not confirmed`;
}

/** Empty while a record is current, so that only what closes, or opens again, is told. */
function statusText(record: CatalogueRecord): string {
  switch (record.status) {
    case "current":
      return "";
    case "unconfirmed":
      return `unconfirmed: ${record.doubt}`;
    case "superseded":
      return "superseded";
    case "withdrawn":
      return `withdrawn: ${record.reason}`;
  }
}
