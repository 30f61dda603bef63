import { BrowseGrid } from "./BrowseGrid.tsx";
import type { TopicCount } from "./browse.ts";
import type { OnOpenView } from "./OpenRow.tsx";

/** Topics side by side, as many as fit, each with how many entries it has. */
export function TopicGrid({ topics, onOpenView }: { topics: readonly TopicCount[]; onOpenView: OnOpenView }) {
  const items = topics.map(({ id, label, count }) => ({ view: { name: "topic", id } as const, label, count }));
  return <BrowseGrid items={items} onOpenView={onOpenView} />;
}
