import { doubtText, notForOf, notForText, refusalText } from "#data/copy/cautions.ts";
import { reviewText } from "#data/copy/review-text.ts";
import type { Collection, Entry } from "#data/model/collection.ts";
import { type Contact, isNumbered, isOffered, type OfferedContact, offeredContacts } from "#data/model/contact.ts";
import { hoursCertainty, hoursLine } from "#data/model/hours-doubt.ts";
import { reviewOf } from "#data/model/review.ts";
import { costText } from "./cost-text.ts";
import { KindLabel } from "./KindLabel.tsx";
import { refusedReason } from "./RefusedContacts.tsx";

/** A record on the sheet: what is wrong with it before its contacts, and every address in full, to be typed. */
export function SheetEntry({ entry, collection, now }: { entry: Entry; collection: Collection; now: Date }) {
  const offered = offeredContacts(entry);
  const cautions = [refusalText(entry, collection), doubtText(entry)].filter((line) => line !== undefined);
  const links = entry.status === "withdrawn" || entry.status === "superseded" ? [] : entry.links;
  return (
    <article class="entry">
      <p class="row-m">
        <KindLabel kind={entry.kind} />
        {entry.publisher !== entry.title && <span>{entry.publisher}</span>}
      </p>
      <h2>{entry.title}</h2>
      {cautions.map((line) => (
        <p class="row-c" key={line}>
          {line}
        </p>
      ))}
      <p class="small">{entry.summary}</p>
      {offered.map((contact) => (
        <SheetContact
          key={`${contact.channel} ${contact.label}`}
          entry={entry}
          contact={contact}
          collection={collection}
          now={now}
        />
      ))}
      {entry.contacts
        .filter((contact) => !isOffered(contact))
        .map((contact) => (
          <RefusedContact key={`${contact.channel} ${contact.label}`} contact={contact} all={entry.contacts} />
        ))}
      {links.map(({ title, url }) => (
        <p class="small address" key={url}>
          {title}: {url}
        </p>
      ))}
      <p class="small soft">{reviewText(reviewOf(entry, now))}</p>
    </article>
  );
}

function SheetContact({
  entry,
  contact,
  collection,
  now,
}: {
  entry: Entry;
  contact: OfferedContact;
  collection: Collection;
  now: Date;
}) {
  const notFor = notForOf(contact, collection);
  const cautions = [doubtText(contact), notFor && notForText(notFor)].filter((line) => line !== undefined);
  return (
    <div class="sheet-contact">
      {cautions.map((line) => (
        <p class="row-c" key={line}>
          {line}
        </p>
      ))}
      <p>
        {contact.label}: <b class={isNumbered(contact) ? "num" : "address"}>{reachOf(contact)}</b>
      </p>
      <p class="small soft">
        {costText(contact.cost)}. {hoursLine(hoursCertainty(contact, entry, now))}.
        {contact.hours.note && ` ${contact.hours.note}`}
      </p>
      {contact.notes.map((note) => (
        <p class="small" key={note}>
          {note}
        </p>
      ))}
      {contact.who.length > 0 && <p class="small soft">For: {contact.who.join("; ")}</p>}
    </div>
  );
}

/** A number that must not be used stays on the sheet, struck through: somebody may have it from elsewhere. */
function RefusedContact({ contact, all }: { contact: Contact; all: readonly Contact[] }) {
  return (
    <div class="sheet-contact">
      <p class="row-c">
        Do not use {contact.label}: {isNumbered(contact) && <del class="num">{contact.shown}</del>}{" "}
        {refusedReason(contact, all)}
      </p>
    </div>
  );
}

function reachOf(contact: OfferedContact): string {
  if ("dial" in contact) return contact.shown;
  return "email" in contact ? contact.email : contact.url;
}
