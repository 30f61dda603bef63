/** A whole day in a text, from `start` up to `end`, in figures or with the month as a word. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly inFigures: boolean;
}

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const LONG_YEAR = "(?:19|20)\\d\\d";
const YEAR = `(?:${LONG_YEAR}|'?\\d\\d)`;

/** Only a year of four figures tells a day with spaces from other numbers, such as one to phone. */
const DAY_FIRST = new RegExp(
  `(?<![\\d/.-] ?)(?<day>\\d{1,2})(?: ?([/.-]) ?(?<month>\\d{1,2}) ?\\2 ?${YEAR}| +(?<spaced>\\d{1,2}) +${LONG_YEAR})(?! ?[\\d/-])`,
  "g",
);
const YEAR_FIRST = new RegExp(
  `(?<![\\d/.-])${LONG_YEAR}([/.-]| +)(?<month>\\d{1,2})\\1(?<day>\\d{1,2})(?![\\d/-])`,
  "g",
);
const IN_WORDS = new RegExp(
  `(?<!\\d)(?:${DAY}(?:\\s+of)?[\\s.-]*${MONTH}|${MONTH}\\s+${DAY})[\\s.,-]+${YEAR}(?!\\d)`,
  "gi",
);

/** The whole days in a text, as people in Britain write them. */
export function findDates(text: string): FoundDate[] {
  const days = [...text.matchAll(DAY_FIRST), ...text.matchAll(YEAR_FIRST)].filter(isDay);
  const found = (match: RegExpExecArray, inFigures: boolean) => ({
    start: match.index,
    end: match.index + match[0].length,
    inFigures,
  });
  return [
    ...days.map((match) => found(match, true)),
    ...[...text.matchAll(IN_WORDS)].map((match) => found(match, false)),
  ];
}

function isDay({ groups: { day, month, spaced } = {} }: RegExpExecArray): boolean {
  return isWithin(Number(day), 31) && isWithin(Number(month ?? spaced), 12);
}

function isWithin(number: number, most: number): boolean {
  return number >= 1 && number <= most;
}
