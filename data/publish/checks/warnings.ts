import { isNumbered, isOffered, offeredNumbers } from "#data/model/contact.ts";
import { fullId } from "#data/model/ids.ts";
import { NATIONAL } from "#data/update/open-release.ts";
import type { Check, PlacedContact, Problem } from "./check.ts";

/** Labels that warn and so need the warning as data, which travels with the number. */
const WARNING_LABEL = /\bnot for (?:\w+ )?(?:cases|calls about)\b/i;

/** Sentences of a record that say whom its numbers do not take calls about. */
const REFUSES_CALLS =
  /\b(?:cannot|can't|can’t|does not|doesn't|doesn’t|do not|will not) take calls about\b|\btakes? no calls about\b/i;

/** A warning that does not travel with its number, or leads to no number. */
export const mashWarning: Check = {
  name: "mash-warning",
  rule: "a number that is not for cases says so wherever it stands, and leads to a record that offers a number",
  find: ({ contacts, records, redirects, unread }) => {
    const warned = new Set(contacts.flatMap(({ value }) => (isNumbered(value) && value.notFor ? [value.dial] : [])));
    const reachable = new Set(records.filter(({ value }) => offeredNumbers(value).length > 0).map(({ id }) => id));
    return contacts.flatMap(({ file, path, catalogue, value, record }): Problem[] => {
      if (!value.notFor) {
        const unwarned = isNumbered(value) && (warned.has(value.dial) || (isOffered(value) && refusesCalls(record)));
        const needed = WARNING_LABEL.test(value.label) || unwarned;
        return needed ? [{ file, path: [...path, "notFor"], remedy: "add notFor with what, and instead" }] : [];
      }
      const named = value.notFor.instead && fullId(catalogue, value.notFor.instead);
      const instead = named && (redirects.get(named) ?? named);
      if (instead && (reachable.has(instead) || unread.has(instead))) return [];
      return [{ file, path: [...path, "notFor", "instead"], remedy: "name a record whose number may be phoned" }];
    });
  },
};

/** A contact that only professionals may use, as its `who` says, and that a family would be given. */
export const professionalsUnmarked: Check = {
  name: "professionals-unmarked",
  rule: "a contact for professionals alone is marked, so that no family is given it",
  find: ({ contacts }) =>
    contacts
      .filter(({ value: { who, forProfessionals } }) => !forProfessionals && isForProfessionals(who))
      .map(({ file, path }) => ({
        file,
        path: [...path, "forProfessionals"],
        remedy: "write forProfessionals: true, or say who else may use it",
      })),
};

function isForProfessionals(who: readonly string[]): boolean {
  return who.length > 0 && who.every((line) => /^(?:professionals|GPs)\b(?!.* and )/i.test(line));
}

/** Two numbers at the same place of the urgent strip. */
export const urgentOrderDuplicate: Check = {
  name: "urgent-order-duplicate",
  rule: "each place of the urgent strip holds one number",
  find: ({ contacts }) => {
    const urgent = contacts.filter(({ value }) => value.urgent);
    return urgent
      .filter((one, at) => urgent.slice(0, at).some((other) => shareStrip(one, other) && sameOrder(one, other)))
      .map(({ file, path }) => ({ file, path: [...path, "urgent", "order"], remedy: "give it another number" }));
  },
};

/** Something in the urgent strip that cannot be phoned. */
export const urgentNotOffered: Check = {
  name: "urgent-not-offered",
  rule: "the urgent strip holds only numbers that may be phoned",
  find: ({ contacts }) =>
    contacts
      .filter(({ value, record }) => value.urgent && !(isNumbered(value) && isOffered(value) && isLive(record.status)))
      .map(({ file, path }) => ({ file, path: [...path, "urgent"], remedy: "take urgent out" })),
};

function refusesCalls({ summary, keyPoints }: PlacedContact["record"]): boolean {
  return [summary, ...keyPoints].some((text) => REFUSES_CALLS.test(text));
}

/** The national numbers stand in every area's strip, a local one in its own. */
function shareStrip(one: PlacedContact, other: PlacedContact): boolean {
  return one.catalogue === other.catalogue || one.catalogue === NATIONAL || other.catalogue === NATIONAL;
}

function sameOrder(one: PlacedContact, other: PlacedContact): boolean {
  return one.value.urgent?.order === other.value.urgent?.order;
}

function isLive(status: string): boolean {
  return status !== "superseded" && status !== "withdrawn";
}
