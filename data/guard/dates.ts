/** A whole day in a text, from `start` up to `end`, in figures or with the month as a word. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly inFigures: boolean;
}

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const YEAR = "(?:(?:19|20)\\d\\d|'?\\d\\d)";

const DAY_FIRST = new RegExp(`(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2${YEAR}(?![\\d/-])`, "g");
const YEAR_FIRST = /(?<![\d/.-])(?:19|20)\d\d([/.-])(\d{1,2})\1(\d{1,2})(?![\d/-])/g;
const IN_WORDS = new RegExp(
  `(?<!\\d)(?:\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+${MONTH}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?),?\\s+${YEAR}(?!\\d)`,
  "gi",
);

/** The whole days in a text, as people in Britain write them. */
export function findDates(text: string): FoundDate[] {
  const dayFirst = [...text.matchAll(DAY_FIRST)].filter(([, day, , month]) => isDay(day, month));
  const yearFirst = [...text.matchAll(YEAR_FIRST)].filter(([, , month, day]) => isDay(day, month));
  const found = (match: RegExpExecArray, inFigures: boolean) => ({
    start: match.index,
    end: match.index + match[0].length,
    inFigures,
  });
  return [
    ...[...dayFirst, ...yearFirst].map((match) => found(match, true)),
    ...[...text.matchAll(IN_WORDS)].map((match) => found(match, false)),
  ];
}

function isDay(day = "", month = ""): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}
