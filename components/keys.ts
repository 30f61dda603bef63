/** The keys of the panel, each with what it does: what the settings show, and what the tests press. */
export const KEYS = {
  open: { keys: ["Alt", "Shift", "G"], does: "Open the panel, ready to search" },
  cover: { keys: ["Alt", "Shift", "H"], does: "Hide what is in the panel, or show it again" },
  rows: { keys: ["Down", "Up"], does: "Move from search to the results, and from row to row" },
  ends: { keys: ["Home", "End"], does: "First or last row, when a row has the focus" },
  beside: { keys: ["Right", "Left"], does: "From a row to its Copy and List buttons, and back" },
  enter: { keys: ["Enter"], does: "Open the row, or press the button" },
  tab: { keys: ["Tab"], does: "Every link and button, in reading order" },
  escape: { keys: ["Esc"], does: "Clear the search, or go back from an entry" },
} as const satisfies Record<string, { readonly keys: readonly string[]; readonly does: string }>;
