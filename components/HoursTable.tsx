import { bankHolidaysOf, dayKind } from "#data/model/bank-holidays.ts";
import type { Contact } from "#data/model/contact.ts";
import { localDay } from "#data/model/date-text.ts";
import { hoursCertainty, hoursLine } from "#data/model/hours-doubt.ts";
import { dayOfWeek, hoursRows } from "#data/model/hours-text.ts";
import type { CatalogueRecord } from "#data/model/record.ts";

/** Opening hours: a week as a table with today marked and any doubt before it, other kinds as a sentence, with what is to be known of them. */
export function HoursTable({
  contact,
  record,
  now,
}: {
  contact: Contact;
  /** The record of the contact: its standing, its review, and whose bank holidays count. */
  record: CatalogueRecord;
  now: Date;
}) {
  const { hours } = contact;
  const certainty = hoursCertainty(contact, record, now);
  const isBankHoliday = dayKind(localDay(now), bankHolidaysOf(record.area)).kind === "bank-holiday";
  // What is in doubt says nothing of today.
  const today = certainty.state === "doubted" ? undefined : isBankHoliday ? "bank-holiday" : dayOfWeek(now);
  const rows = hoursRows(hours, today);
  return (
    <div class="stack">
      {certainty.state === "doubted" && rows.length > 0 && <p>Hours not confirmed: {certainty.lead}</p>}
      {rows.length === 0 ? (
        <p>{hoursLine(certainty)}.</p>
      ) : (
        <table class="hours">
          <caption class="vh">Opening hours: {contact.label}</caption>
          <thead class="vh">
            <tr>
              <th scope="col">Days</th>
              <th scope="col">Hours</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ days, times, today }) => (
              <tr key={days} class={today ? "today" : undefined}>
                <th scope="row">{today ? `${days} (today)` : days}</th>
                <td>{times}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hours.note && <p class="small soft">{hours.note}</p>}
    </div>
  );
}
