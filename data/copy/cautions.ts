import { type Collection, type Entry, findRecord } from "#data/model/collection.ts";
import { type Contact, type OfferedContact, type OfferedNumber, offeredNumbers } from "#data/model/contact.ts";
import type { FullId } from "#data/model/ids.ts";

/** What a contact is not for, with the record and number to use instead where they are known. */
export interface NotFor {
  readonly what: string;
  /** `name` is the record in few words: "Coventry MASH". */
  readonly instead?: { readonly entry: Entry; readonly name: string; readonly number?: OfferedNumber };
}

/** What a contact is not for; undefined where nothing is said. */
export function notForOf(contact: Contact, collection: Collection): NotFor | undefined {
  if (!contact.notFor) return undefined;
  const { what, instead } = contact.notFor;
  const entry = instead === undefined ? undefined : findRecord(collection, instead as FullId);
  if (!entry) return { what };
  const number = offeredNumbers(entry)[0];
  return { what, instead: { entry, name: number?.urgent?.label ?? entry.title, ...(number && { number }) } };
}

/** "Not for individual children or families. Phone Coventry MASH on 024 7678 8555." */
export function notForText({ what, instead }: NotFor): string {
  const warning = sentence(`Not for ${what}`);
  if (!instead) return warning;
  const { name, number } = instead;
  if (!number) return `${warning} Use ${name} instead.`;
  const doubt = doubtText(number);
  return `${warning} ${doubt ? `${doubt} ` : ""}Phone ${name} on ${number.shown}.`;
}

/** "Not confirmed: …", to stand before what it doubts; undefined for a record or contact that nobody doubts. */
export function doubtText(doubted: Entry | OfferedContact): string | undefined {
  return "doubt" in doubted ? `Not confirmed: ${sentence(doubted.doubt)}` : undefined;
}

/** A line of a catalogue as a sentence: editors may leave the full stop out. */
export function sentence(line: string): string {
  return /[.?]$/.test(line) ? line : `${line}.`;
}

/** Why a record must not be used and what to use instead, in sentences; none for one that may be. */
export function refusalText(entry: Entry, collection: Collection): string | undefined {
  if (entry.status === "withdrawn") {
    return `Do not use. ${[sentence(entry.reason), ...insteadTexts(entry.instead, collection)].join(" ")}`;
  }
  if (entry.status !== "superseded") return undefined;
  return ["Do not use: this has been replaced.", ...insteadTexts([entry.supersededBy], collection)].join(" ");
}

function insteadTexts(ids: readonly string[], collection: Collection): string[] {
  return ids.flatMap((id) => findRecord(collection, id as FullId) ?? []).map(({ title }) => `Use ${sentence(title)}`);
}
