import type { Span } from "./span.ts";

/**
 * Wording that stands on a page whoever it is about: footers, notices, training, policies. A sentence that holds it
 * says nothing of a child.
 */
const STANDING =
  /\bif you (?:are|have|think|know|need|would|or|suspect|feel|want|believe|require|see|receive|want)\b|\b(?:click here|for more information|for further information|for advice (?:call|contact|phone|ring|and support)|please (?:visit|contact|call|ring|see|note|complete|read|ensure|do not|be aware|refer|remember)|unsubscribe|sign up|book (?:now|your|a) |newsletter|poster|leaflets?|webinar|workshop|training|e-?learning|refresher|module|course|awareness (?:day|week|month|session|campaign)|policy|policies|privacy notice|disclaimer|intended (?:recipient|for)|this (?:e-?mail|message) (?:is|and|may)|all staff|staff (?:must|should|are reminded)|we are committed|committed to safeguarding|is everyone's responsibility|toolkit|template letter|audit|inspection|ofsted|statistics|figures show|research shows|annual report|quarterly|agenda|minutes of|procurement|tender|commission(?:ing|ed)|vacancy|job description|dbs check|enhanced dbs|www\.|https?:|@[a-z]+\.)/i;
/** A heading of what is for everybody: the lines below it are too. */
const HEADING =
  /^\s*(?:[\w'’-]+ ){0,4}(?:calendar|newsletter|bulletin|agenda|directory|noticeboard|(?:useful|quick) (?:links|numbers|contacts)|contents|glossary|acronyms|policies|training)[^\S\n]*:?[^\S\n]*\n/i;
const SENTENCE = /[^.!?\n]+(?:[.!?]+(?=\s|$)|[.!?](?=\S)[^.!?\n]*)*/g;

export function standingSpans(text: string): Span[] {
  if (HEADING.test(text)) return [{ start: 0, end: text.length }];
  return Array.from(text.matchAll(SENTENCE))
    .filter(([sentence]) => STANDING.test(sentence))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
