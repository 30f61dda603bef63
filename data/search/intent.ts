import type { Kind } from "#data/model/record.ts";
import { stemOf } from "#data/text/analyse.ts";

/** What a person asks for beside the subject: a kind of record, or somebody to ring. */
export interface Intent {
  readonly kinds: readonly Kind[];
  /** Whether a record that can be rung about a child is preferred. */
  readonly callable: boolean;
  /** Whether the word only hints at it, as worry does at a helpline. */
  readonly isHint: boolean;
  /** Whether it asks whom to turn to: without a subject, the front door answers it. */
  readonly frontDoor: boolean;
}

interface Asked extends Omit<Intent, "isHint" | "frontDoor"> {
  readonly isHint?: boolean;
  readonly frontDoor?: boolean;
  /** Words that ask for it, each alone. */
  readonly words: string;
}

const ASKED: readonly Asked[] = [
  { words: "number phone telephone tel ring call dial", kinds: [], callable: true, frontDoor: true },
  { words: "helpline hotline line", kinds: ["helpline"], callable: true },
  { words: "worry worried concern concerned", kinds: ["helpline"], callable: false, isHint: true },
  { words: "refer referral report reporting", kinds: ["service"], callable: true, frontDoor: true },
  { words: "report research study evidence findings statistics stats", kinds: ["report"], callable: false },
  { words: "template form proforma", kinds: ["template", "tool"], callable: false },
  { words: "tool toolkit checklist", kinds: ["tool", "template"], callable: false },
  { words: "course training elearning webinar workshop refresher cpd", kinds: ["training"], callable: false },
  { words: "video film clip", kinds: ["training", "programme"], callable: false },
  { words: "documentary radio podcast programme", kinds: ["programme"], callable: false },
  { words: "law legal legislation act statute", kinds: ["law"], callable: false },
  { words: "guidance guide guideline leaflet booklet pdf", kinds: ["guidance"], callable: false },
  { words: "service charity organisation counselling", kinds: ["service", "helpline"], callable: false },
  { words: "website site web link url contact email chat", kinds: [], callable: false },
];

const byTerm = new Map<string, Intent[]>();
for (const { words, kinds, callable, isHint = false, frontDoor = false } of ASKED) {
  for (const word of words.split(" ")) {
    const term = stemOf(word);
    byTerm.set(term, [...(byTerm.get(term) ?? []), { kinds, callable, isHint, frontDoor }]);
  }
}

/** The words that ask, as people write them. */
export const ASKING_WORDS: readonly string[] = ASKED.flatMap(({ words }) => words.split(" "));

/** What a word asks for; empty where it asks for nothing. */
export function intentsOf(term: string): readonly Intent[] {
  return byTerm.get(term) ?? [];
}

const ASKS_WHOM = new Set(["do", "can", "should", "help", "helps", "supports"]);

/** "Who do I ring", "where can I": a question for somebody to turn to, made of words that are otherwise left out. */
export function asksWhom(words: readonly string[]): boolean {
  return words.includes("who") && words.some((word) => ASKS_WHOM.has(word));
}
