import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** Numbers for voice that are not in the numbering plan's ordinary form; 116xxx are the European social numbers. */
const VOICE_SHORT_CODE = /^(?:999|101|111|116\d{3})$/;
/** Five digits that a text message goes to, and 999 for those who have registered. */
const TEXT_SHORT_CODE = /^(?:999|[678]\d{4})$/;
/** Relay UK: 18000 reaches 999; 18001 stands before the number to be phoned. */
const RELAY_EMERGENCY = "18000";
const RELAY_PREFIX = "18001";

export type NumberChannel = "phone" | "sms" | "textphone";

/** Whether the digits are a number that can be reached from a British line by that channel. */
export function isValidNumber(dial: string, channel: NumberChannel): boolean {
  if (channel === "sms") return TEXT_SHORT_CODE.test(dial) || isOrdinary(dial);
  if (dial === RELAY_EMERGENCY) return true;
  const called = dial.startsWith(RELAY_PREFIX) ? dial.slice(RELAY_PREFIX.length) : dial;
  return VOICE_SHORT_CODE.test(called) || isOrdinary(called);
}

/** The digits grouped as the NHS writes them: `0808 801 0331`, `024 7678 8555`, `116 123`, `18001 101`. */
export function groupNumber(dial: string): string {
  if (dial.startsWith(RELAY_PREFIX)) return `${RELAY_PREFIX} ${groupNumber(dial.slice(RELAY_PREFIX.length))}`.trim();
  if (/^116\d{3}$/.test(dial)) return `${dial.slice(0, 3)} ${dial.slice(3)}`;
  return isOrdinary(dial) ? (parse(dial)?.formatNational() ?? dial) : dial;
}

function isOrdinary(dial: string): boolean {
  // Of two leading zeros the second begins a foreign number.
  return /^0[1-9]/.test(dial) && (parse(dial)?.isValid() ?? false);
}

function parse(dial: string) {
  return parsePhoneNumberFromString(dial, "GB");
}
