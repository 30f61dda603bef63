import { firstPlace } from "#data/text/first-place.ts";

/**
 * The paths of phrases that share their first words, as numbers alone, so that nothing has to be made of them where they
 * are used. Nodes are numbered by their distance from the root, which is 0; those that follow one node come together.
 */
export interface TrieNumbers {
  /** How many nodes follow each node. */
  readonly branches: readonly number[];
  /** By which symbol each node but the root is reached: ascending among those that follow one node. */
  readonly symbols: readonly number[];
  /** The node at which each phrase ends; one without a symbol ends at the root. */
  readonly ends: readonly number[];
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
  return { branches: nodes.map(({ next }) => next.size), symbols, ends };
}

const NONE = -1;

function newNode(): Node {
  return { next: new Map(), phrases: [] };
}

/** Makes little of the numbers: a page waits for it. */
export function openTrie({ branches, symbols, ends }: TrieNumbers): PhraseTrie {
  let nodes = 1;
  /** The first node that follows each node, or would. */
  const first = branches.map((count) => {
    nodes += count;
    return nodes - count;
  });
  /** For each node the last phrase that ends there, and for each phrase the one before that ends where it does. */
  const lastEnd: number[] = branches.map(() => NONE);
  const endBefore = ends.map((node, phrase) => {
    const before = lastEnd[node] ?? NONE;
    lastEnd[node] = phrase;
    return before;
  });
  return {
    step(node, symbol) {
      const from = first[node] ?? 0;
      const to = from + (branches[node] ?? 0);
      const at = firstPlace(from, to, (other) => (symbols[other - 1] ?? 0) >= symbol);
      return at < to && symbols[at - 1] === symbol ? at : undefined;
    },
    endsAt(node) {
      const phrases: number[] = [];
      for (let phrase = lastEnd[node] ?? NONE; phrase !== NONE; phrase = endBefore[phrase] ?? NONE)
        phrases.unshift(phrase);
      return phrases;
    },
    symbolsOf(phrase) {
      const path: number[] = [];
      for (let node = ends[phrase] ?? 0; node > 0; ) {
        path.unshift(symbols[node - 1] ?? 0);
        const reached = node;
        node = firstPlace(0, first.length, (other) => (first[other] ?? 0) > reached) - 1;
      }
      return path;
    },
  };
}
