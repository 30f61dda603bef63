/** `y` is written `Y` where it sounds as a consonant, see `markConsonants`. */
const VOWEL = /[aeiouy]/;
/** A vowel and the consonant after it, behind which a region begins. */
const REGION = /[aeiouy][^aeiouy]/;
const SHORT_SYLLABLE = /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/;

/** Words that the rules would spoil. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map(
  `skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl
  sky:sky news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes`
    .split(/\s+/)
    .map((pair) => pair.split(":") as [string, string]),
);
/** ... and those that are left alone once they have lost an `s`. */
const LEFT_ALONE = /^(?:(?:inn|out|cann|herr|earr)ing|(?:pro|ex|suc)ceed)$/;
/** Beginnings after which the first region starts, though a consonant comes earlier. */
const BEGINNINGS = /^(?:gener|commun|arsen)/;

/** Endings that become others where they stand in the first region. The longest that fits decides. */
const STEP_2 = endings(`tional:tion enci:ence anci:ance abli:able entli:ent izer:ize ization:ize ational:ate ation:ate
  ator:ate alism:al aliti:al alli:al fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble
  fulli:ful lessli:less ogi:og li:`);
const STEP_3 = endings("tional:tion ational:ate alize:al icate:ic iciti:ic ical:ic ful: ness: ative:");
/** Endings that go where they stand in the second. */
const STEP_4 = endings("al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: ism: ate: iti: ous: ive: ize: ion:");

type Endings = ReadonlyMap<string, string>;
/** Letters of the shortest ending and the longest. */
const SHORTEST_ENDING = 2;
const LONGEST_ENDING = 7;

function endings(pairs: string): Endings {
  return new Map(pairs.split(/\s+/).map((pair) => pair.split(":") as [string, string]));
}

/**
 * The stem that the forms of an English word share: `behaviours` and `behaviour`, `abusing` and `abused`. By Porter's
 * second stemmer (snowballstem.org/algorithms/english), held against another's in `tests/data/text/stem.test.ts`; written
 * here so that the page reader, which nothing may come into unseen, holds nobody else's code.
 *
 * @param word small letters from `a` to `z` only
 */
export function stem(word: string): string {
  if (word.length < 3) return word;
  const exception = EXCEPTIONS.get(word);
  if (exception !== undefined) return exception;
  const marked = markConsonants(word);
  const first = BEGINNINGS.exec(marked)?.[0].length ?? regionAfter(marked, 0);
  const second = regionAfter(marked, first);
  const singular = withoutPlural(marked);
  if (LEFT_ALONE.test(singular)) return singular;
  const plain = withI(withoutPast(singular, first));
  const told = replaceEnding(replaceEnding(plain, STEP_2, first, mayBeLeft), STEP_3, first, (ending, before) =>
    ending === "ative" ? before.length >= second : true,
  );
  const bare = replaceEnding(told, STEP_4, second, mayBeLeft);
  return withoutLast(bare, first, second).replaceAll("Y", "y");
}

function markConsonants(word: string): string {
  return word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
}

/** Where the region begins that follows the first consonant after a vowel. */
function regionAfter(word: string, from: number): number {
  const found = REGION.exec(word.slice(from));
  return found ? from + found.index + 2 : word.length;
}

function withoutPlural(word: string): string {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/.test(word) || !word.endsWith("s")) return word;
  return VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function withoutPast(word: string, first: number): string {
  const complete = /eed(?:ly)?$/.exec(word);
  if (complete) return complete.index >= first ? `${word.slice(0, complete.index)}ee` : word;
  const ending = /(?:ed|ing)(?:ly)?$/.exec(word);
  if (!ending || !VOWEL.test(word.slice(0, ending.index))) return word;
  const left = word.slice(0, ending.index);
  if (/(?:at|bl|iz)$/.test(left)) return `${left}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(left)) return left.slice(0, -1);
  return first >= left.length && SHORT_SYLLABLE.test(left) ? `${left}e` : left;
}

function withI(word: string): string {
  return word.length > 2 && /[^aeiouy][yY]$/.test(word) ? `${word.slice(0, -1)}i` : word;
}

/** Puts another ending in the place of the longest that fits, where it stands in a region and may go. */
function replaceEnding(
  word: string,
  among: Endings,
  region: number,
  mayGo: (ending: string, before: string) => boolean,
): string {
  for (let length = Math.min(LONGEST_ENDING, word.length); length >= SHORTEST_ENDING; length--) {
    const ending = word.slice(-length);
    const instead = among.get(ending);
    if (instead === undefined) continue;
    const before = word.slice(0, -length);
    return before.length >= region && mayGo(ending, before) ? before + instead : word;
  }
  return word;
}

/** Some endings go only after certain letters. */
function mayBeLeft(ending: string, before: string): boolean {
  if (ending === "li") return /[cdeghkmnrt]$/.test(before);
  if (ending === "ion") return /[st]$/.test(before);
  return ending === "ogi" ? before.endsWith("l") : true;
}

function withoutLast(word: string, first: number, second: number): string {
  const before = word.slice(0, -1);
  if (word.endsWith("e")) {
    const goes = before.length >= second || (before.length >= first && !SHORT_SYLLABLE.test(before));
    return goes ? before : word;
  }
  return word.endsWith("ll") && before.length >= second ? before : word;
}
