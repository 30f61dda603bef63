import type { Collection } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import type { UrgentContact } from "#data/model/urgent.ts";
import { topicLabel, topicsByCount } from "./browse.ts";
import { type OnOpenView, OpenRow } from "./OpenRow.tsx";
import { RowGroup } from "./RowGroup.tsx";
import { nothingFoundText } from "./result-text.ts";
import { TopicGrid } from "./TopicGrid.tsx";

/** Topics offered where none is near the words. */
const MOST_TOPICS = 6;

/** What to do next when nothing was found. */
export function NothingFound({
  query,
  nearestTopics,
  emptyTopics,
  urgent,
  collection,
  onOpenView,
}: {
  query: string;
  nearestTopics: readonly FullId[];
  emptyTopics: readonly FullId[];
  urgent: readonly UrgentContact[];
  collection: Collection;
  onOpenView: OnOpenView;
}) {
  const topics = topicsByCount(collection);
  const nearest = nearestTopics.flatMap((id) => topics.find((topic) => topic.id === id) ?? []);
  const meant = emptyTopics.flatMap((id) => collection.topics.get(id) ?? []).map((topic) => `“${topicLabel(topic)}”`);
  return (
    <>
      <section class="empty">
        <h1 tabIndex={-1}>{nothingFoundText(query, collection, ["“", "”"])}</h1>
        <p>
          {meant.length > 0
            ? `Nothing in the catalogue is about ${meant.join(" or ")} yet. The nearest topics are below.`
            : "Signpost searches its own entries only. Try fewer or plainer words, or a topic below."}
        </p>
        <p>About a child at risk, phone:</p>
        <UrgentList urgent={urgent} />
      </section>
      <RowGroup title={nearest.length > 0 ? "Nearest topics" : "Browse by topic"}>
        <TopicGrid topics={nearest.length > 0 ? nearest : topics.slice(0, MOST_TOPICS)} onOpenView={onOpenView} />
        <p class="after-rows">
          <OpenRow class="textlink" view={{ name: "topics" }} onOpenView={onOpenView}>
            All {topics.length} topics
          </OpenRow>
        </p>
      </RowGroup>
    </>
  );
}

function UrgentList({ urgent }: { urgent: readonly UrgentContact[] }) {
  return (
    <ul class="points">
      {urgent.map(({ label, dial, shown }) => (
        <li key={dial}>
          {label}: <span class="num">{shown}</span>
        </li>
      ))}
    </ul>
  );
}
