import type { Place } from "./canaries.ts";
import { canariesIn } from "./encodings.ts";
import type { Seen } from "./seen.ts";

/** Something that a session shows and one without a reader does not. */
export interface Leak {
  readonly where:
    | "arrived outside"
    | "asked of a server"
    | "in the page"
    | "a message"
    | "in the extension"
    | "in the profile";
  /** How it begins. */
  readonly what: string;
  /** The places whose canaries it holds. */
  readonly carries: readonly Place[];
}

/**
 * What a session shows that one without a reader does not: all that arrived where nothing may, every message that is
 * more than numbers, and every other thing that is new or holds a canary.
 *
 * @param control the same, used with nobody reading
 */
export function leaksOf(seen: Seen, control: Seen): Leak[] {
  const all = (where: Leak["where"], lines: readonly string[]) => lines.map((line) => leak(where, line));
  const isNew = (known: readonly string[]) => (line: string) => !known.includes(line);
  return [
    ...all("arrived outside", seen.leaked),
    ...all("asked of a server", seen.asked.filter(isNew(control.asked))),
    ...all("in the page", seen.page.filter(isNew(control.page))),
    ...all("in the page", differences(seen.documents, control.documents)),
    ...all(
      "a message",
      seen.messages.filter((message) => !isNumbers(message)),
    ),
    ...all("in the extension", seen.extension).filter(({ carries }) => carries.length > 0),
    ...[...seen.profile]
      .filter(([line]) => !control.profile.has(line))
      .map(([what, place]): Leak => ({ where: "in the profile", what, carries: [place] })),
  ];
}

function leak(where: Leak["where"], line: string): Leak {
  return { where, what: line.slice(0, 160), carries: [...canariesIn(line).keys()] };
}

/** Each document that is not as it should be, from where it is not. */
function differences(documents: readonly string[], control: readonly string[]): string[] {
  const places = Array.from({ length: Math.max(documents.length, control.length) }, (_, place) => place);
  return places.flatMap((place) => {
    const is = documents[place] ?? "";
    const was = control[place] ?? "";
    if (is === was) return [];
    const at = [...was].findIndex((letter, index) => letter !== is[index]);
    return [`another document: ${is.slice(Math.max(0, at < 0 ? was.length : at - 20))}`];
  });
}

/**
 * Whether a message is what a reader may say, see `ReaderMessage`: at most 32 numbers of phrases, and no more; or what a
 * script gives back: whether it waits, or which of the page's sites its frame is of and where it stands, see `FrameSaid`.
 */
function isNumbers(message: string): boolean {
  return [
    /^\{"v":\d+,"ids":\[(?:\d+(?:,\d+){0,31})?\],"part":(?:true|false),"frames":\d+,"goesOn":(?:true|false)\}$/,
    /^result of \/page-reader\.js: (?:true|false|null|undefined)$/,
    /^result of \/page-frame\.js: (?:null|undefined|\{"origin":"(?:null|http:\/\/127\.0\.0\.1:\d+)","place":(?:null|\[(?:\d{1,2}(?:,\d{1,2}){0,3})?\])\})$/,
  ].some((allowed) => allowed.test(message));
}
