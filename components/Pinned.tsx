import { BackButton } from "./BackButton.tsx";
import { GoneEntries, KeptRows, type OnMore } from "./KeptRows.tsx";
import type { Keep } from "./keep.ts";
import { Notice } from "./Notice.tsx";
import { OpenRow } from "./OpenRow.tsx";
import { ResultRow, type RowContext } from "./ResultRow.tsx";
import { RowGroup } from "./RowGroup.tsx";

/** Pins at the start before "All": browsing stays within reach under them. */
const FIRST_PINS = 5;

/** The newest pins, at the start of the panel; nothing before the first pin. */
export function PinnedGroup({ keep, ...context }: RowContext & { keep: Keep }) {
  if (!keep.pinned) return <PinsUnread />;
  const { entries, gone } = keep.pinned;
  if (entries.length + gone.length === 0) return null;
  return (
    <RowGroup title="Pinned" total={entries.length}>
      {entries.length > 0 && (
        <ul class="rows">
          {entries.slice(0, FIRST_PINS).map((entry) => (
            <ResultRow key={entry.id} entry={entry} keep={keep} {...context} />
          ))}
        </ul>
      )}
      {entries.length > FIRST_PINS && (
        <p class="after-rows">
          <OpenRow class="textlink" view={{ name: "pinned" }} onOpenView={context.onOpenView}>
            All {entries.length} pinned
          </OpenRow>
        </p>
      )}
      <GoneEntries count={gone.length} one="One pinned entry" more="pinned entries" onRemove={keep.onForgetPins} />
    </RowGroup>
  );
}

/** Every pin. */
export function PinnedView({
  keep,
  shown,
  onMore,
  backLabel,
  onBack,
  ...context
}: RowContext & { keep: Keep; shown: number; onMore: OnMore; backLabel: string; onBack: () => void }) {
  const entries = keep.pinned?.entries ?? [];
  return (
    <>
      <div class="view-h">
        <BackButton label={backLabel} onBack={onBack} />
        <h1 tabIndex={-1}>Pinned</h1>
      </div>
      {!keep.pinned && <PinsUnread />}
      {keep.pinned && entries.length === 0 && <p>Nothing is pinned.</p>}
      <KeptRows title="Newest first" entries={entries} shown={shown} onMore={onMore} keep={keep} {...context} />
      <GoneEntries
        count={keep.pinned?.gone.length ?? 0}
        one="One pinned entry"
        more="pinned entries"
        onRemove={keep.onForgetPins}
      />
    </>
  );
}

function PinsUnread() {
  return (
    <Notice title="Your pins cannot be read just now" tone="plain">
      <p>Everything else works. Closing the panel and opening it again may mend it.</p>
    </Notice>
  );
}
