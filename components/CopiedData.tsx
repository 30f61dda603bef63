import type { CopiedOn } from "#data/model/copied.ts";
import { dateText } from "#data/model/date-text.ts";

export interface CopiedDataProps {
  /** What was copied, each with its record's title where a catalogue has it; null where that cannot be read. */
  copied: readonly (CopiedOn & { readonly title?: string })[] | null;
  /** Whether the browser refused to remove it at the last press. */
  copiedRefused: boolean;
  onClearCopied: () => void;
}

/** Each number and address that was copied, and the way to forget them. */
export function CopiedData({ copied, copiedRefused, onClearCopied }: CopiedDataProps) {
  const isEmpty = copied?.length === 0;
  return (
    <div>
      <dt>The numbers and addresses you copied, and on which day</dt>
      <dd>
        <b>For 30 days.</b> To tell you if one of them changes. Where you put it is not known.
        {copied && !isEmpty && (
          <ul class="points">
            {copied.map(({ id, value, day, title }) => (
              <li key={`${id} ${value}`}>
                <span class="num">{value}</span>, {title ?? id}, {dateText(day)}
              </li>
            ))}
          </ul>
        )}
        <p aria-live="polite">
          {copied === null && "What you copied cannot be read just now."}
          {isEmpty && "Nothing is remembered."}
          {copiedRefused && " The browser did not remove it. Check that the disk is not full and try again."}
        </p>
        {/* It stays when there is nothing to forget, so that the focus does not vanish under a press. */}
        <button type="button" class="btn" aria-disabled={isEmpty} onClick={() => isEmpty || onClearCopied()}>
          Forget what I copied
        </button>
      </dd>
    </div>
  );
}
