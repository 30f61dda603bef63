import { stemOf } from "#data/text/analyse.ts";

/** Words written with spaces between them. */
function wordsOf(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

/**
 * Words of everyday casework. They stand in half of all records or in none, and a search for one alone means nothing
 * here: they support a hit and never make one, except where they are the whole name of a record or a topic.
 */
const GENERAL = wordsOf(`
  academy adult agency area assessment asye authority borough case caseworker centre child childcare city computer
  laptop tablet class clinic college council county coventry department ehcp england family free gp health home
  hospital hour house information interpreter kid leader local manager meeting member national nurse nursery office
  officer organisation partner person people plan policy practice practitioner procedure process professional
  programme public pupil record review school sen send senco service session social staff student support system team
  teacher term uk visit wales week worker working young youth`);

/**
 * Words of a council's or a school's other business. They say that the query is about something that is not here, so
 * they count in full and nothing matches them, except as part of a name of a record or a topic.
 */
const OTHER = wordsOf(`
  diagnosis election electoral handling roll trip vote voting application bank certificate driving exclusion licence
  music adhd admission adoption aid allergy allowance annual antisocial asthma attendance badge benefit bill bin
  booking budget bus calculator catering christmas cleaner cleaning clothing debt dementia dental dentist diabetes
  diet discount divorce dyslexia elderly elective energy epilepsy eviction exam expense expenses eye fare fee finance
  fund funding funeral garden gcse glasses grant guardianship holiday homework housing immunisation inspection invoice
  kitchen leisure library lice loan lunch maintenance meal mileage mortgage mould nappy noise obesity ofsted
  occupational optician parking password payment payroll payslip pension permit pizza pothole potty prescription
  printer printing rat ratio recourse recruitment recycling refund rent repair room rota salary sickness speech sport
  subscription swimming tax taxi tenancy ticket timesheet timetable transport uniform universal vacancy vaccination
  vaccine visa voucher vpn wage waste`);

/** Words of asking and telling that a sentence needs and the subject does not: they count little. */
const SOFT = wordsOf(`
  able access account address advice age ago already also always anybody anything appointment around ask away bad best
  better big bit break bring call change check come concern contact current date day deal detail different easy else
  enough ever everything experience explain feel find full get give go good got great guess hand happen hard help hi
  idea immediately important include involved issue judgement keep kind know last late learn left let letter life list
  little long look lot make many matter maybe mean method might min mine moment month much must name near need never
  new next nobody notice number often ok old open part past place possible post problem provide put question quick
  ready really reason recent request right run say see seem sent set share short show simple since situation somebody
  someone something sometimes soon sort standard start status still stop stuff subject suitable sure take thank thing
  think thought time today told tomorrow tonight try two understand urgent use useful waiting want way well whether
  version edition resource wonder work worry wrong year yesterday`);

export const GENERAL_WORDS: ReadonlySet<string> = new Set(GENERAL.map(stemOf));
const OTHER_BUSINESS: ReadonlySet<string> = new Set(
  OTHER.flatMap((word) => [word, `${word}s`, word.replace(/y$/, "ies")]),
);
export const SOFT_WORDS: ReadonlySet<string> = new Set(SOFT.map(stemOf));

/** Whether a word names other business; by its letters, because the stem of `allowance` is also that of `allowed`. */
export function isOtherBusiness(word: string): boolean {
  return OTHER_BUSINESS.has(word);
}

/** All of them as people write them. */
export const PLAIN_WORDS: readonly string[] = [...GENERAL, ...OTHER, ...SOFT];
