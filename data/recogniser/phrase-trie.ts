import { firstPlace } from "#data/text/first-place.ts";
import { countOf, numberAt, type PackedNumbers, packNumbers } from "./packed-numbers.ts";

/**
 * The paths of phrases that share their first words, as numbers alone, so that nothing has to be made of them where they
 * are used. Nodes are numbered by their distance from the root, which is 0; those that follow one node come together.
 */
export interface TrieNumbers {
  /** How many nodes follow each node. */
  readonly branches: PackedNumbers;
  /** By which symbol each node but the root is reached: ascending among those that follow one node. */
  readonly symbols: PackedNumbers;
  /** The node at which each phrase ends; one without a symbol ends at the root. */
  readonly ends: PackedNumbers;
}

/** Ways through a trie. */
export interface PhraseTrie {
  /** The node that the symbol leads to; undefined where no phrase goes on so. */
  step(node: number, symbol: number): number | undefined;
  /** Phrases that end at the node, in their order. */
  endsAt(node: number): number[];
  /** The symbols that lead to where a phrase ends. */
  symbolsOf(phrase: number): number[];
}

interface Node {
  readonly next: Map<number, Node>;
  readonly phrases: number[];
}

/** @param phrases the symbols of each phrase, in order */
export function compileTrie(phrases: readonly (readonly number[])[]): TrieNumbers {
  const nodes: Node[] = [newNode()];
  phrases.forEach((symbols, phrase) => {
    let node = nodes[0] as Node;
    for (const symbol of symbols) {
      const next = node.next.get(symbol) ?? newNode();
      node.next.set(symbol, next);
      node = next;
    }
    node.phrases.push(phrase);
  });
  const symbols: number[] = [];
  const ends: number[] = [];
  // Nodes that follow are put behind the others while these are gone through.
  for (let number = 0; number < nodes.length; number++) {
    const { next, phrases: ending } = nodes[number] as Node;
    for (const phrase of ending) ends[phrase] = number;
    for (const [symbol, node] of [...next].sort(([one], [other]) => one - other)) {
      symbols.push(symbol);
      nodes.push(node);
    }
  }
  const branches = nodes.map(({ next }) => next.size);
  return { branches: packNumbers(branches), symbols: packNumbers(symbols), ends: packNumbers(ends) };
}

const NONE = -1;

function newNode(): Node {
  return { next: new Map(), phrases: [] };
}

/** Makes little of the numbers, and that in plain loops: a page waits for it. */
export function openTrie({ branches, symbols, ends }: TrieNumbers): PhraseTrie {
  /** The first node that follows each node, or would. */
  const first = new Int32Array(countOf(branches));
  for (let node = 0, nodes = 1; node < first.length; node++) {
    first[node] = nodes;
    nodes += numberAt(branches, node);
  }
  /** For each node the last phrase that ends there, and for each phrase the one before that ends where it does. */
  const lastEnd = new Int32Array(first.length).fill(NONE);
  const endBefore = new Int32Array(countOf(ends));
  for (let phrase = 0; phrase < endBefore.length; phrase++) {
    const node = numberAt(ends, phrase);
    endBefore[phrase] = lastEnd[node] as number;
    lastEnd[node] = phrase;
  }
  return {
    step(node, symbol) {
      const from = first[node] ?? 0;
      const to = from + numberAt(branches, node);
      const at = firstPlace(from, to, (other) => numberAt(symbols, other - 1) >= symbol);
      return at < to && numberAt(symbols, at - 1) === symbol ? at : undefined;
    },
    endsAt(node) {
      const phrases: number[] = [];
      for (let phrase = lastEnd[node] ?? NONE; phrase !== NONE; phrase = endBefore[phrase] ?? NONE)
        phrases.unshift(phrase);
      return phrases;
    },
    symbolsOf(phrase) {
      const path: number[] = [];
      for (let node = numberAt(ends, phrase); node > 0; ) {
        path.unshift(numberAt(symbols, node - 1));
        const reached = node;
        node = firstPlace(0, first.length, (other) => (first[other] ?? 0) > reached) - 1;
      }
      return path;
    },
  };
}
