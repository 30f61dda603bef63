const KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ["Alt", "Shift", "G"], does: "Open the panel, ready to search" },
  { keys: ["Alt", "Shift", "H"], does: "Hide what is in the panel, or show it again" },
  { keys: ["Down", "Up"], does: "Move from search to the results, and from row to row" },
  { keys: ["Home", "End"], does: "First or last row, when a row has the focus" },
  { keys: ["Right", "Left"], does: "From a row to its Copy and List buttons, and back" },
  { keys: ["Enter"], does: "Open the row, or press the button" },
  { keys: ["Tab"], does: "Every link and button, in reading order" },
  { keys: ["Esc"], does: "Clear the search, then go back" },
];

/** The keys of the panel. */
export function KeyboardHelp() {
  return (
    <>
      <dl class="facts keys">
        {KEYS.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="small soft">The first two can be changed in your browser, on its page of extension shortcuts.</p>
    </>
  );
}
