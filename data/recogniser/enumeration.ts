import type { Word } from "./words.ts";

const KINDS: ReadonlyMap<string, string> = new Map(
  ["physical", "emotional", "sexual", "neglect"].flatMap((kind): [string, string][] => [
    [kind, kind],
    [`${kind}ly`, kind],
  ]),
);
const WINDOW = 14;
const FEWEST = 3;

/** Sentences that count up the kinds of abuse ("physical, emotional or sexual abuse") name none of them. */
export function markEnumerations(words: readonly Word[], mark: (from: number, to: number) => void): void {
  let seen: { kind: string; at: number }[] = [];
  words.forEach(({ word, parting }, at) => {
    if (parting === "sentence") seen = [];
    const kind = KINDS.get(word);
    if (!kind) return;
    seen = [...seen.filter((one) => at - one.at <= WINDOW), { kind, at }];
    if (new Set(seen.map((one) => one.kind)).size >= FEWEST) mark(seen[0]?.at ?? at, at + 2);
  });
}
