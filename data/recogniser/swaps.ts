import { stemOf } from "#data/text/analyse.ts";

/**
 * Words that a phrase may swap for one another: `touched his sister` is also `rubbed her stepbrother`. Each line is one
 * meaning, named by its first word; a word stands in one line only.
 */
const LINES = `
  sibling brother sister stepbrother stepsister
  mother mum stepmother stepmum ma
  father dad stepfather stepdad papa
  grandmother grandma gran nan nana nanna granny nanny grandfather grandad granddad grandpa grandparent grampy gramps grampa pops
  uncle aunt auntie aunty
  boy son lad nephew grandson
  girl daughter niece granddaughter
  man male bloke guy gentleman
  woman female lady
  teenager teen adolescent
  boyfriend partner fiance cohabitee
  pupil student classmate schoolmate
  touch fondle grope rub stroke
  picture photo photograph image pic selfie
  video footage clip
  naked nude topless explicit
  say tell state describe recount mention
  disclose allege reveal
  penis willy genitals vagina vulva groin crotch testicle noonoo foofoo
  bottom bum arse backside
  breast boob
  knickers pants underwear boxers panties undies
  toilet loo
  thing stuff
  friend mate pal
  priest vicar pastor imam rabbi
  coach instructor
  frightened scared afraid fearful terrified petrified
  gift present
  taxi car vehicle van
  teacher tutor
  message text dm msg
  drunk intoxicated
  threaten threat
  football gymnastics swimming rugby karate dance
  not doesn't didn't don't isn't wasn't hasn't haven't hadn't can't cannot couldn't won't wouldn't`;

const MEANING: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const words = line.trim().split(/\s+/);
      return words.map((word): [string, string] => [stemOf(word), `~${words[0]}`]);
    }),
);

/** Words whose term is that of a word of another meaning: `privates` and `private`, `undressed` and `undresses`. */
const AS_WRITTEN: ReadonlyMap<string, string> = new Map([
  ...["privates", "minnie", "foof", "noonie", "fanny", "winkie", "willie", "willies", "wee-wee"].map(
    (word): [string, string] => [word, "~penis"],
  ),
  ["undressed", "~naked"],
  // A nude is a picture where there are several; one alone may be a colour.
  ["nudes", "~nudes"],
]);

/** The meaning that a word shares with others by the way it is written; undefined for most. */
export function meaningAsWritten(word: string): string | undefined {
  return AS_WRITTEN.get(word);
}

/** The meaning that a term shares with others, else the term. */
export function meaningOf(term: string): string {
  return MEANING.get(term) ?? term;
}
