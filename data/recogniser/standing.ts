import type { Span } from "./span.ts";

/**
 * Wording that stands on a page whoever it is about: footers, notices, training, policies. A sentence that holds it
 * says nothing of a child.
 */
const STANDING =
  /\bif you (?:are|have|think|know|need|would|or|suspect|feel|want|believe|require|see|receive)\b|\bto (?:report|raise) an? (?:concern|allegation|incident)\b|\b(?:click here|for (?:more|further) information|for advice (?:call|contact|phone|ring|and support)|please (?:visit|contact|call|ring|note|complete|read|ensure|do not|be aware|refer|remember)|unsubscribe|sign up|book (?:now|your|a place|at)|newsletter|poster|leaflets?|webinar|awareness (?:day|week|month|session|campaign)|privacy notice|disclaimer|intended (?:recipient|for)|this (?:e-?mail|message) (?:is|and|may)|all staff|staff (?:must|should|are reminded)|we are (?:committed|proud|accredited)|proud (?:members?|supporters?|to)|committed to safeguarding|is everyone's responsibility|asked as routine|routine(?:ly)? (?:question|enquiry|ask)|screening (?:question|tool)|vacancy|job description|dbs check|enhanced dbs|we take (?:all|any|every)\b|registered charity|report abuse\b|follow us\b|at our website|worried about (?:a|your) child\?|www\.|https?:|@[a-z]+\.)/i;
/** Training that somebody has had or will have; one who asks for training is another matter. */
const TRAINED =
  /\b(?:training|e-?learning|refresher|modules?|courses?|workshops?|policy|policies)\b.*\b(?:record|log\b|complet|attend|book|due|mandatory|annual|deliver|certificate|expire|date|updated|review|all staff|prevention)|\b(?:complet|attend|book|mandatory|annual|deliver|all staff|updated)\w*\b.*\b(?:training|e-?learning|refresher|modules?|courses?|workshops?|policy|policies)\b/i;
/** Where a message ends: what follows is the sender's, whoever the message is about. */
const SIGNATURE =
  /(?:^[^\S\n]*|[.!?]\s+)(?:sent from my|(?:(?:kind|best|warm|many) ?)?(?:regards|wishes)\b[^\S\n]*[,\n])/im;
/** A heading of what is for everybody: the lines below it are too. */
const HEADING =
  /^\s*(?:[\w'’-]+ ){0,4}(?:calendar|newsletter|bulletin|agenda|directory|noticeboard|(?:useful|quick) (?:links|numbers|contacts)|contents|glossary|acronyms|training calendar|training dates|training programme)[^\S\n]*:?[^\S\n]*\n/i;
const SENTENCE = /[^.!?\n]+(?:[.!?]+(?=\s|$)|[.!?](?=\S)[^.!?\n]*)*/g;

export function standingSpans(text: string): Span[] {
  if (HEADING.test(text)) return [{ start: 0, end: text.length }];
  const sentences = Array.from(text.matchAll(SENTENCE))
    .filter(([sentence]) => STANDING.test(sentence) || TRAINED.test(sentence))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const signature = SIGNATURE.exec(text);
  return signature ? [...sentences, { start: signature.index, end: text.length }] : sentences;
}
