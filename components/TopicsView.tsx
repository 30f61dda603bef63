import type { Collection } from "#data/model/collection.ts";
import { BackButton } from "./BackButton.tsx";
import { topicsByLabel } from "./browse.ts";
import type { OnOpenView } from "./OpenRow.tsx";
import { TopicGrid } from "./TopicGrid.tsx";

/** Every topic that has entries, from A to Z. */
export function TopicsView({
  collection,
  backLabel,
  onBack,
  onOpenView,
}: {
  collection: Collection;
  backLabel: string;
  onBack: () => void;
  onOpenView: OnOpenView;
}) {
  return (
    <>
      <div class="view-h">
        <BackButton label={backLabel} onBack={onBack} />
        <h1 tabIndex={-1}>All topics</h1>
      </div>
      <TopicGrid topics={topicsByLabel(collection)} onOpenView={onOpenView} />
    </>
  );
}
