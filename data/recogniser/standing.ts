import type { Span } from "./span.ts";

/**
 * Wording that stands on a page whoever it is about: footers, notices, training, policies. A sentence that holds it
 * says nothing of a child.
 */
const STANDING =
  /\bif you (?:are|have|think|know|need|would|or|suspect|feel|want|believe|require|see|receive|want)\b|\b(?:click here|for more information|for further information|for advice|please (?:visit|contact|call|ring|see|note|complete|read|ensure|do not|be aware|refer|remember)|unsubscribe|sign up|book (?:now|your|a) |newsletter|poster|leaflets?|webinar|workshop|training|e-?learning|refresher|module|course|awareness (?:day|week|month|session|campaign)|policy|policies|privacy notice|disclaimer|intended (?:recipient|for)|this (?:e-?mail|message) (?:is|and|may)|all staff|staff (?:must|should|are reminded)|we are committed|committed to safeguarding|is everyone's responsibility|toolkit|template letter|audit|inspection|ofsted|statistics|figures show|research shows|annual report|quarterly|agenda|minutes of|procurement|tender|commission(?:ing|ed)|vacancy|job description|dbs check|enhanced dbs|www\.|https?:|@[a-z]+\.)/i;
const SENTENCE = /[^.!?\n]+(?:[.!?]+(?=\s|$)|[.!?](?=\S)[^.!?\n]*)*/g;

export function standingSpans(text: string): Span[] {
  return Array.from(text.matchAll(SENTENCE))
    .filter(([sentence]) => STANDING.test(sentence))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
