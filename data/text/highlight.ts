import { type Analysed, analyse, stemOf } from "./analyse.ts";

/** A stretch of a text, to be marked or not. The stretches joined are the text. */
export interface Stretch {
  readonly text: string;
  readonly mark: boolean;
}

/** Ends a mark that stands for the beginning of a word, see `prefixMark`. */
const PREFIX_SIGN = "*";
/** A number of fewer digits is part of too many. */
const FEWEST_DIGITS = 3;
/** Texts whose words are known: the same rows are shown from letter to letter. Far above what one search shows. */
const MOST_READ = 1000;
const read = new Map<string, readonly Analysed[]>();

/** What to give `highlight` so that words which begin with the folded `prefix` are marked. */
export function prefixMark(prefix: string): string {
  return prefix + PREFIX_SIGN;
}

/**
 * Cuts a text into stretches to mark and stretches between them.
 *
 * @param marks terms as `analyse` gives them: every whole word of that term is marked; `prefixMark(…)`: every word that
 *   begins so; three digits or more: that part of a number, however the number is spaced
 */
export function highlight(text: string, marks: readonly string[]): Stretch[] {
  if (marks.length === 0) return text === "" ? [] : [{ text, mark: false }];
  const spans = [...wordSpans(text, marks), ...numberSpans(text, marks)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const stretches: Stretch[] = [];
  let done = 0;
  for (const span of spans) {
    const start = Math.max(span.start, done);
    const { end } = span;
    if (end <= start) continue;
    if (start > done) stretches.push({ text: text.slice(done, start), mark: false });
    stretches.push({ text: text.slice(start, end), mark: true });
    done = end;
  }
  if (done < text.length) stretches.push({ text: text.slice(done), mark: false });
  return stretches;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function wordSpans(text: string, marks: readonly string[]): Span[] {
  const whole = new Set(marks);
  const prefixes = marks.filter((mark) => mark.endsWith(PREFIX_SIGN)).map((mark) => mark.slice(0, -1));
  return wordsOf(text).filter(
    ({ word, term }) => whole.has(term ?? stemOf(word)) || prefixes.some((prefix) => word.startsWith(prefix)),
  );
}

function wordsOf(text: string): readonly Analysed[] {
  const known = read.get(text);
  if (known) return known;
  const words = analyse(text);
  if (read.size >= MOST_READ) read.clear();
  read.set(text, words);
  return words;
}

function numberSpans(text: string, marks: readonly string[]): Span[] {
  const wanted = marks.filter((mark) => mark.length >= FEWEST_DIGITS && /^\d+$/.test(mark));
  if (wanted.length === 0) return [];
  return Array.from(text.matchAll(/\d(?: ?\d)*/g)).flatMap((run) => {
    const places = Array.from(run[0].matchAll(/\d/g), (digit) => run.index + digit.index);
    const digits = run[0].replaceAll(" ", "");
    return wanted.flatMap((number) => {
      const at = digits.indexOf(number);
      const start = places[at];
      const last = places[at + number.length - 1];
      return at < 0 || start === undefined || last === undefined ? [] : [{ start, end: last + 1 }];
    });
  });
}
