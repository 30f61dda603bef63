import { MOST_NUMBERS, NUMBERS_EACH } from "./seen-numbers.ts";

/** All that a reader ever says of a page. It has no place for a word. */
export interface ReaderMessage {
  /** The number of the order by which the vocabulary came that the others are of. */
  readonly v: number;
  /** What was found, see `numbersOf`. */
  readonly ids: readonly number[];
  /** Whether some of the page was too much, or not to be read. */
  readonly part: boolean;
  /** Frames in it that it cannot look into; a reader of their own may. */
  readonly frames: number;
  /** Whether more of the page is being read. */
  readonly goesOn: boolean;
}

/** What the panel says to a reader: which phrases to look for. Closing the port says stop. */
export interface ReaderOrder {
  readonly v: number;
  readonly vocabulary: unknown;
}

const MEMBERS = "frames,goesOn,ids,part,v";
/** Frames beyond these are not counted. */
export const MOST_FRAMES = 999;

/**
 * Reads what came over a reader's port, as if an enemy had sent it.
 *
 * @param v the vocabulary that was sent
 * @param phrases how many phrases it has
 * @returns null for anything that is not a message about this vocabulary, to the letter
 */
export function parseReaderMessage(sent: unknown, v: number, phrases: number): ReaderMessage | null {
  if (typeof sent !== "object" || sent === null || Object.keys(sent).sort().join() !== MEMBERS) return null;
  const { v: of, ids, part, frames, goesOn } = sent as Record<keyof ReaderMessage, unknown>;
  const areIds =
    Array.isArray(ids) && ids.length <= MOST_NUMBERS && ids.every((id) => isBelow(id, phrases * NUMBERS_EACH));
  if (of !== v || !areIds || !isBelow(frames, MOST_FRAMES + 1)) return null;
  if (typeof part !== "boolean" || typeof goesOn !== "boolean") return null;
  return { v, ids, part, frames, goesOn };
}

function isBelow(value: unknown, end: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < end;
}
