import { stemOf } from "#data/text/analyse.ts";
import { tokens } from "#data/text/tokens.ts";
import { PEOPLE, RELATIVES } from "./people.ts";
import { SMALL_WORDS } from "./small-words.ts";
import { meaningAsWritten, meaningOf } from "./swaps.ts";

/** What parts two words; a phrase crosses neither `item` nor `sentence`. */
type Break = "none" | "comma" | "item" | "sentence";

/** A word of a text or a phrase, as it is matched. */
export interface Word {
  /** Folded, as it is written. */
  readonly word: string;
  /** What it is matched by: its term, or the meaning that it shares with others. */
  readonly symbol: string;
  /** Its term, before that. */
  readonly term: string;
  readonly small: boolean;
  /** Two letters or more, all capitals. */
  readonly isCapitals: boolean;
  readonly start: number;
  readonly end: number;
  /** What parts it from the word before. */
  readonly parting: Break;
}

const AGED: ReadonlySet<string> = new Set(["age", "aged"]);
const YEARS: ReadonlySet<string> = new Set(["year", "years", "yr", "yrs", "yo", "y"]);
/** What a number before them counts is no age of a child. */
const COUNTED: ReadonlySet<string> = new Set(["week", "weeks", "days", "minutes"]);
const LAST_YEAR = 13;
const CURRENCY = "£$€";
const ADULT_AGE = 18;
/** What the age of a child is matched by. */
export const A_CHILD = "#child";
const OLDEST = 120;
/** Fewer words in capitals may be a title of acronyms. */
const FEWEST_SHOUTED = 3;
const BULLET = /[•·▪◦‣●○■□☐☑☒✓✔|>»→\t]/;
const SENTENCE_END = /[.!?;…](?:["'”’)\]]*)(?:\s|$)|\n\s*\n/;

/** The words of a text without invisible characters (see `plainText`), in order. */
export function readWords(text: string): Word[] {
  const found = tokens(text).flatMap((token) => partAge(token));
  const words = found.map(({ word, start, end }, at) => {
    const term = stemOf(word);
    const written = text.slice(start, end);
    const previous = found[at - 1];
    return {
      word,
      term,
      symbol:
        amountSymbol(word, text[start - 1]) ??
        schoolYear(word, previous?.word) ??
        ageSymbol(
          word,
          previous?.word,
          found[at + 1]?.word,
          isApart(text, start, end) || isOf(previous?.word, found[at - 2]?.word),
        ) ??
        meaningAsWritten(word) ??
        personSymbol(word, meaningOf(term)),
      small: SMALL_WORDS.has(word) || isUnit(word, previous?.word, found[at + 1]?.word),
      isCapitals: written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase(),
      start,
      end,
      parting: previous ? breakOf(text.slice(previous.end, start), text[start] ?? "") : "sentence",
    };
  });
  return unshouted(
    words.map((word, at) => (isSuffered(words, at) ? { ...word, symbol: SUFFERED, small: false } : word)),
  );
}

/** What `was` and `been` are matched by where something is done to somebody: "was abused", and not "was abusing". */
export const SUFFERED = "~was";
const AUXILIARIES: ReadonlySet<string> = new Set(["was", "were", "been", "being"]);

function isSuffered(words: readonly Word[], at: number): boolean {
  if (!AUXILIARIES.has(words[at]?.word ?? "")) return false;
  const next = words[at + 1];
  const verb = next && /ly$/.test(next.word) ? words[at + 2] : next;
  return verb !== undefined && verb.parting !== "sentence" && /(?:ed|pt|nt|ne|wn|en)$/.test(verb.word);
}

/** In a sentence that is all capitals they tell nothing. */
function unshouted(words: readonly Word[]): Word[] {
  const result: Word[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && words[at]?.parting !== "sentence") continue;
    const sentence = words.slice(from, at);
    const isShouted =
      sentence.length >= FEWEST_SHOUTED &&
      sentence.every(({ isCapitals, start, end }) => isCapitals || end - start < 3);
    result.push(...(isShouted ? sentence.map((word) => ({ ...word, isCapitals: false })) : sentence));
    from = at;
  }
  return result;
}

interface Piece {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** `13yo` and `15yr` are a number and a word. */
function partAge(token: Piece): Piece[] {
  const match = /^(\d{1,2})(yo|yr|yrs|y)$/.exec(token.word);
  if (!match) return [token];
  const middle = token.start + (match[1]?.length ?? 0);
  return [
    { word: match[1] ?? "", start: token.start, end: middle },
    { word: "year", start: middle, end: token.end },
  ];
}

/**
 * Ages count as those of a child or of an adult: `a 24 year old man` is in a phrase what `a man aged 31` and `a man, 31,`
 * are in a text.
 */
function ageSymbol(
  word: string,
  before: string | undefined,
  after: string | undefined,
  isApart: boolean,
): string | null {
  if (!/^\d{1,3}$/.test(word)) return null;
  if (COUNTED.has(after ?? "")) return null;
  const isAge =
    isApart || AGED.has(before ?? "") || YEARS.has(after ?? "") || PEOPLE.has(meaningOf(stemOf(before ?? "")));
  const age = +word;
  return !isAge || age > OLDEST ? null : age < ADULT_AGE ? A_CHILD : "#adult";
}

/** "Mum's boyfriend" is not mum. Of people there is one of, the plural is taken for that too, as it is often typed so. */
function personSymbol(word: string, symbol: string): string {
  return RELATIVES.has(symbol) && (word.endsWith("'s") || ONE_OF.has(word)) ? `${symbol}'s` : symbol;
}

const ONE_OF: ReadonlySet<string> = new Set(["mums", "dads", "nans", "grandads"]);

/** Any year of school is in a phrase what any other is in a text. */
function schoolYear(word: string, before: string | undefined): string | null {
  return (before === "year" || before === "yr") && /^\d\d?$/.test(word) && +word <= LAST_YEAR ? "#year" : null;
}

/** Any sum of money is in a phrase what any other is in a text. */
function amountSymbol(word: string, before: string | undefined): string | null {
  return /^\d/.test(word) && before !== undefined && CURRENCY.includes(before) ? "#money" : null;
}

/** "Leah, 14, told" and "Leah (14)": a number between commas or in brackets is an age. */
function isApart(text: string, start: number, end: number): boolean {
  return /(?:, ?|\()$/.test(text.slice(Math.max(0, start - 2), start)) && /^[,)]/.test(text.slice(end, end + 1));
}

const OF_SOMEBODY: ReadonlySet<string> = new Set(["he's", "she's", "i'm"]);
const SOMEBODY: ReadonlySet<string> = new Set(["he", "she", "i", "who", "daughter", "son"]);

/** "He's 22" and "she is 14" tell ages. */
function isOf(before: string | undefined, beforeThat: string | undefined): boolean {
  return (
    OF_SOMEBODY.has(before ?? "") ||
    ((before === "is" || before === "was" || before === "am") && SOMEBODY.has(beforeThat ?? ""))
  );
}

/** Words beside an age that say only that it is one. */
function isUnit(word: string, before: string | undefined, after: string | undefined): boolean {
  if (word === "old" || word === "olds") return YEARS.has(before ?? "");
  return (AGED.has(word) && /^\d/.test(after ?? "")) || (YEARS.has(word) && /^\d/.test(before ?? ""));
}

function breakOf(between: string, next: string): Break {
  if (between === " " || between === "-" || between === "'") return "none";
  if (SENTENCE_END.test(between)) return "sentence";
  if (BULLET.test(between) || /:/.test(between)) return "item";
  if (/\n/.test(between)) return /\n\s*[-*–]/.test(between) || next !== next.toLowerCase() ? "item" : "none";
  return /[,()[\]–—]|\s-\s|\//.test(between) ? "comma" : "none";
}
