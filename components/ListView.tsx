import { useLayoutEffect, useRef } from "preact/hooks";
import { copyList } from "#data/copy/list-copy.ts";
import { BackButton } from "./BackButton.tsx";
import { CopyButton } from "./CopyButton.tsx";
import { GoneEntries, KeptRows, type OnMore } from "./KeptRows.tsx";
import type { Keep } from "./keep.ts";
import type { RowContext } from "./ResultRow.tsx";

export interface ListViewProps extends RowContext {
  keep: Keep;
  shown: number;
  onMore: OnMore;
  backLabel: string;
  onBack: () => void;
}

/** The list of this window: to be copied or printed as a whole. */
export function ListView({ keep, shown, onMore, backLabel, onBack, ...context }: ListViewProps) {
  const { entries, gone } = keep.listed;
  const { view, onLeaving } = useFocusAfterLeaving(entries.length);
  return (
    <div class="list-view" ref={view}>
      <div class="view-h">
        <BackButton label={backLabel} onBack={onBack} />
        <h1 tabIndex={-1}>List</h1>
        <p class="soft small">Kept in memory for this window only, until you clear it or close the window.</p>
      </div>
      {entries.length > 0 ? (
        <ListActions keep={keep} {...context} onClearing={onLeaving} />
      ) : (
        <p>The list is empty. Press “List” on an entry to collect it here, then copy or print all of them together.</p>
      )}
      <KeptRows
        title="On the list"
        entries={entries}
        shown={shown}
        onMore={onMore}
        {...context}
        keep={{
          ...keep,
          onList(entry, listed) {
            if (!listed) onLeaving(entries.indexOf(entry));
            keep.onList(entry, listed);
          },
        }}
      />
      <GoneEntries
        count={gone.length}
        one="One entry on the list"
        more="entries on the list"
        onRemove={keep.onForgetListed}
      />
    </div>
  );
}

function ListActions({
  keep,
  collection,
  now,
  onCopy,
  onAnnounce,
  onClearing,
}: RowContext & { keep: Keep; onClearing: (place: number) => void }) {
  const { entries } = keep.listed;
  return (
    <div class="actions">
      <CopyButton
        content={() => copyList(entries, { collection, now: now() })}
        text="Copy list"
        label={`Copy list of ${entries.length}`}
        variant="plain"
        onCopy={onCopy}
        onAnnounce={onAnnounce}
      />
      <button type="button" class="btn" onClick={keep.onSheet}>
        Print
        <span class="vh"> the list, from a new tab</span>
      </button>
      <button
        type="button"
        class="btn"
        onClick={() => {
          onClearing(0);
          keep.onClearList();
        }}
      >
        Clear list
      </button>
    </div>
  );
}

/** A row that leaves takes its buttons along: the focus goes to the row that follows, else to the heading. */
function useFocusAfterLeaving(count: number) {
  const view = useRef<HTMLDivElement>(null);
  const left = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (left.current === null) return;
    const rows = view.current?.querySelectorAll<HTMLElement>("[data-open]");
    const next = rows?.[Math.min(left.current, rows.length - 1)] ?? view.current?.querySelector("h1");
    next?.focus();
    left.current = null;
  }, [count]);
  const onLeaving = (place: number) => {
    left.current = place;
  };
  return { view, onLeaving };
}
