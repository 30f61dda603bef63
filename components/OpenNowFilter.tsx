import { Icon } from "./Icon.tsx";
import { type OpenNow, openNowText } from "./open-now.ts";

export interface OpenNowFilterProps {
  /** Whether only what is open is shown. */
  on: boolean;
  onToggle: (on: boolean) => void;
}

/** The button that leaves only what can be phoned now, with what it left and left out. */
export function OpenNowFilter({
  on,
  onToggle,
  left,
}: OpenNowFilterProps & {
  /** What the filter left; used only while it is on. */
  left: OpenNow<unknown> | null;
}) {
  return (
    <div class="filter">
      <button type="button" class="btn-copy btn-toggle" aria-pressed={on} onClick={() => onToggle(!on)}>
        {on && <Icon name="check" />}
        Open now
      </button>
      {on && left && (
        <p>
          {openNowText(left)}
          {left.open.length === 0 && " Switch “Open now” off to see everything."}
        </p>
      )}
    </div>
  );
}
