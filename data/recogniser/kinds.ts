/**
 * What a phrase may name by its kind: `anyworker` is a teacher, a coach or a driver. Each line is one kind, by the term
 * that its name has in a phrase, and what its words are matched by: their terms, or what these mean (see `swaps.ts`). None
 * stands in two lines.
 */
const LINES = `
  anyman: ~man ~father ~uncle ~grandmother ~boyfriend husband fella lodger neighbor cousin ex babysitt
  anywork: ~teacher ~coach ~priest ta driver escort carer childmind leader volunt caretak supervisor physio worker staff sergeant keywork headteach housemast assist
  anychild: child ~girl ~boy ~pupil ~teenager toddler
  anytouch: ~touch tickl kiss lick suck finger squeez grab poke feel
  anypriv: ~penis ~bottom ~breast
  anysexu: sex sexual porn ~naked rape
  anyapp: snapchat snap instagram insta tiktok discord roblox whatsapp fortnit telegram onlin internet app game
  anydevic: laptop phone tablet comput devic
  anyabroad: pakistan lahor bangladesh india somalia sudan gambia egypt nigeria kenya afghanistan iraq guinea mali abroad`;

/** Of which kind each of them is. */
export const KINDS: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [kind = "", symbols = ""] = line.trim().split(": ");
      return symbols.split(" ").map((symbol): [string, string] => [symbol, kind]);
    }),
);

/** The kind that phrases may name a word by, given what it is matched by; undefined for most. */
export function kindOf(symbol: string): string | undefined {
  return KINDS.get(symbol);
}
