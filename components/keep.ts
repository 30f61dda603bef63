import type { Entry } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import type { KeptEntries } from "./kept-entries.ts";

/** What a person keeps, by ids that may have been retired since. */
export interface Kept {
  /** The newest pin first; null where the pins cannot be read. */
  readonly pins: readonly FullId[] | null;
  /** The list of this window, in the order it was put together. */
  readonly list: readonly FullId[];
}

/** What the panel asks for when something kept is to change. */
export interface KeptEvents {
  /** Pins or unpins; resolves to whether the browser kept it. */
  onPins: (ids: readonly FullId[], pinned: boolean) => Promise<boolean>;
  onList: (ids: readonly FullId[]) => void;
  /** Opens the sheet of the list, to be printed. */
  onSheet: () => void;
}

/** What is kept as the views show it, and the ways to change it. */
export interface Keep {
  /** Null where the pins cannot be read. */
  readonly pinned: KeptEntries | null;
  readonly listed: KeptEntries;
  /** The record whose pin the browser did not change at the last press; null where there is none. */
  readonly refused: FullId | null;
  readonly onPin: (entry: Entry, pinned: boolean) => void;
  readonly onList: (entry: Entry, listed: boolean) => void;
  /** Removes the pins that lead to no record. */
  readonly onForgetPins: () => void;
  /** Removes from the list what leads to no record. */
  readonly onForgetListed: () => void;
  readonly onClearList: () => void;
  readonly onSheet: () => void;
}
