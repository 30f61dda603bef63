import { stemOf } from "#data/text/analyse.ts";
import { STOP_WORDS } from "#data/text/stop-words.ts";
import { ASKING_WORDS } from "./intent.ts";
import { PLAIN_WORDS } from "./plain-words.ts";
import { RELATED_WORDS } from "./related-words.ts";
import type { SurfaceWord } from "./vocabulary.ts";

/** How common words are taken to be that the collection need not hold: about as common as one that it holds often. */
const COUNT = { stop: 200, asking: 20, related: 5, plain: 2 };

/**
 * The words of a collection and those that people type besides, so that `husba` is seen to be a husband and `abotu` to
 * be nothing, though no record holds the words.
 */
export function typableWords(own: readonly SurfaceWord[]): SurfaceWord[] {
  const words = new Map(own.map((word) => [word.word, word]));
  const add = (all: Iterable<string>, count: number, isStop = false) => {
    for (const written of all) {
      const word = written.replaceAll("'", "");
      const known = words.get(word);
      if (known?.isStem) words.set(word, { ...known, isStem: false });
      if (known) continue;
      words.set(word, {
        word,
        term: stemOf(word),
        inName: true,
        isOwn: false,
        isStop,
        isStem: false,
        isAcronym: false,
        count,
      });
    }
  };
  add(STOP_WORDS, COUNT.stop, true);
  add(ASKING_WORDS, COUNT.asking);
  add(RELATED_WORDS, COUNT.related);
  add(PLAIN_WORDS, COUNT.plain);
  return [...words.values()];
}
