import type { Catalogue } from "#data/model/catalogue.ts";
import type { Contact } from "#data/model/contact.ts";
import type { CatalogueRecord } from "#data/model/record.ts";
import type { Shard } from "#data/model/shard.ts";

/** From these a word is made for each copy, so that names differ as the names of real services do. */
const STARTS = [
  "bren",
  "cal",
  "dor",
  "el",
  "fen",
  "gar",
  "hol",
  "kes",
  "lin",
  "mar",
  "nor",
  "pel",
  "ros",
  "tor",
  "wen",
];
const ENDS = ["bury", "combe", "dale", "field", "ham", "ley", "mere", "stow", "ton", "wick"];

/**
 * Makes a catalogue of exactly so many records out of a smaller one: the real records first, then altered copies of
 * them, each with an id, a title, aliases and numbers of its own. Topics stay as they are. For measuring only.
 *
 * @param count how many records there shall be, at least as many as there are
 */
export function multiplyCatalogue({ records, topics, redirects }: Catalogue, count: number): Shard {
  const ids = new Set(records.map(({ id }) => id));
  const copies = Array.from({ length: count - records.length }, (_, at) => {
    const round = Math.floor(at / records.length) + 1;
    const inRound = new Set(records.slice(0, count - round * records.length).map(({ id }) => id));
    const refer = (ref: string) => (ids.has(ref) && inRound.has(ref) ? copyId(ref, round) : ref);
    return copyOf(records[at % records.length] as CatalogueRecord, round, refer);
  });
  return { records: [...records, ...copies], topics: [...topics], redirects: Object.fromEntries(redirects) };
}

function copyId(id: string, round: number): string {
  return `${id}-${round}`;
}

function wordOf(round: number): string {
  const word = `${STARTS[round % STARTS.length]}${ENDS[Math.floor(round / STARTS.length) % ENDS.length]}`;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The place on a partnership's page and the part of the page's own record stay with the real one. */
function copyOf(record: CatalogueRecord, round: number, refer: (ref: string) => string): CatalogueRecord {
  const word = wordOf(round);
  const name = (text: string) => `${text} ${word}`;
  const copy: CatalogueRecord = {
    ...record,
    id: copyId(record.id, round),
    title: name(record.title),
    aliases: record.aliases.map(name),
    formerNames: record.formerNames.map(name),
    related: record.related.map(refer),
    contacts: record.contacts.map((contact) => contactOf(contact, round, refer)),
    onSourcePage: undefined,
    overrides: undefined,
    page: undefined,
  };
  if (copy.status === "superseded") return { ...copy, supersededBy: refer(copy.supersededBy) };
  return copy.status === "withdrawn" ? { ...copy, instead: copy.instead.map(refer) } : copy;
}

function contactOf(contact: Contact, round: number, refer: (ref: string) => string): Contact {
  const { notFor } = contact;
  const copy: Contact = {
    ...contact,
    // The strip holds the numbers of the real records only.
    urgent: undefined,
    notFor: notFor && { ...notFor, instead: notFor.instead === undefined ? undefined : refer(notFor.instead) },
  };
  const numbered =
    "dial" in copy ? { ...copy, dial: otherDial(copy.dial, round), shown: otherShown(copy, round) } : copy;
  return numbered.standing === "superseded"
    ? { ...numbered, supersededBy: otherDial(numbered.supersededBy, round) }
    : numbered;
}

/** Another number of the same length: the last four digits move on. A short number such as 999 stays. */
function otherDial(dial: string, round: number): string {
  if (dial.length < 6) return dial;
  const last = (Number(dial.slice(-4)) + round * 37) % 10_000;
  return dial.slice(0, -4) + String(last).padStart(4, "0");
}

/** The other number in the groups in which the real one is shown. */
function otherShown({ dial, shown }: { readonly dial: string; readonly shown: string }, round: number): string {
  const digits = otherDial(dial, round);
  let at = 0;
  return shown.replace(/\d/g, () => digits.charAt(at++));
}
