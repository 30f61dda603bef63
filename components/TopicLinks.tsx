import type { Collection } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import { Section } from "./Section.tsx";

/** The topics that a record is about, each leading to its own view. */
export function TopicLinks({
  ids,
  collection,
  onOpenTopic,
}: {
  ids: readonly string[];
  collection: Collection;
  onOpenTopic: (id: FullId) => void;
}) {
  const topics = ids.flatMap((id) => collection.topics.get(id as FullId) ?? []);
  if (topics.length === 0) return null;
  return (
    <Section title="Topics">
      <ul class="topic-links">
        {topics.map((topic) => (
          <li key={topic.id}>
            <button
              type="button"
              class="textlink"
              data-open={`topic ${topic.id}`}
              onClick={() => onOpenTopic(topic.id)}
            >
              {topic.shortLabel ?? topic.prefLabel}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
