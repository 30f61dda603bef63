import { copyForFamily, copyForRecord, isOfferedEntry } from "#data/copy/copy-content.ts";
import { hasFamilyCopy } from "#data/copy/family-copy.ts";
import type { Collection, Entry } from "#data/model/collection.ts";
import type { OfferedContact } from "#data/model/contact.ts";
import { CopyButton, type CopyProps } from "./CopyButton.tsx";

/**
 * The copies of a whole record: for the case record, and for the family where there is something to give one. A
 * record that is not to be used has none.
 *
 * @param verb "Copy " where no other copy button stands before them
 */
export function RecordCopies({
  entry,
  contact,
  collection,
  now,
  verb = "",
  ...copy
}: CopyProps & {
  entry: Entry;
  contact?: OfferedContact;
  collection: Collection;
  now: () => Date;
  verb?: string;
}) {
  if (!isOfferedEntry(entry)) return null;
  const text = (whom: string) => (verb ? `${verb}for the ${whom}` : `For the ${whom}`);
  return (
    <>
      <CopyButton
        content={() => copyForRecord(entry, { contact, collection, now: now() })}
        text={text("record")}
        label={`Copy for the record: ${entry.title}`}
        variant="plain"
        {...copy}
      />
      {hasFamilyCopy(entry) && (
        <CopyButton
          content={() => copyForFamily(entry, { collection, now: now() })}
          text={text("family")}
          label={`Copy for the family: ${entry.title}`}
          variant="plain"
          {...copy}
        />
      )}
    </>
  );
}
