import { stemOf } from "#data/text/analyse.ts";
import { meaningAsWritten, meaningOf } from "./swaps.ts";

/**
 * Words that a phrase may name by their kind: `anyworker` is a teacher, a coach or a driver. Each line is one kind,
 * named by its first word; a word stands in one line only.
 */
const LINES = `
  anyman man father dad uncle grandad boyfriend husband hubby fella lodger neighbour cousin ex stepgrandad godfather landlord babysitter
  anyworker teacher coach priest vicar imam ta tutor escort driver carer childminder leader volunteer caretaker supervisor nurse doctor physio worker staff sergeant keyworker headteacher headmaster housemaster scoutmaster assistant lifeguard technician chaplain mentor counsellor therapist sensei choirmaster professor lecturer
  anychild child girl boy daughter son pupil student teenager youngster toddler schoolgirl schoolboy yp
  anytouch touch stroke rub fondle grope tickle kiss lick suck finger squeeze grab poke feel felt
  anyprivate penis privates bottom breast minnie
  anysexual sex sexual sexy porn pornography naked nude nudes explicit rape masturbate
  anyapp snapchat snap instagram insta tiktok discord roblox whatsapp fortnite telegram omegle kik yubo wizz xbox playstation facebook messenger online internet minecraft twitch app game
  anydevice laptop phone tablet computer device ipad usb pc
  anyabroad pakistan lahore mirpur bangladesh sylhet india punjab somalia somaliland sudan gambia egypt nigeria kenya afghanistan kabul kurdistan iraq turkey yemen eritrea ethiopia guinea mali abroad overseas karachi islamabad mogadishu`;

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
