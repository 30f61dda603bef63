import { canariesIn } from "./canaries.ts";
import type { Seen } from "./seen.ts";

/**
 * What a session shows that one without a reader does not: all that arrived where nothing may, and every other thing
 * that is new or holds a canary.
 *
 * @param control the same, used with nobody reading
 */
export function leaksOf(seen: Seen, control: Seen): string[] {
  const isNew = (known: readonly string[]) => (line: string) => !known.includes(line);
  return [
    ...seen.leaked.map((line) => `arrived outside: ${line.slice(0, 80)}`),
    ...seen.asked.filter(isNew(control.asked)).map((line) => `asked of the case's server: ${line.slice(0, 80)}`),
    ...seen.page.filter(isNew(control.page)).map((line) => `in the page: ${line.slice(0, 80)}`),
    ...seen.extension.flatMap((line) => canariesIn(line).map((canary) => `in the extension: ${canary}`)),
    ...seen.extension.filter((line) => /^\{"v":/.test(line) && !isNumbers(line)).map((line) => `a message: ${line}`),
    ...[...seen.profile].filter((line) => !control.profile.has(line)).map((line) => `in the profile: ${line}`),
  ];
}

function isNumbers(message: string): boolean {
  return /^\{"v":\d+,"ids":\[[\d,]*\],"part":(?:true|false),"frames":\d+\}$/.test(message);
}
