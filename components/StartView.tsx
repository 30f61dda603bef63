import { pageSections, sourcePages, topicsByCount } from "./browse.ts";
import { Icon } from "./Icon.tsx";
import type { Keep } from "./keep.ts";
import { OpenRow } from "./OpenRow.tsx";
import { PinnedGroup } from "./Pinned.tsx";
import type { RowContext } from "./ResultRow.tsx";
import { RowGroup } from "./RowGroup.tsx";
import { countEntries } from "./result-text.ts";
import { TopicGrid } from "./TopicGrid.tsx";

/** Topics shown before "All topics": what fits one screen of a narrow panel. */
const FIRST_TOPICS = 12;

/** Where to begin without a word to search for: the partnership's page, what is pinned, and the topics. */
export function StartView(context: RowContext & { keep: Keep }) {
  const { collection, onOpenView } = context;
  const topics = topicsByCount(collection);
  return (
    <>
      <h1 class="vh" tabIndex={-1}>
        Signpost
      </h1>
      {sourcePages(collection).map((entry) => (
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
      <RowGroup title="Browse by topic">
        <TopicGrid topics={topics.slice(0, FIRST_TOPICS)} onOpenView={onOpenView} />
        {topics.length > FIRST_TOPICS && (
          <p class="after-rows">
            <OpenRow class="textlink" view={{ name: "topics" }} onOpenView={onOpenView}>
              All {topics.length} topics
            </OpenRow>
          </p>
        )}
      </RowGroup>
    </>
  );
}
