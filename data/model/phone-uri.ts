/**
 * The address that phones a British number: in international form (E.164) where it begins with a nought, else as it
 * stands, for short codes such as 999 and 116 123 have no other form. Source: RFC 3966.
 *
 * @param dial the digits of a number, without spaces
 */
export function phoneUri(dial: string): string {
  return dial.startsWith("0") ? `tel:+44${dial.slice(1)}` : `tel:${dial}`;
}
