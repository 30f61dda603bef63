import { stemOf } from "#data/text/analyse.ts";
import { type HeldName, heldNames, scatteredNames } from "./held-names.ts";
import { asksWhom, type Intent, intentsOf } from "./intent.ts";
import { compactsOf, type NameIndex } from "./names.ts";
import { GENERAL_WORDS, isOtherBusiness, SOFT_WORDS } from "./plain-words.ts";
import { type QueryWord, queryWords } from "./query-words.ts";
import { asksAtNight, asksSomebody, audiencesNamed, isNoSubject, namesPeople } from "./somebody.ts";
import type { NamedTopic } from "./topics.ts";
import type { SurfaceWord } from "./vocabulary.ts";
import { type KnownWords, type ReadWord, readWords, type WordGroup } from "./word-group.ts";

/** A query, read: what is asked about, and for what kind of answer. */
export interface Query {
  /** The stems of all its words, stop words too. */
  readonly stems: readonly string[];
  readonly groups: readonly WordGroup[];
  readonly intents: readonly Intent[];
  /** Names of documents that stand whole in the query. */
  readonly held: readonly HeldName[];
  /** Names of which every word is in the query, in whatever order. */
  readonly scattered: readonly HeldName[];
  /** Topics of which a name stands whole in the query. */
  readonly named: readonly NamedTopic[];
  /** Letters and digits of the whole query without a gap, see `compactsOf`. */
  readonly compacts: readonly string[];
  /** As `compacts`, without the words that ask for a kind of answer and with typing errors set right. */
  readonly subjectCompacts: readonly string[];
  /** Whether the last word of the subject may lack its end. */
  readonly isSubjectOpen: boolean;
  /** Whether it asks whom to turn to, and names no subject: "who do I ring about a child". */
  readonly asksFrontDoor: boolean;
  /** Whether it asks for somebody to talk to: "who can she talk to tonight". */
  readonly asksSomebody: boolean;
  /** Whether that is at night: "tonight". */
  readonly asksAtNight: boolean;
  /** Whether it names people and no subject: "mother tonight", "a dad wants to talk". */
  readonly namesOnlyPeople: boolean;
  /** For whom: the audiences that it names. */
  readonly audiences: ReadonlySet<string>;
  /** The last word, where it may lack its end; else null. */
  readonly open: string | null;
  /** Whether the last word is a further one of which too little is typed to say anything: it is left out. */
  readonly isBegun: boolean;
  /** 0 to 1: how likely the last word still lacks its end. */
  readonly unfinished: number;
  /** Whether the last word is one as it stands: half typed, or with a slip, it is none. */
  readonly isWhole: boolean;
}

/** What reading a query needs to know of the collection. */
export interface Known extends KnownWords {
  readonly names: NameIndex;
}

/** Longer queries are cut: a person's search is a line, and each keystroke must stay quick. */
export const LONGEST_QUERY = 300;

/** How much of the meaning words carry that do not name the subject. */
const INFO = { asking: 0.05, soft: 0.2, general: 0.1, other: 1.2 };
/** All such words together carry at most this share of what the telling ones do. */
const MOST_BESIDE = 0.3;
/** Fewer letters of a further word say nothing, unless they are a word. */
const FEWEST_LETTERS = 3;
/** So many letters of a word that asks are enough to know it by. */
const ASKING_LETTERS = 3;
/** How sure a topic must be meant before its words count as naming the subject. */
const SURE = 0.75;

