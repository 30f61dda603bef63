/**
 * Words that a phrase may swap for one another: `touched his sister` is also `rubbed her stepbrother`. Each line is one
 * meaning with its name, and the terms of the words that have it, see `stemOf`: a page waits for what is worked out. A
 * term stands in one line only.
 */
const LINES = `
  sibling: sibl brother sister stepbroth stepsist
  mother: mother mum stepmoth stepmum ma
  father: father dad stepfath stepdad papa
  grandmother: grandmoth grandma gran nan nana nanna granni nanni grandfath grandad granddad grandpa grandpar grampi gramp grampa pop
  uncle: uncl aunt aunti
  boy: boy son lad nephew grandson
  girl: girl daughter niec granddaught
  man: man male bloke guy gentleman
  woman: woman femal ladi
  teenager: teenag teen adolesc
  boyfriend: boyfriend partner fianc cohabite
  pupil: pupil student classmat schoolmat
  touch: touch fondl grope rub stroke
  picture: pictur photo photograph imag pic selfi
  video: video footag clip
  naked: nake nude topless explicit
  say: say tell state describ recount mention
  disclose: disclos alleg reveal
  penis: peni willi genit vagina vulva groin crotch testicl noonoo foofoo
  bottom: bottom bum ars backsid
  breast: breast boob
  knickers: knicker pant underwear boxer panti undi
  toilet: toilet loo
  thing: thing stuff
  friend: friend mate pal
  priest: priest vicar pastor imam rabbi
  coach: coach instructor
  frightened: frighten scare afraid fear terrifi petrifi
  gift: gift present
  taxi: taxi car vehicl van
  teacher: teacher tutor
  message: messag text dm msg
  drunk: drunk intox
  threaten: threaten threat
  football: footbal gymnast swim rugbi karat danc
  not: not doesnt didnt dont isnt wasnt hasnt havent hadnt cant cannot couldnt wont wouldnt`;

/** What each of these terms means. */
export const MEANINGS: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [name, terms = ""] = line.trim().split(": ");
      return terms.split(" ").map((term): [string, string] => [term, `~${name}`]);
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
  return MEANINGS.get(term) ?? term;
}
