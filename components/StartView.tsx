import { BrowseGrid, type BrowseItem } from "./BrowseGrid.tsx";
import { BrowseGroup } from "./BrowseGroup.tsx";
import { audienceItems, kindItems, pageSections, topicsByCount } from "./browse.ts";
import { Icon } from "./Icon.tsx";
import type { Keep } from "./keep.ts";
import { OpenRow } from "./OpenRow.tsx";
import { PinnedGroup } from "./Pinned.tsx";
import { rowKey } from "./panel-state.ts";
import type { RowContext } from "./ResultRow.tsx";
import { countEntries } from "./result-text.ts";
import { TopicGrid } from "./TopicGrid.tsx";

/** Topics shown before "All topics": what fits one screen of a narrow panel. */
const FIRST_TOPICS = 12;

/** Where to begin without a word to search for: the partnership's page, what is pinned, the page beside, and the ways to browse. */
export function StartView({
  row,
  canRead,
  ...context
}: RowContext & { keep: Keep; row: string | null; canRead: boolean }) {
  const { collection, onOpenView } = context;
  const topics = topicsByCount(collection);
  const kinds = kindItems(collection);
  const audiences = audienceItems(collection);
  return (
    <>
      <h1 class="vh" tabIndex={-1}>
        Signpost
      </h1>
      {collection.sourcePages.map((entry) => (
        <section class="block" key={entry.id} aria-label={entry.page?.name}>
          <OpenRow class="lead-in" view={{ name: "page", id: entry.id }} onOpenView={onOpenView}>
            <span class="lead-t">{entry.page?.name}</span>
            <span class="lead-d">
              {countEntries(pageSections(entry, collection).flatMap(({ entries }) => entries).length)}, under the
              headings you know
            </span>
            <Icon name="onward" />
          </OpenRow>
        </section>
      ))}
      <PinnedGroup {...context} />
      {canRead && (
        <p>
          <OpenRow class="textlink" view={{ name: "reading" }} onOpenView={onOpenView}>
            Suggestions for the page you are on
          </OpenRow>
        </p>
      )}
      <BrowseGroup title="Browse by topic" open>
        <TopicGrid topics={topics.slice(0, FIRST_TOPICS)} onOpenView={onOpenView} />
        {topics.length > FIRST_TOPICS && (
          <p class="after-rows">
            <OpenRow class="textlink" view={{ name: "topics" }} onOpenView={onOpenView}>
              All {topics.length} topics
            </OpenRow>
          </p>
        )}
      </BrowseGroup>
      <BrowseGroup title="Browse by kind" open={holds(kinds, row)}>
        <BrowseGrid items={kinds} onOpenView={onOpenView} />
      </BrowseGroup>
      <BrowseGroup title="Browse by who it is for" open={holds(audiences, row)}>
        <BrowseGrid items={audiences} onOpenView={onOpenView} />
      </BrowseGroup>
    </>
  );
}

/** A group opens again when a person comes back from one of its rows. */
function holds(items: readonly BrowseItem[], row: string | null): boolean {
  return items.some(({ view }) => rowKey(view) === row);
}
