import type { ComponentChildren } from "preact";
import type { Collection, Entry } from "#data/model/collection.ts";
import { isNumbered, type OfferedNumber, offeredNumbers } from "#data/model/contact.ts";
import { contactOpening } from "#data/model/contact-opening.ts";
import type { Reason } from "#data/search/result.ts";
import { ContactCopy } from "./ContactValue.tsx";
import type { CopyProps } from "./CopyButton.tsx";
import { excerpt } from "./excerpt.ts";
import { RowListButton } from "./KeepButtons.tsx";
import { KindLabel } from "./KindLabel.tsx";
import type { Keep } from "./keep.ts";
import { Marked } from "./Marked.tsx";
import { OpenBadge } from "./OpenBadge.tsx";
import { type OnOpenView, OpenRow } from "./OpenRow.tsx";
import { numberCautions, reasonParts, rowCautions } from "./row-text.ts";
import { sourcePageMark } from "./source-page-mark.ts";

/** What a list of records hands on to each of its rows. */
export interface RowContext extends CopyProps {
  collection: Collection;
  now: () => Date;
  onOpenView: OnOpenView;
  /** Left out where nothing can be kept. */
  keep?: Keep;
}

export interface ResultRowProps extends RowContext {
  entry: Entry;
  /** Why it was found; null in a list that nobody searched, or where its title says it. */
  reason?: Reason | null;
  /** Words to mark, as `highlight` takes them. */
  words?: readonly string[];
  /** Whether the row says that it was added; not where a heading says so already. */
  markAdded?: boolean;
  /** What else is to be said and done, after the title. */
  children?: ComponentChildren;
}

const NO_WORDS: readonly string[] = [];

/** A record in a list: what it is, its title, why it was found, and its first number with its cautions and Copy. */
export function ResultRow({
  entry,
  reason = null,
  words = NO_WORDS,
  markAdded = true,
  children,
  ...context
}: ResultRowProps) {
  const { collection, now, onOpenView, keep } = context;
  const [number] = offeredNumbers(entry);
  const moment = now();
  const found = reason && reasonParts(reason, entry);
  return (
    <li>
      <p class="row-m">
        <KindLabel kind={entry.kind} />
        {number ? <OpenBadge opening={contactOpening(number, entry, moment)} /> : <span>{entry.publisher}</span>}{" "}
        {entry.overrides && <span class="added">Local</span>}{" "}
        {markAdded && <AddedMark entry={entry} collection={collection} />}
      </p>
      <h3>
        <OpenRow class="row-t" view={{ name: "record", id: entry.id }} onOpenView={onOpenView}>
          <Marked text={entry.title} words={words} />
        </OpenRow>
      </h3>
      {found && (
        <p class="why">
          {found.lead} <Marked text={excerpt(found.text, words)} words={words} />
        </p>
      )}
      {children}
      {rowCautions(entry, collection, moment).map((line) => (
        <p class="row-c" key={line}>
          {line}
        </p>
      ))}
      {number && <RowNumber {...context} entry={entry} contact={number} words={words} />}
      {!number && entry.contacts.some(isNumbered) && (
        <p class="row-c">The number held is not to be used. Open the entry before you phone.</p>
      )}
      {keep && <RowListButton entry={entry} keep={keep} />}
    </li>
  );
}

function RowNumber({
  entry,
  contact,
  words,
  collection,
  ...copy
}: RowContext & { entry: Entry; contact: OfferedNumber; words: readonly string[] }) {
  return (
    <>
      {contact.who.length > 0 && <p class="row-d">{contact.who.join("; ")}</p>}
      {numberCautions(contact, collection).map((line) => (
        <p class="row-c" key={line}>
          {line}
        </p>
      ))}
      <div class="row-n">
        <span class="num">
          <Marked text={contact.shown} words={words} />
        </span>
        <ContactCopy
          entry={entry}
          contact={contact}
          collection={collection}
          variant="row"
          onCopy={copy.onCopy}
          onAnnounce={copy.onAnnounce}
        />
      </div>
    </>
  );
}

/** Most records stand on the partnership's page, so only the others are marked. */
function AddedMark({ entry, collection }: { entry: Entry; collection: Collection }) {
  const mark = sourcePageMark(entry, collection);
  if (!mark || entry.onSourcePage) return null;
  const [shown, rest] = [mark.text.slice(0, mark.text.indexOf(",")), mark.text.slice(mark.text.indexOf(","))];
  return (
    <span class="added">
      {shown}
      <span class="vh">{rest}</span>
    </span>
  );
}
