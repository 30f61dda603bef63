import { isNumbered, type NumberedContact, offeredNumbers } from "#data/model/contact.ts";
import { AUTHORITATIVE_KINDS } from "#data/model/evidence.ts";
import { groupNumber, isValidNumber } from "#data/publish/phone-number.ts";
import type { Check, CheckContext, PlacedContact } from "./check.ts";

/** A number that no evidence of its contact shows. */
export const numberWithoutEvidence: Check = {
  name: "number-without-evidence",
  rule: "a number has evidence that says it shows the number",
  find: (context) =>
    numbered(context)
      .filter(({ value }) => evidenceOfNumber(value).length === 0)
      .map(({ file, path }) => ({
        file,
        path: [...path, "evidence"],
        remedy: "name a source whose “shows” speaks of the number, or take the contact out",
      })),
};

/** A current number that no page of the operator, the government or a partnership shows. */
export const thirdPartyOnlyCurrent: Check = {
  name: "third-party-only-current",
  rule: "a number is current when the operator, a government or a partnership shows it",
  find: (context) =>
    numbered(context)
      .filter(({ value }) => value.standing === "current" && evidenceOfNumber(value).length > 0)
      .filter(({ value }) => !evidenceOfNumber(value).some(({ kind }) => AUTHORITATIVE_KINDS.has(kind)))
      .map(({ file, path }) => ({
        file,
        path: [...path, "standing"],
        remedy: "write unconfirmed with its doubt, or find the number on such a page",
      })),
};

/** Digits that nobody could dial. */
export const numberNotValid: Check = {
  name: "number-not-valid",
  rule: "a number exists in the United Kingdom's numbering plan, for its channel",
  find: (context) =>
    numbered(context)
      .filter(({ value }) => !isValidNumber(value.dial, value.channel))
      .map(({ file, path }) => ({ file, path: [...path, "dial"], remedy: "compare the digits with the source" })),
};

/** A number that is shown with other digits than are dialled, or in other groups than the NHS writes. */
export const shownIsNotTheDial: Check = {
  name: "shown-is-not-the-dial",
  rule: "what is shown is the digits that are dialled, in the NHS's groups",
  find: (context) =>
    numbered(context)
      .filter(({ value }) => value.shown !== groupNumber(value.dial))
      .map(({ file, path, value }) => ({
        file,
        path: [...path, "shown"],
        remedy: `write ${groupNumber(value.dial)} if the dialled digits ${value.dial} are right`,
      })),
};

/** A superseded number whose successor nothing offers. */
export const supersededLeadsNowhere: Check = {
  name: "superseded-leads-nowhere",
  rule: "a superseded number leads to one that a record offers",
  find: (context) => {
    if (context.unread.size > 0) return [];
    const offered = new Set(context.records.flatMap(({ value }) => offeredNumbers(value).map(({ dial }) => dial)));
    return numbered(context)
      .filter(({ value }) => value.standing === "superseded" && !offered.has(value.supersededBy))
      .map(({ file, path }) => ({
        file,
        path: [...path, "supersededBy"],
        remedy: "write the digits of the number that replaced it, or withdraw the old one with its reason",
      }));
  },
};

type PlacedNumber = PlacedContact & { readonly value: NumberedContact };

function numbered({ contacts }: CheckContext): PlacedNumber[] {
  return contacts.filter((contact): contact is PlacedNumber => isNumbered(contact.value));
}

/** The evidence of a contact that says it shows the number. */
export function evidenceOfNumber({ evidence }: NumberedContact): NumberedContact["evidence"] {
  return evidence.filter(({ shows }) => /\bnumber\b/i.test(shows));
}
