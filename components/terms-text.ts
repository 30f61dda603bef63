import type { OfferedContact } from "#data/model/contact.ts";
import type { HoursCertainty } from "#data/model/hours-doubt.ts";
import { hoursText } from "#data/model/hours-text.ts";
import type { Opening } from "#data/model/opening.ts";
import { costText } from "./cost-text.ts";

/**
 * What a contact costs, and what its badge does not say of its hours, as sentences.
 *
 * @param opening what the badge says
 * @param week whether a weekly timetable is to be said here, having no table of its own
 */
export function termsText(
  { cost }: OfferedContact,
  { opening, certainty, week }: { opening: Opening; certainty: HoursCertainty; week: boolean },
): string {
  return [costText(cost), ...hoursSentences(certainty, opening, week)].map((sentence) => `${sentence}.`).join(" ");
}

function hoursSentences(certainty: HoursCertainty, opening: Opening, week: boolean): string[] {
  if (certainty.state === "unknown") return [];
  const { hours } = certainty;
  if (hours.kind === "weekly" && !week) return [];
  const isDoubted = certainty.state === "doubted";
  // The badge says already that the hours are not confirmed.
  const doubted = isDoubted ? [`${capital(certainty.lead)} ${hours.printed}`] : [];
  if (hours.kind === "weekly") return isDoubted ? doubted : [hoursText(hours)];
  if (hours.kind === "by-appointment") return doubted;
  const printed = isDoubted || opening.state === "open-always" ? doubted : [`Hours as printed: ${hours.printed}`];
  return hours.bankHolidays === "open"
    ? printed
    : [...printed, `Bank holidays: ${hours.bankHolidays.replace("-", " ")}`];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
