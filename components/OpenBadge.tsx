import type { Opening } from "#data/model/opening.ts";

/** The shape before the words: a disc for now, a ring for later, a question mark for not sure. */
const SHAPES: Readonly<Record<Opening["state"], "now" | "later" | "unsure">> = {
  "open-always": "now",
  open: "now",
  closed: "later",
  "by-appointment": "later",
  "not-confirmed": "unsure",
};

/** What is known of the opening at this moment. Its change with the clock is not read out. */
export function OpenBadge({ opening: { state, text } }: { opening: Opening }) {
  return <span class={`open ${SHAPES[state]}`}>{text}</span>;
}
