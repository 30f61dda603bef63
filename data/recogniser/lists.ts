import type { Span } from "./span.ts";

const CATEGORIES =
  /\b(?:physical|emotional|sexual|neglect|domestic|genital|exploitation|cse|cce|csa|fgm|hsb|trafficking|slavery|radicali[sz]ation|extremism|honour|marriage|bullying|missing|substance|gangs?|county lines|self.harm|suicide|grooming|violence|mental health|online|parental|abuse|categor(?:y|ies)|other|none|unknown|not known)\b/i;
const MENU =
  /\b(?:home|dashboard|log ?(?:out|in)|sign (?:out|in)|settings|search|reports?|help|contact us|my (?:cases|tasks|team)|cases|tasks|calendar|profile|admin|forms|documents|notifications|account|policies|privacy|cookies|accessibility|inbox|menu|news|events|back|next|print|save|cancel|a-z|training|resources)\b/i;
const TICKED = /\[[xX✓✔]\]|\([xX]\)|[☑☒✓✔]|\byes\b|\bselected\b/i;
const COUNTED = /^[^\d]{2,50}[\s(:–-]\d[\d,.]*\s?%?\)?$/;
const SENTENCE = /[.!?]$/;
/** What stands between two sentences of a line. */
const SENTENCE_GAP = /(?<=[.!?])\s+(?=[A-Z])/g;
const FEWEST_ITEMS = 4;
const FEWEST_NAMED = 3;
const MOST_WORDS = 5;
const MOST_WORDS_OF_OPTION = 3;

interface Item extends Span {
  readonly text: string;
}

/** Option lists that name kinds of abuse, menus, and counts on a dashboard: they stand on every page of a system. */
export function listSpans(text: string): Span[] {
  const lines = itemsOf(text, /\n/g);
  const inLine = lines
    .flatMap(({ text: line, start }) => itemsOf(line, SENTENCE_GAP, start))
    .flatMap((sentence) => listed(itemsOf(sentence.text, /\s*[|/,;•·>\t]\s*|\s+or\s+/g, sentence.start)));
  const inSentences = lines.flatMap(({ text: line, start }) =>
    runsOf(
      itemsOf(line, SENTENCE_GAP, start).map((item) => ({ ...item, text: item.text.replace(SENTENCE, "") })),
      isOption,
    ),
  );
  return [...inLine, ...inSentences, ...runsOf(lines)];
}

/** Whether a sentence can be one of a list: "Modern slavery." Notes have short sentences too, but not such ones in a row. */
function isOption({ text }: Item): boolean {
  return text.split(/\s+/).length <= MOST_WORDS_OF_OPTION && (CATEGORIES.test(text) || MENU.test(text));
}

/** What is listed in items that follow one another, short ones where nothing else is said. */
function runsOf(items: readonly Item[], belongs: (item: Item) => boolean = isShort): Span[] {
  const found: Span[] = [];
  let run: Item[] = [];
  for (const item of [...items, null]) {
    if (item && belongs(item)) run.push(item);
    else {
      found.push(...listed(run));
      run = [];
    }
  }
  return found;
}

/** The items that are not ticked, where together they are a list of such a kind. */
function listed(items: readonly Item[]): Span[] {
  const all = items.every((item, at) =>
    isShort(at < items.length - 1 ? item : { ...item, text: item.text.replace(SENTENCE, "") }),
  );
  if (items.length < FEWEST_ITEMS || !all) return countedOnly(items);
  const named = items.filter(({ text }) => CATEGORIES.test(text) || MENU.test(text));
  return named.length >= FEWEST_NAMED ? items.filter(({ text }) => !TICKED.test(text)) : countedOnly(items);
}

function countedOnly(items: readonly Item[]): Span[] {
  const counted = items.filter(({ text }) => COUNTED.test(text));
  return counted.length >= FEWEST_NAMED ? counted : [];
}

function isShort({ text }: Item): boolean {
  // The first item may have the list's label before it: "Tick all that apply: Neglect".
  const own = text.slice(text.lastIndexOf(": ") + 1).trim();
  return own !== "" && !SENTENCE.test(own) && own.split(/\s+/).length <= MOST_WORDS;
}

function itemsOf(text: string, separator: RegExp, offset = 0): Item[] {
  const items: Item[] = [];
  let from = 0;
  const add = (to: number) => {
    const piece = text.slice(from, to);
    const trimmed = piece.replace(/^[\s\-*•·]+/, "").trimEnd();
    if (trimmed !== "") items.push({ text: trimmed, start: offset + from, end: offset + to });
  };
  for (const match of text.matchAll(separator)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(text.length);
  return items;
}
