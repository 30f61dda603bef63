/** What is said there comes and goes, and is held where it is said. */
const LIVE = /^- status\b/;

/** Parts that change with the package and not with the panel. */
const CHANGING: readonly (readonly [RegExp, string])[] = [[/\bSignpost \d+(?:\.\d+)+/g, "Signpost ‹version›"]];

/**
 * A page's accessibility tree in Playwright's notation, to be held against the one that is kept, letter by letter:
 * every landmark, heading, control, number and sentence, in reading order, with its name and its states. It is taken
 * while the clock stands still, so that it changes with the panel and the catalogues alone.
 */
export function outlineOf(snapshot: string): string {
  const lines = snapshot.split("\n");
  const live = lines.findIndex((line) => LIVE.test(line));
  const said = live < 0 ? 0 : lines.slice(live + 1).findIndex((line) => !line.startsWith(" "));
  const after = said < 0 ? [] : lines.slice(live + 1 + said);
  const read = live < 0 ? lines : [...lines.slice(0, live), "- status", ...after];
  return `${read.map(withoutVersion).join("\n")}\n`;
}

function withoutVersion(line: string): string {
  return CHANGING.reduce((text, [part, name]) => text.replace(part, name), line);
}
