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
import { walkPage } from "./walk.ts";
import { createWatch, type Watch } from "./watch.ts";
import { ASKS_TO_LOG_IN } from "./what-is-read.ts";

/** Places at which one phrase is noted, as in any other text; and how many finds say all that there is to say. */
const MOST_PLACES = 8;
const MOST_FOUND = 800;

/** What is said of a page: the numbers of what was found, and what was not read of it. */
export interface Said {
  readonly ids: readonly number[];
  readonly isCut: boolean;
  readonly frames: number;
  /** Whether more of the page is being read. */
  readonly goesOn: boolean;
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
  slices.run(preparePageReading(vocabulary, dom, slices.waitsSoon), (readPage) => {
    const say = (said: Said) => {
      const text = `${said.ids.join()} ${said.isCut} ${said.frames} ${said.goesOn}`;
      if (text !== last) send(said);
      last = text;
    };
    read = () =>
      slices.run(readPage(watch, say), (said) => {
        rhythm.onRead();
        say(said);
      });
    rhythm.begin();
  });
  return () => {
    rhythm.stop();
    slices.stop();
    watch.stop();
  };
}

/** Reads the whole page, and says once what was found so far where the rest may have to wait. */
type ReadPage = (watch: Watch, say: (said: Said) => void) => Steps<Said>;

/** Gives what reads the whole page; a block that was there at the last reading is not looked at again. */
function* preparePageReading(vocabulary: Vocabulary, dom: Dom, waitsSoon: () => boolean): Steps<ReadPage> {
  const phrases = openPhrases(vocabulary);
  yield;
  const matcher = createMatcher(vocabulary, phrases);
  yield;
  let known = new Map<PageBlock, ReadBlock>();
  /** Whether anything was said: what changes later is said when all is read, so that nothing comes and goes. */
  let hasSaid = false;
  return function* (watch, say) {
    const writer = createBlockWriter();
    const met = new Map<PageBlock, ReadBlock>();
    const found: Found[] = [];
    const places = new Map<number, number>();
    let words = 0;
    let tried = 0;
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
    function* saySoFar(): Steps<void> {
      // Each try costs; the next comes when twice as much was found.
      if (hasSaid || found.length === 0 || found.length < 2 * tried || !waitsSoon()) return;
      tried = found.length;
      const ids = yield* numbersIn(found, vocabulary.together, phrases);
      if (ids.length === 0 || dom.holds(document, ASKS_TO_LOG_IN)) return;
      say({ ids, isCut: false, frames: 0, goesOn: true });
      hasSaid = true;
    }
    const walk = walkPage(document, dom, writer, watch.look);
    let step = walk.next();
    for (; !step.done; step = walk.next()) {
      for (const block of writer.take(false)) yield* readBlock(block);
      yield* saySoFar();
      yield;
    }
    for (const block of writer.take(true)) yield* readBlock(block);
    known = met;
    hasSaid = true;
    const { isCut, frames, isLogIn } = step.value;
    // Of a page where somebody logs in nothing is said but that it was not read.
    if (isLogIn) return { ids: [], isCut: true, frames: 0, goesOn: false };
    return {
      ids: yield* numbersIn(found, vocabulary.together, phrases),
      isCut: isCut || found.length > MOST_FOUND,
      frames: Math.min(frames, MOST_FRAMES),
      goesOn: false,
    };
  };
}

/** What is said of what was found. */
function* numbersIn(found: readonly Found[], together: Together, phrases: Phrases): Steps<readonly number[]> {
  const whole = gatherTogether(found.slice(0, MOST_FOUND), together, phrases);
  yield;
  const seen = inCompany(whole, phrases);
  yield;
  return numbersOf(seen, phrases);
}