/** Reads the words of a query. */
export function parseQuery(text: string, known: Known): Query {
  const all = queryWords(text, known.vocabulary);
  // A name may end with a word that says nothing elsewhere.
  const isBegun = hasBegun(all, known) && !known.names.has(text);
  const words = (isBegun ? all.slice(0, -1) : all).filter(({ isStop }) => !isStop);
  const read = readWords(words, known);
  const asked = read.map((word, place) => (known.hasKinds ? askedBy(word, words[place]?.isOpen === true) : []));
  const held = heldNames(all, read, known.names);
  const stems = all.map(({ term }) => term);
  const named = known.topics.named(read, stems);
  const subject = subjectPlaces(held, named);
  const roles = rolesOf(
    read.map(({ likely }) => likely),
    asked,
    subject,
    known,
  );
  const groups = [...withRoles(read, roles), ...wordsOfToday(named, known)];
  const open = all.at(-1)?.isOpen === true && read.at(-1)?.isTopicAlone !== true ? (all.at(-1)?.word ?? null) : null;
  const intents = asked.flatMap((one, place) => (subject.has(place) && groups.length > 1 ? [] : one));
  if (asksWhom(all.map(({ word }) => word)))
    intents.push({ kinds: ["service", "helpline"], callable: true, isHint: false, frontDoor: true });
  const onlyPeople = known.hasKinds && namesOnlyPeople(read, roles);
  const asksForLine = intents.some(({ kinds, callable }) => callable && kinds.includes("helpline"));
  return {
    stems,
    groups,
    intents,
    asksAtNight: asksAtNight(all.map(({ word }) => word)),
    asksSomebody: known.hasKinds && (asksSomebody(all.map(({ word }) => word)) || (onlyPeople && asksForLine)),
    namesOnlyPeople: onlyPeople,
    audiences: audiencesNamed(termsOutside(words, read, named)),
    held,
    scattered: scatteredNames(read, known.names),
    named,
    compacts: [...new Set([...compactsOf(all.map(({ word }) => word)), ...compactsOf(setRight(all, words, read))])],
    subjectCompacts: compactsOf(read.flatMap(({ meant }, place) => (roles[place] === "asking" ? [] : meant))),
    isSubjectOpen: open !== null && roles.at(-1) !== "asking" && words.at(-1) === all.at(-1),
    asksFrontDoor: intents.some(({ frontDoor }) => frontDoor) && namesNoSubject(roles, asked),
    open,
    isBegun,
    ...endOf(all.at(-1), known),
  };
}

/** Whether nothing tells what a query is about, or only the words by which it asks. */
function namesNoSubject(roles: readonly WordGroup["role"][], asked: readonly (readonly Intent[])[]): boolean {
  return roles.every((role, place) => role !== "other" && (role !== "telling" || (asked[place]?.length ?? 0) > 0));
}

/** Whether of a further word too little is typed to say anything. */
function hasBegun(words: readonly QueryWord[], { vocabulary }: Known): boolean {
  const last = words.at(-1);
  return (
    last?.isOpen === true &&
    words.length > 1 &&
    (last.word.length < FEWEST_LETTERS || last.isStopBegun) &&
    !vocabulary.isAcronym(last.word) &&
    !/\d/.test(last.word)
  );
}

/** How far the last word is typed: of all that it may become, the share that is not that word itself in another form. */
function endOf(last: QueryWord | undefined, { vocabulary }: Known): Pick<Query, "unfinished" | "isWhole"> {
  if (!last?.isOpen) return { unfinished: 0, isWhole: true };
  const begun = vocabulary.beginningWith(last.word);
  const whole = begun.find(({ word }) => word === last.word);
  const countOf = (words: readonly SurfaceWord[]) => words.reduce((sum, { count }) => sum + count, 0);
  const own = countOf(begun.filter(({ term }) => term === whole?.term));
  return {
    unfinished: begun.length === 0 ? 0 : 1 - own / countOf(begun),
    isWhole: whole !== undefined && !whole.isStem,
  };
}

/** All words of a query, typing errors set right. */
function setRight(all: readonly QueryWord[], words: readonly QueryWord[], read: readonly ReadWord[]): string[] {
  const meant = new Map(words.map((word, place) => [word, read[place]?.meant ?? word.word]));
  return all.map((word) => meant.get(word) ?? word.word);
}

/** The words to say instead of outdated ones: they are searched too, and no hit has to hold them. */
function wordsOfToday(named: readonly NamedTopic[], known: Known): WordGroup[] {
  return named.flatMap(({ say, certainty }) => {
    if (say === null || certainty < SURE) return [];
    // A closing space: none of these words lacks its end.
    const words = queryWords(`${say} `, known.vocabulary).filter(({ isStop }) => !isStop);
    return readWords(words, known).map((word): WordGroup => ({ ...word, role: "soft", info: 0 }));
  });
}

