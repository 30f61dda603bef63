import { createWordRuns } from "./word-runs.ts";
import type { Word } from "./words.ts";

/** Words that take what follows out, to the end of the clause. After NegEx (Chapman 2001), in the words of case notes. */
const DENIES_WHAT_FOLLOWS = createWordRuns(`
  no evidence / no clear evidence / no concern|concerns|worry|worries / no current|known|new|recent|previous|specific|identified|safeguarding|other|further|obvious|immediate|significant
  no indication|indications|indicator|indicators / no suggestion / no sign|signs / no history / no disclosure|disclosures of / no allegation|allegations
  no report|reports / no risk|risks of / no information / no mention / no suspicion / no link|links / no reason to / no issues / no need
  nothing to suggest|indicate|support / nothing in|on|from|raised|for|about / not at risk / not about / not related|linked / not a victim / not involve|involving / not subject / not thought|considered|felt|believed|suspected to
  does not meet / did not meet / did not identify|find|raise|disclose|report|mention|reveal|include|involve / has not disclosed|reported|raised / have not disclosed|reported
  not identified|raised|disclosed|reported|found any / denies / denied / denying / deny / ruled out / rules out / without evidence|concern|concerns|any
  free from|of / absence of / lack of evidence / neither / nor / screened for|negative / negative for / rather than / instead of / as opposed to / unlike / no longer at
  routinely asked|asks about / routine question|questions / screening for / unrelated to / other than`);
/** Words that take the next few out. */
const DENIES_NEXT = createWordRuns(
  "no / not / never / without / isn't / wasn't / aren't / weren't / hasn't / haven't / didn't / doesn't",
);
/** The same words where they deny something else: who says "does not want to be alone with him" denies no abuse. */
const DENIES_NOTHING = createWordRuns(`
  no doubt|one|contact|unsupervised|longer|improvement|change|answer|reply|response|progress|support|idea|remorse|insight|appropriate|boundaries|privacy
  not only|just|guilty|sure|certain|clear|yet|know|knowing|known|want|wanting|wanted|tell|telling|told|believe|believed|believing|safe|protect|protecting|allow|allowed|able|accept|accepting|accepted|understand|come|home|return|returned|stop|stopped|attend|to|rule|ruled|be|been|say|said|like|feel|leave|left|let|see|seen|recognise|sleeping|eating|speak|spoken|act|acted
  doesn't|didn't|hasn't|haven't|isn't|wasn't want|know|tell|told|believe|protect|allow|accept|understand|come|return|stop|like|feel|leave|let|see|said|say|sure|safe|only|just|able|speak|act
  never told|tell|had|spoke|spoken|said|been|again
  without telling|consent|permission|supervision|asking|knowledge|knowing|underwear|clothes|condom|an|a|her|his|their|mum|adult|adults`);
/** ... unless what comes then is what is denied. */
const DENIES_AFTER_ALL = createWordRuns(`
  not be|been sexually|abused|exploited|groomed|harmed|assaulted|raped|trafficked|missing|subject|victim|involved|suicidal|a|any|identified|concerns / hasn't|haven't been sexually|abused|exploited|groomed|missing
  never been sexually|abused|exploited|groomed|missing|a|any / never had any / not known to be|have`);
/** Words that take what stands before them out, back to the beginning of the clause. */
const DENIES_WHAT_PRECEDES = createWordRuns(`
  not a feature|concern|worry|risk|factor / not a current|known|significant feature|concern|risk / not an issue / ruled out / not identified|suspected|indicated|present|apparent|evident|applicable|relevant|reported|found|recorded|observed|noted|seen|substantiated
  no concern|concerns / no evidence / no issues / none identified|known|noted|reported|at / were|was denied / is|are denied / unfounded / unsubstantiated / discounted / no risk / no longer a / low|lower risk / low likelihood / not been identified|found|reported|raised|seen / never been a`);
/** Words before which "ruled out" rules nothing out. */
const TURNS_BACK: ReadonlySet<string> = new Set(["not", "cannot", "can't", "never", "couldn't", "hasn't", "haven't"]);
/** Words that end what is denied. */
const TURNS: ReadonlySet<string> = new Set(
  "but however although though except despite yet nevertheless because whereas until unless instead still since when after".split(
    " ",
  ),
);
const SUBJECTS: ReadonlySet<string> = new Set(
  "she he they we i mum mother dad father child social there it".split(" "),
);
const CLAUSE = 25;
const NEXT_WORDS = 4;

/** Stands for: not denied. */
const NOT_DENIED = -1;
/** Stands for: denied by words that come later. */
export const PRECEDING = -2;

/** For each word the place of the earlier word that denies it, `PRECEDING`, or -1 for most. */
export function deniedBy(words: readonly Word[]): Int32Array {
  const denied = new Int32Array(words.length).fill(NOT_DENIED);
  for (let place = 0; place < words.length; place++) {
    const precedes = DENIES_WHAT_PRECEDES.lengthAt(words, place);
    if (precedes > 0 && !isTurnedBack(words, place)) denyBackward(words, place, denied);
    const follows = DENIES_WHAT_FOLLOWS.lengthAt(words, place);
    if (follows > 0 && !isTurnedBack(words, place)) denyForward(words, place, follows, CLAUSE, denied);
    else if (deniesNext(words, place)) denyForward(words, place, 1, NEXT_WORDS, denied);
  }
  return denied;
}

function deniesNext(words: readonly Word[], place: number): boolean {
  if (DENIES_NEXT.lengthAt(words, place) === 0) return false;
  return DENIES_NOTHING.lengthAt(words, place) === 0 || DENIES_AFTER_ALL.lengthAt(words, place) > 0;
}

/** "cannot be ruled out", "has not denied". */
function isTurnedBack(words: readonly Word[], place: number): boolean {
  return [1, 2].some((back) => TURNS_BACK.has(words[place - back]?.word ?? "") && words[place]?.parting === "none");
}

function denyForward(words: readonly Word[], by: number, length: number, most: number, denied: Int32Array): void {
  let told = 0;
  for (let at = by; at < words.length && told < most; at++) {
    const word = words[at] as Word;
    if (at > by && ends(words, at)) return;
    if (at >= by + length && TURNS.has(word.word)) return;
    if (denied[at] === NOT_DENIED) denied[at] = by;
    if (at >= by + length && !word.small) told++;
  }
}

function ends(words: readonly Word[], at: number): boolean {
  const { parting, word } = words[at] as Word;
  // "No concerns about: CSE": a colon goes on, the next line or bullet does not.
  return parting === "sentence" || parting === "item" || (parting === "comma" && SUBJECTS.has(word));
}

function denyBackward(words: readonly Word[], by: number, denied: Int32Array): void {
  for (let at = by; at >= 0 && by - at < CLAUSE; at--) {
    const word = words[at] as Word;
    if (at < by && TURNS.has(word.word)) return;
    denied[at] = PRECEDING;
    if (word.parting === "sentence") return;
  }
}
