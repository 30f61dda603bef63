import { inCompany } from "#data/recogniser/company.ts";
import { createMatcher, type Found, type ReadBlock } from "#data/recogniser/matcher.ts";
import { openPhrases, type Phrases } from "#data/recogniser/phrases.ts";
import { MOST_FRAMES } from "#data/recogniser/reader-message.ts";
import { numbersOf } from "#data/recogniser/seen-numbers.ts";
import type { Steps } from "#data/recogniser/steps.ts";
import { gatherTogether, type Together } from "#data/recogniser/together.ts";
import type { Vocabulary } from "#data/recogniser/vocabulary.ts";
import { type Dom, takeDom } from "./dom.ts";
import { createBlockWriter, findIn, type PageBlock, type PlacedBlock } from "./page-text.ts";
import { createRhythm } from "./rhythm.ts";
import { createSlices } from "./slices.ts";
import { type Walked, walkPage } from "./walk.ts";
import { createWatch, type Watch } from "./watch.ts";

/** Places at which one phrase is noted, as in any other text; and how many finds say all that there is to say. */
const MOST_PLACES = 8;
const MOST_FOUND = 800;

/** What is said of a page: the numbers of what was found, and what was not read of it. */
export interface Said {
  readonly ids: readonly number[];
  readonly isCut: boolean;
  readonly frames: number;
}

/**
 * Reads the page, and again when it has changed or some time has gone by.
 *
 * @param send told what was found, when that is not what it was told before
 * @param onFailed called when the page broke something; nothing is read from then on
 * @returns stops it, for good
 */
export function createReader(vocabulary: Vocabulary, send: (said: Said) => void, onFailed: () => void): () => void {
  const slices = createSlices(onFailed);
  const dom = takeDom();
  let last = "";
  let read = () => {};
  const rhythm = createRhythm(
    () => read(),
    () => dom.isHidden(document),
  );
  const watch = createWatch(dom, rhythm.onChange);
  slices.run(preparePageReading(vocabulary, dom), (readPage) => {
    read = () =>
      slices.run(readPage(watch), (said) => {
        rhythm.onRead();
        const text = `${said.ids.join()} ${said.isCut} ${said.frames}`;
        if (text !== last) send(said);
        last = text;
      });
    rhythm.begin();
  });
  return () => {
    rhythm.stop();
    slices.stop();
    watch.stop();
  };
}

/** Gives what reads the whole page; a block that was there at the last reading is not looked at again. */
function* preparePageReading(vocabulary: Vocabulary, dom: Dom): Steps<(watch: Watch) => Steps<Said>> {
  const phrases = openPhrases(vocabulary);
  yield;
  const matcher = createMatcher(vocabulary, phrases);
  yield;
  let known = new Map<PageBlock, ReadBlock>();
  return function* (watch: Watch): Steps<Said> {
    const writer = createBlockWriter();
    const met = new Map<PageBlock, ReadBlock>();
    const found: Found[] = [];
    const places = new Map<number, number>();
    let words = 0;
    function* readBlock({ block, isWritten }: PlacedBlock): Steps<void> {
      const one = known.get(block) ?? (yield* findIn(block, matcher));
      met.set(block, one);
      for (const { phrase, at, last, isPast } of one.found) {
        // What is written has places of its own: a menu must not take them.
        const kind = phrase * 2 + (isWritten ? 1 : 0);
        const earlier = places.get(kind) ?? 0;
        places.set(kind, earlier + 1);
        if (earlier < MOST_PLACES) found.push({ phrase, at: at + words, last: last + words, isPast, isWritten });
      }
      words += one.words;
      yield;
    }
    const walk = walkPage(document, dom, writer, watch.look);
    let step = walk.next();
    for (; !step.done; step = walk.next()) {
      for (const block of writer.take(false)) yield* readBlock(block);
      yield;
    }
    for (const block of writer.take(true)) yield* readBlock(block);
    known = met;
    return yield* sum(step.value, found, vocabulary.together, phrases);
  };
}

/** What is said of a page. Of one where somebody logs in nothing is said but that it was not read. */
function* sum(
  { isCut, frames, isLogIn }: Walked,
  found: readonly Found[],
  together: Together,
  phrases: Phrases,
): Steps<Said> {
  if (isLogIn) return { ids: [], isCut: true, frames: 0 };
  const whole = gatherTogether(found.slice(0, MOST_FOUND), together, phrases);
  yield;
  const seen = inCompany(whole, phrases);
  yield;
  return {
    ids: numbersOf(seen, phrases),
    isCut: isCut || found.length > MOST_FOUND,
    frames: Math.min(frames, MOST_FRAMES),
  };
}
