import { type OnOpenView, OpenRow } from "./OpenRow.tsx";
import { rowKey, type View } from "./panel-state.ts";
import { EntryCount } from "./RowGroup.tsx";

/** A way to browse, with how many entries it leads to. */
export interface BrowseItem {
  readonly view: View;
  readonly label: string;
  readonly count: number;
}

/** Ways to browse side by side, as many as fit, each with how many entries it has. */
export function BrowseGrid({ items, onOpenView }: { items: readonly BrowseItem[]; onOpenView: OnOpenView }) {
  return (
    <ul class="topics">
      {items.map(({ view, label, count }) => (
        <li key={rowKey(view)}>
          <OpenRow class="topic" view={view} onOpenView={onOpenView}>
            <span>{label}</span>
            <EntryCount count={count} />
          </OpenRow>
        </li>
      ))}
    </ul>
  );
}
