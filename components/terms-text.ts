import type { OfferedContact } from "#data/model/contact.ts";
import { hoursText } from "#data/model/hours-text.ts";
import type { Opening } from "#data/model/opening.ts";
import { costText } from "./cost-text.ts";

/**
 * What a contact costs, and what its badge does not say of its hours, as sentences.
 *
 * @param opening what the badge says
 * @param week whether a weekly timetable is to be said here, having no table of its own
 */
export function termsText({ cost, hours }: OfferedContact, opening: Opening, week: boolean): string {
  const sentences = [costText(cost), ...(hours.kind === "weekly" && week ? [hoursText(hours)] : [])];
  if (hours.kind === "always") {
    // Hours that the badge does not stand behind are told as the source printed them.
    if (opening.state !== "open-always") sentences.push(`Hours as printed: ${hours.printed}`);
    if (hours.bankHolidays !== "open") sentences.push(`Bank holidays: ${hours.bankHolidays.replace("-", " ")}`);
  }
  return sentences.map((sentence) => `${sentence}.`).join(" ");
}