/** Places of the words that are part of a name of a document or a topic. */
function subjectPlaces(held: readonly HeldName[], named: readonly NamedTopic[]): ReadonlySet<number> {
  const sure = named.filter(({ certainty, isPhrase }) => certainty >= SURE && !isPhrase);
  return new Set([...held.flatMap(({ groups }) => groups), ...sure.flatMap(({ groups }) => groups)]);
}

/** The terms that are no part of a topic's name: in "abused as a child" no child is meant. */
function termsOutside(words: readonly QueryWord[], read: readonly ReadWord[], named: readonly NamedTopic[]): string[] {
  const inside = new Set(named.filter(({ groups }) => groups.length > 1).flatMap(({ groups }) => groups));
  return read
    .flatMap(({ likely }, place) => (inside.has(place) ? [] : [likely, ...(words[place]?.ofAge ?? [])]))
    .map(stemOf);
}

function rolesOf(
  words: readonly string[],
  asked: readonly (readonly Intent[])[],
  subject: ReadonlySet<number>,
  known: Known,
): WordGroup["role"][] {
  const roles = words.map((word, place): WordGroup["role"] => {
    const term = stemOf(word);
    if (!known.hasKinds || subject.has(place) || known.topics.isLabel(term)) return "telling";
    if (isOtherBusiness(word)) return "other";
    if (GENERAL_WORDS.has(term)) return "general";
    if (isSmallNumber(term)) return "soft";
    return SOFT_WORDS.has(term) ? "soft" : "telling";
  });
  const isAsking = (place: number) => (asked[place]?.length ?? 0) > 0 && !subject.has(place);
  const hasSubject = roles.some((role, place) => role === "telling" && !isAsking(place));
  // Where nothing else is asked about, the word that asks is the subject: "training", "helpline"; but no "website".
  const isSubject = (place: number) => asked[place]?.some(({ kinds, callable }) => kinds.length > 0 || callable);
  const read = roles.map((role, place) =>
    isAsking(place) ? (!hasSubject && isSubject(place) ? "telling" : "asking") : role,
  );
  return asksForPeople(words, read) ? read.map((role) => (role === "general" ? "telling" : role)) : read;
}

/** Whether the only words that tell anything are for people, and talking. */
function namesOnlyPeople(words: readonly ReadWord[], roles: readonly WordGroup["role"][]): boolean {
  const subjects = words.filter((_, place) => roles[place] === "telling" || roles[place] === "other");
  return subjects.length > 0 && subjects.every(({ likely }) => isNoSubject(likely));
}

/** Whether a query says nothing but for whom: "young people". */
function asksForPeople(words: readonly string[], roles: readonly WordGroup["role"][]): boolean {
  const general = words.filter((_, place) => roles[place] === "general");
  const hasSubject = roles.some((role) => role === "telling" || role === "other");
  return !hasSubject && general.length > 0 && general.every((word) => namesPeople(stemOf(word)));
}

/** An age, a step or a page says little; a year or an act's section with its letter says more. */
function isSmallNumber(term: string): boolean {
  return /^\d{1,2}$/.test(term);
}

function withRoles(words: readonly ReadWord[], roles: readonly WordGroup["role"][]): WordGroup[] {
  const groups = words.map((word, place): WordGroup => {
    const role = roles[place] ?? "telling";
    return { ...word, role, info: role === "telling" ? word.info : INFO[role] };
  });
  const most = MOST_BESIDE * sumOf(groups, ({ role }) => role === "telling");
  const beside = sumOf(groups, ({ role }) => isBeside(role));
  const factor = most > 0 && beside > most ? most / beside : 1;
  return groups.map((group) => (isBeside(group.role) ? { ...group, info: group.info * factor } : group));
}

function isBeside(role: WordGroup["role"]): boolean {
  return role === "asking" || role === "soft" || role === "general";
}

function sumOf(groups: readonly WordGroup[], counts: (group: WordGroup) => boolean): number {
  return groups.reduce((sum, group) => sum + (counts(group) ? group.info : 0), 0);
}

/** What a word asks for; while it is typed, what its beginning does. */
function askedBy({ typed, likely }: ReadWord, isOpen: boolean): readonly Intent[] {
  return isOpen && typed.length < ASKING_LETTERS ? [] : intentsOf(stemOf(likely));
}
