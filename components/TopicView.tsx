import type { TopicEntry } from "#data/model/collection.ts";
import { BackButton } from "./BackButton.tsx";
import { topicEntries, topicLabel, topicNeighbours } from "./browse.ts";
import { EntryGroups } from "./EntryGroups.tsx";
import type { OpenNowFilterProps } from "./OpenNowFilter.tsx";
import { OpenRow } from "./OpenRow.tsx";
import type { RowContext } from "./ResultRow.tsx";
import { RowGroup } from "./RowGroup.tsx";

export interface TopicViewProps extends RowContext {
  topic: TopicEntry;
  backLabel: string;
  onBack: () => void;
  filter: OpenNowFilterProps;
}

/** A topic: how to write of it, the records about it, and the topics next to it. */
export function TopicView({ topic, backLabel, onBack, filter, ...context }: TopicViewProps) {
  const { collection, onOpenView } = context;
  const entries = topicEntries(topic.id, collection);
  const neighbours = topicNeighbours(topic, collection);
  const label = topicLabel(topic);
  return (
    <>
      <div class="view-h">
        <BackButton label={backLabel} onBack={onBack} />
        <h1 tabIndex={-1}>{label}</h1>
        {label !== topic.prefLabel && <p class="soft small">{topic.prefLabel}</p>}
        {topic.scopeNote && <p class="scope">{topic.scopeNote}</p>}
      </div>
      {entries.listed.length + entries.added.length === 0 && (
        <p>Nothing is held on this topic yet. The topics below are next to it.</p>
      )}
      <EntryGroups entries={entries} filter={filter} {...context} />
      {neighbours.length > 0 && (
        <RowGroup title="Near this topic">
          <ul class="topics">
            {neighbours.map((neighbour) => (
              <li key={neighbour.id}>
                <OpenRow class="topic" view={{ name: "topic", id: neighbour.id }} onOpenView={onOpenView}>
                  {topicLabel(neighbour)}
                </OpenRow>
              </li>
            ))}
          </ul>
        </RowGroup>
      )}
    </>
  );
}
