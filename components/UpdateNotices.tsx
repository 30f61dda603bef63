import { Notice } from "./Notice.tsx";
import { RecallNotice, type RecallNoticeProps } from "./RecallNotice.tsx";
import type { UpdatesHere } from "./use-updates.ts";

/** What updates have to say about the view on the screen, above it. */
export function UpdateNotices({
  updates: { recalls, isChanged, isNew, onShowArrived, onOpenChanges, onForget },
  ...context
}: { updates: UpdatesHere } & Omit<RecallNoticeProps, "recalls" | "onForget">) {
  return (
    <>
      {isChanged && (
        <Notice title="This entry has changed" tone="caution">
          <p>What you see is from before the update.</p>
          <button type="button" class="btn" onClick={onShowArrived}>
            Show the update
          </button>
        </Notice>
      )}
      {isNew && (
        <p>
          <button type="button" class="textlink" onClick={onOpenChanges}>
            What changed
          </button>{" "}
          <span class="added">New</span>
        </p>
      )}
      <RecallNotice recalls={recalls} onForget={onForget} {...context} />
    </>
  );
}
