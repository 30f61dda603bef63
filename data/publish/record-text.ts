import { type Collection, type Entry, findRecord } from "#data/model/collection.ts";
import type { Contact } from "#data/model/contact.ts";
import { dateText } from "#data/model/date-text.ts";
import type { Evidence } from "#data/model/evidence.ts";
import { hoursText } from "#data/model/hours-text.ts";
import { type FullId, fullId } from "#data/model/ids.ts";
import type { CatalogueRecord } from "#data/model/record.ts";

/** A record for an editor to read in a terminal: everything it has, one fact a line. */
export function recordText(record: Entry, collection: Collection): string {
  const titled = (id: string) => `${findRecord(collection, fullId(record.catalogue, id) as FullId)?.title} (${id})`;
  return [
    record.title,
    `${record.id}, ${record.kind} by ${record.publisher}, ${record.area}`,
    `${statusText(record, titled)}. ${reviewText(record)}.`,
    "",
    ...(record.contentNote ? [`Before you open it: ${record.contentNote}`, ""] : []),
    record.summary,
    ...list("Key points", record.keyPoints),
    ...list("When to use", record.whenToUse),
    ...list(
      "Contacts",
      record.contacts.flatMap((contact) => contactLines(contact, titled)),
    ),
    ...list(
      "Links",
      record.links.map(({ title, url }) => `${title}: ${url}`),
    ),
    ...(record.questions ? list(record.questions.title, [...record.questions.names, record.questions.note]) : []),
    ...(record.scale ? list(record.scale.title, record.scale.steps.map(stepText)) : []),
    ...(record.page
      ? list(
          record.page.name,
          record.page.sections.map(({ title }) => title),
        )
      : []),
    ...list("Audiences", record.audiences),
    ...list(
      "Topics",
      record.topics.map((id) => collection.topics.get(id as FullId)?.prefLabel ?? id),
    ),
    ...list("Also called", record.aliases),
    ...list("Formerly", record.formerNames),
    ...list("Related", record.related.map(titled)),
    ...list("Evidence", record.evidence.map(evidenceText)),
  ].join("\n");
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ["", title, ...items.map((item) => `  ${item}`)];
}

function statusText(record: CatalogueRecord, titled: (id: string) => string): string {
  switch (record.status) {
    case "current":
      return "Current";
    case "unconfirmed":
      return `Unconfirmed: ${record.doubt.replace(/\.$/, "")}`;
    case "superseded":
      return `Superseded by ${titled(record.supersededBy)}`;
    case "withdrawn": {
      const instead = record.instead.length > 0 ? `. Use instead: ${record.instead.map(titled).join(", ")}` : "";
      return `Withdrawn: ${record.reason.replace(/\.$/, "")}${instead}`;
    }
  }
}

function reviewText({ reviewed, reviewDue }: CatalogueRecord): string {
  if (reviewed === null) return "Not yet checked by the partnership";
  const due = reviewDue === null ? "" : `, next review due ${dateText(reviewDue)}`;
  return `Reviewed ${dateText(reviewed)}${due}`;
}

function contactLines(contact: Contact, titled: (id: string) => string): string[] {
  const { channel, label, notFor } = contact;
  const instead = notFor?.instead ? ` Use ${titled(notFor.instead)}.` : "";
  return [
    `${label} (${channel}): ${addressText(contact)}`,
    ...standingLines(contact),
    ...(notFor ? [`Not for ${notFor.what}.${instead}`] : []),
    ...contact.who,
    ...contact.notes,
    hoursText(contact.hours),
    `Cost: ${contact.cost.class}${contact.cost.note ? `. ${contact.cost.note}` : ""}`,
    ...contact.evidence.map(evidenceText),
  ].map((line, at) => (at === 0 ? line : `  ${line}`));
}

function addressText(contact: Contact): string {
  if ("dial" in contact) return contact.shown;
  return "email" in contact ? contact.email : contact.url;
}

function standingLines(contact: Contact): string[] {
  if (contact.standing === "unconfirmed") return [`Unconfirmed: ${contact.doubt}`];
  if (contact.standing === "superseded") return [`Superseded by ${contact.supersededBy}`];
  return contact.standing === "withdrawn" ? [`Withdrawn: ${contact.reason}`] : [];
}

function stepText({ title, text }: { readonly title: string; readonly text?: string }): string {
  return text ? `${title}: ${text}` : title;
}

function evidenceText({ source, kind, url, shows, dated, note, read }: Evidence): string {
  const when = [...(dated ? [`dated ${dateText(dated)}`] : []), `read ${dateText(read)}`].join(", ");
  return `${source} (${kind}) shows ${shows}; ${when}${note ? `. ${note}` : ""}${url ? ` <${url}>` : ""}`;
}
