import type { TopicCount } from "./browse.ts";
import { type OnOpenView, OpenRow } from "./OpenRow.tsx";
import { EntryCount } from "./RowGroup.tsx";

/** Topics side by side, as many as fit, each with how many entries it has. */
export function TopicGrid({ topics, onOpenView }: { topics: readonly TopicCount[]; onOpenView: OnOpenView }) {
  return (
    <ul class="topics">
      {topics.map(({ id, label, count }) => (
        <li key={id}>
          <OpenRow class="topic" view={{ name: "topic", id }} onOpenView={onOpenView}>
            <span>{label}</span>
            <EntryCount count={count} />
          </OpenRow>
        </li>
      ))}
    </ul>
  );
}
