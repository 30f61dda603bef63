import { CHANGE_KINDS, type Change } from "./digest.ts";

/** What each kind of change is called, for a person who uses the catalogue and for its editor alike. */
const TITLES: Readonly<Record<Change["kind"], string>> = {
  number: "Numbers and addresses",
  hours: "Hours",
  closed: "Closed, or in doubt",
  removed: "Removed",
  new: "New",
  wording: "Reworded",
};

/** The changes of one kind under its title. */
export interface ChangeGroup {
  readonly title: string;
  readonly changes: readonly Change[];
}

/** The changes by harm, the most harmful kind first; a kind without changes is left out. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  return CHANGE_KINDS.map((kind) => ({
    title: TITLES[kind],
    changes: changes.filter((change) => change.kind === kind),
  })).filter((group) => group.changes.length > 0);
}
