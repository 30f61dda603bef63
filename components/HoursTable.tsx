import { bankHolidaysOf, dayKind } from "#data/model/bank-holidays.ts";
import { localDay } from "#data/model/date-text.ts";
import type { Hours } from "#data/model/hours.ts";
import { dayOfWeek, hoursRows, hoursText } from "#data/model/hours-text.ts";

/** Opening hours: a week as a table with today marked, other kinds as a sentence, with what is to be known of them. */
export function HoursTable({
  hours,
  of,
  area,
  now,
}: {
  hours: Hours;
  of: string;
  /** Of the record, in words: whose bank holidays count. */
  area: string;
  now: Date;
}) {
  const isBankHoliday = dayKind(localDay(now), bankHolidaysOf(area)).kind === "bank-holiday";
  const rows = hoursRows(hours, isBankHoliday ? "bank-holiday" : dayOfWeek(now));
  return (
    <div class="stack">
      {rows.length === 0 ? (
        <p>{hoursText(hours)}.</p>
      ) : (
        <table class="hours">
          <caption class="vh">Opening hours: {of}</caption>
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
