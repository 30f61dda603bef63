import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileTrie, openTrie, type PhraseTrie } from "#data/recogniser/phrase-trie.ts";

const phrases = fc.array(fc.array(fc.nat(5), { maxLength: 5 }), { maxLength: 40 });

function follow(trie: PhraseTrie, symbols: readonly number[]): number | undefined {
  return symbols.reduce<number | undefined>((node, one) => (node === undefined ? node : trie.step(node, one)), 0);
}

describe("a trie of phrases, as numbers", () => {
  it("leads along the symbols of each phrase to where it ends, with all that have the same", () => {
    fc.assert(
      fc.property(phrases, (all) => {
        const trie = openTrie(compileTrie(all));
        all.forEach((symbols, phrase) => {
          const node = follow(trie, symbols);
          expect(trie.symbolsOf(phrase)).toEqual(symbols);
          const same = all.flatMap((other, number) => (other.join() === symbols.join() ? [number] : []));
          expect(trie.endsAt(node ?? -1)).toEqual(same);
        });
      }),
    );
  });

  it("leads nowhere else", () => {
    fc.assert(
      fc.property(phrases, fc.array(fc.nat(6), { minLength: 1, maxLength: 6 }), (all, symbols) => {
        const trie = openTrie(compileTrie(all));
        const node = follow(trie, symbols);
        const isBegun = all.some((phrase) => symbols.every((symbol, at) => phrase[at] === symbol));
        expect(node !== undefined).toBe(isBegun);
      }),
    );
  });
});
