import { stemOf } from "#data/text/analyse.ts";
import { meaningAsWritten, meaningOf } from "./swaps.ts";

/**
 * Words that a phrase may name by their kind: `anyworker` is a teacher, a coach or a driver. Each line is one kind,
 * named by its first word; a word stands in one line only,
 * and those that stand for it (see `swaps.ts`) with it.
 */
const LINES = `
  anyman man father uncle grandad boyfriend husband fella bloke lodger neighbour cousin ex babysitter
  anyworker teacher coach priest ta driver escort carer childminder leader volunteer caretaker supervisor physio worker staff sergeant keyworker headteacher housemaster assistant
  anychild child girl boy pupil teenager toddler
  anytouch touch tickle kiss lick suck finger squeeze grab poke feel felt
  anyprivate penis privates bottom breast minnie
  anysexual sex sexual porn naked rape
  anyapp snapchat snap instagram insta tiktok discord roblox whatsapp fortnite telegram online internet app game
  anydevice laptop phone tablet computer device
  anyabroad pakistan lahore bangladesh india somalia sudan gambia egypt nigeria kenya afghanistan iraq guinea mali abroad`;

const KIND: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [kind = "", ...words] = line.trim().split(/\s+/);
      return words.map((word): [string, string] => [meaningAsWritten(word) ?? meaningOf(stemOf(word)), stemOf(kind)]);
    }),
);

/** The kind that phrases may name a word by, given what it is matched by; undefined for most. */
export function kindOf(symbol: string): string | undefined {
  return KIND.get(symbol);
}
