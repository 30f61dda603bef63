import type { Span } from "./span.ts";

/** A label or question of a form with what stands behind it on the line. */
const LABEL = /([^\n:?.;|•]{2,90})([:?])(?=\s|$)[^\S\n]*([^\n.;|•]*)/g;
const NO_ANSWER =
  /^[\s\-–—_.*]*$|^\W*(?:no|none|nil|n\/?a|not|unknown|never|nothing|unticked|false|blank|low|no concerns?|no evidence|declined|refused|prefer(?:s|red)? not|did not answer)\b|^\W*\d+ ?%?\W*$|^\W*(?:yes|y)\W{1,6}(?:no|n)\b|^\W*(?:please )?(?:select|choose|tick|specify)\b/i;
/** A line drawn for an answer, whatever comes behind it. */
const LINE_TO_WRITE_ON = /^\s*_{2,}/;
/** How a question of a form begins; other questions are a person's own. */
const FORM_QUESTION = /^\W*(?:any|is|are|has|have|does|do|did|was|were|if)\b/i;
/** A person may ask one question; a form asks several. */
const FORM_LINE = /[:?][^\S\n]*(?:\n|$)/g;
const FEWEST_LINES = 2;
/** Letters before a question and its answer; they are no labels. */
const QUESTION_MARKS = /\b[QA]:/g;
const EMPTY_BOX = /(?:\[ ?\]|\( ?\)|[☐□○◻])[^\n[(☐☑☒□○◻✓✔]*/g;

/** Labels that nobody answered, or with no; and boxes that nobody ticked. */
export function unansweredSpans(written: string): Span[] {
  const text = written.replace(QUESTION_MARKS, "  ");
  const isForm = (text.match(FORM_LINE)?.length ?? 0) >= FEWEST_LINES;
  const labels = labelsOf(text).flatMap((match): Span[] => {
    const [whole, label = "", sign, answer = ""] = match;
    if (LINE_TO_WRITE_ON.test(answer)) return [{ start: match.index, end: match.index + label.length }];
    const said = answer.trim() === "" ? nextLine(text, match.index + whole.length) : answer;
    if (sign === "?" && (said === "" ? !isForm || !FORM_QUESTION.test(label) : !NO_ANSWER.test(said))) return [];
    if (!NO_ANSWER.test(said)) return [];
    const isOnLine = answer.trim() !== "";
    return [{ start: match.index, end: match.index + (isOnLine ? whole.length : label.length) }];
  });
  const boxes = Array.from(text.matchAll(EMPTY_BOX), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...labels, ...boxes];
}

/** Every label, those too that stand in what another's answer would be: "Checks: risk of CSE: none". */
function labelsOf(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  // Without a sign the pattern looks for one from each letter on.
  if (!/[:?]/.test(text)) return found;
  LABEL.lastIndex = 0;
  for (let match = LABEL.exec(text); match; match = LABEL.exec(text)) {
    found.push(match);
    LABEL.lastIndex = match.index + (match[1]?.length ?? 0) + 1;
  }
  return found;
}

/** The answer may stand below its label; the next label is none. */
function nextLine(text: string, from: number): string {
  const end = text.indexOf("\n", from + 1);
  const line = text.slice(from, end < 0 ? text.length : end).trim();
  return /[:?]$|^[^:]{2,60}:\s/.test(line) ? "" : line;
}
