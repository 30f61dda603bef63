import type { Entry, TopicEntry } from "#data/model/collection.ts";
import { BackButton } from "./BackButton.tsx";
import { sourcePages, topicEntries, topicLabel, topicNeighbours } from "./browse.ts";
import { OpenNowFilter, type OpenNowFilterProps } from "./OpenNowFilter.tsx";
import { OpenRow } from "./OpenRow.tsx";
import { hasNumbers, openNow, openNowText } from "./open-now.ts";
import { ResultRow, type RowContext } from "./ResultRow.tsx";
import { RowGroup } from "./RowGroup.tsx";
import { countEntries } from "./result-text.ts";

export interface TopicViewProps extends RowContext {
  topic: TopicEntry;
  backLabel: string;
  onBack: () => void;
  filter: OpenNowFilterProps;
}

/** A topic: how to write of it, the records about it, and the topics next to it. */
export function TopicView({ topic, backLabel, onBack, filter, ...context }: TopicViewProps) {
  const { collection, onOpenView, onAnnounce, now } = context;
  const { listed, added } = topicEntries(topic.id, collection);
  const all = [...listed, ...added];
  const left = openNow(all, (entry) => entry, now());
  const shown = (entries: readonly Entry[]) =>
    filter.on ? entries.filter((entry) => left.open.includes(entry)) : entries;
  const toggle = (on: boolean) => {
    filter.onToggle(on);
    onAnnounce(on ? openNowText(left) : `${countEntries(all.length)}.`);
  };
  const [page] = sourcePages(collection);
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
      {all.length > 0 && (filter.on || hasNumbers(all)) && (
        <OpenNowFilter on={filter.on} onToggle={toggle} left={left} />
      )}
      {all.length === 0 && <p>Nothing is held on this topic yet. The topics below are next to it.</p>}
      <Rows
        title={page?.page ? `On ${page.page.name.replace(/^The /, "the ")}` : "Entries"}
        entries={shown(listed)}
        {...context}
      />
      <Rows title={page ? "Added" : "Entries"} entries={shown(added)} {...context} />
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

function Rows({ title, entries, ...context }: RowContext & { title: string; entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <RowGroup title={title} total={entries.length}>
      <ul class="rows">
        {entries.map((entry) => (
          <ResultRow key={entry.id} entry={entry} markAdded={false} {...context} />
        ))}
      </ul>
    </RowGroup>
  );
}
