import type { Collection, Entry } from "#data/model/collection.ts";
import { type OfferedContact, offeredContacts } from "#data/model/contact.ts";
import { hoursCertainty, hoursLine } from "#data/model/hours-doubt.ts";
import { notForOf, notForText } from "./cautions.ts";
import type { Piece, RichLine } from "./rich-text.ts";

/** Parts of words that tell anyone who sees the note what it is about. */
const NAMES_ABUSE = /abus|rape|sex|assault|incest|molest|groom|exploit|offend|victim|surviv|harm|violen|\bcsa\b/i;

/** Whether the text says what the note is about, so that it is left out where the service's own name does not. */
function namesAbuse(text: string): boolean {
  return NAMES_ABUSE.test(text);
}

const WAYS: Readonly<Record<OfferedContact["channel"], string>> = {
  phone: "Phone",
  sms: "Text",
  textphone: "Textphone",
  email: "Email",
  webchat: "Online chat",
  form: "Online form",
};

/** Whether there is anything to give a family: a way to reach a service that is not for professionals alone. */
export function hasFamilyCopy(entry: Entry): boolean {
  if (entry.audiences.every((audience) => audience === "professionals")) return false;
  const discreet = discreetFor(entry);
  return familyContacts(entry).some((contact) => reachLine(contact, false, discreet)) || website(entry) !== undefined;
}

/**
 * The lines for a family: name, publisher, each way to reach it with its notes, its website; nothing that is for
 * professionals alone. Numbers and warnings always stand; any
 * other line that names abuse is left out unless the service's name does, and so are hours that are not certain.
 */
export function familyLines(entry: Entry, { collection, now }: { collection: Collection; now: Date }): RichLine[] {
  const discreet = discreetFor(entry);
  const publisher = entry.publisher !== entry.title && discreet(entry.publisher) ? [[entry.publisher]] : [];
  const link = website(entry);
  const contacts = familyContacts(entry);
  return [
    [{ strong: entry.title }],
    ...publisher,
    ...(entry.status === "unconfirmed"
      ? [["We could not confirm all of this yet. Check it before you rely on it."]]
      : []),
    ...contacts.flatMap((contact) => {
      const certainty = hoursCertainty(contact, entry, now);
      const hours = certainty.state === "confirmed" ? hoursLine(certainty) : "Opening hours not confirmed";
      return familyContact(contact, { labelled: contacts.length > 1, hours, collection, discreet });
    }),
    ...(link ? [["Website: ", { href: link }]] : []),
  ];
}

function familyContacts(entry: Entry): OfferedContact[] {
  return offeredContacts(entry).filter(({ forProfessionals }) => !forProfessionals);
}

type Discreet = (text: string) => boolean;

function discreetFor(entry: Entry): Discreet {
  return namesAbuse(entry.title) ? () => true : (text) => !namesAbuse(text);
}

function familyContact(
  contact: OfferedContact,
  {
    labelled,
    hours,
    collection,
    discreet,
  }: { labelled: boolean; hours: string; collection: Collection; discreet: Discreet },
): RichLine[] {
  const reach = reachLine(contact, labelled, discreet);
  if (!reach) return [];
  const notFor = notForOf(contact, collection);
  return [
    // The doubt itself speaks of sources, which is nothing to a family; that there is one must stay.
    ...(contact.standing === "unconfirmed" ? [["We could not confirm this yet. Check it before you rely on it:"]] : []),
    reach,
    ...(notFor ? [[notForText(notFor)]] : []),
    ...contact.notes.filter(discreet).map((note) => [note]),
    [`${contact.cost.class === "free" ? "Free. " : ""}${hours}.`],
  ];
}

/** A number always, with its label where there are several; an address only where it does not name abuse. */
function reachLine(contact: OfferedContact, labelled: boolean, discreet: Discreet): RichLine | undefined {
  const name = labelled && discreet(contact.label) ? contact.label : WAYS[contact.channel];
  if ("dial" in contact) return [`${name}: `, { strong: contact.shown }];
  const piece: Piece = "email" in contact ? contact.email : { href: contact.url };
  return discreet(typeof piece === "string" ? piece : piece.href) ? [`${name}: `, piece] : undefined;
}

function website(entry: Entry): string | undefined {
  const discreet = discreetFor(entry);
  return entry.links.find(({ url }) => discreet(url))?.url;
}
