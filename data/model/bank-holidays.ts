/** A part of the United Kingdom that has bank holidays of its own. */
export const DIVISIONS = ["england-and-wales", "scotland", "northern-ireland"] as const;
export type Division = (typeof DIVISIONS)[number];

/** Bank holidays as published, with the days they are known for. All dates are PlainDates. */
export interface BankHolidayList {
  /** The first and the last day that it tells of. */
  readonly from: string;
  readonly until: string;
  /** The day that a copy of the source was read. */
  readonly read: string;
  readonly days: Readonly<Record<Division, ReadonlySet<string>>>;
}

/**
 * Source: GOV.UK, https://www.gov.uk/bank-holidays.json, substitute days included. Read on 23 November 2026 in a public
 * copy of that file (bank-holidays.json of hmcts/list-assist-e2e-tests on GitHub), not live. Days are added at short
 * notice, as in May 2023: compare with GOV.UK each autumn, when the next year is published.
 */
export const BANK_HOLIDAYS: BankHolidayList = {
  from: "2026-01-01",
  until: "2027-12-31",
  read: "2026-11-23",
  days: {
    "england-and-wales": new Set([
      ...["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31"],
      ...["2026-12-25", "2026-12-28"],
      ...["2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30"],
      ...["2027-12-27", "2027-12-28"],
    ]),
    scotland: new Set([
      ...["2026-01-01", "2026-01-02", "2026-04-03", "2026-05-04", "2026-05-25", "2026-08-03"],
      ...["2026-11-30", "2026-12-25", "2026-12-28"],
      ...["2027-01-01", "2027-01-04", "2027-03-26", "2027-05-03", "2027-05-31", "2027-08-02"],
      ...["2027-11-30", "2027-12-27", "2027-12-28"],
    ]),
    "northern-ireland": new Set([
      ...["2026-01-01", "2026-03-17", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25"],
      ...["2026-07-13", "2026-08-31", "2026-12-25", "2026-12-28"],
      ...["2027-01-01", "2027-03-17", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31"],
      ...["2027-07-12", "2027-08-30", "2027-12-27", "2027-12-28"],
    ]),
  },
};

const NAMES: Readonly<Record<Division, string>> = {
  "england-and-wales": "England and Wales",
  scotland: "Scotland",
  "northern-ireland": "Northern Ireland",
};

/** The bank holidays that count for a service. */
export interface BankHolidays {
  readonly list: BankHolidayList;
  readonly divisions: readonly Division[];
}

/** What a day is to a service; `where` names the divisions that keep it, where others do not. */
export type DayKind =
  | { readonly kind: "ordinary" | "bank-holiday" | "christmas" | "not-known" }
  | { readonly kind: "elsewhere"; readonly where: string };

/**
 * The bank holidays of a record's area, which is words: those of the nations it names, all of them where it serves the
 * United Kingdom, else those of England and Wales. Nothing says where the people who answer a line for the whole of the
 * United Kingdom sit, so each nation's days count for it.
 */
export function bankHolidaysOf(area: string, list: BankHolidayList = BANK_HOLIDAYS): BankHolidays {
  if (/\bUK\b|United Kingdom|Britain|International/i.test(area)) return { list, divisions: DIVISIONS };
  const named = DIVISIONS.filter((division) =>
    division === "england-and-wales" ? /\b(England|Wales)\b/i.test(area) : area.includes(NAMES[division]),
  );
  return { list, divisions: named.length > 0 ? named : ["england-and-wales"] };
}

/**
 * What a day is. Christmas Day is told apart where its bank holiday is on another day: a line that closes on bank
 * holidays seldom opens then.
 *
 * @param day a PlainDate, local
 */
export function dayKind(day: string, { list, divisions }: BankHolidays): DayKind {
  const keeping = divisions.filter((division) => list.days[division].has(day));
  if (keeping.length === divisions.length) return { kind: "bank-holiday" };
  if (keeping.length > 0) return { kind: "elsewhere", where: keeping.map((division) => NAMES[division]).join(" and ") };
  if (day.endsWith("-12-25")) return { kind: "christmas" };
  return { kind: day < list.from || day > list.until ? "not-known" : "ordinary" };
}
