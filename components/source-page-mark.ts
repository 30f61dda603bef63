import type { Collection, Entry } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import type { SourcePage } from "#data/model/record.ts";

/** Whether a record stands on the partnership's page, and under which heading. */
export interface SourcePageMark {
  /** "On the Coventry page" or "Added, not on the Coventry page". */
  readonly text: string;
  /** The heading of the page that it stands under; absent for one that was added. */
  readonly section?: string;
}

/** The mark of a record; null where no page is installed, and for the page itself. */
export function sourcePageMark(entry: Entry, collection: Collection): SourcePageMark | null {
  if (entry.page) return null;
  if (!entry.onSourcePage) {
    const page = collection.sourcePages[0]?.page;
    return page ? { text: `Added, not on ${inSentence(page)}` } : null;
  }
  const { page: id, section } = entry.onSourcePage;
  const page = collection.records.get(id as FullId)?.page;
  return page
    ? { text: `On ${inSentence(page)}`, section: page.sections.find((item) => item.id === section)?.title }
    : null;
}

/** "The Coventry page" as it is written inside a sentence. */
function inSentence({ name }: SourcePage): string {
  return name.replace(/^The /, "the ");
}
