import { expect, it } from "vitest";
import { phoneUri } from "#data/model/phone-uri.ts";

it.each([
  ["08088010331", "tel:+448088010331"],
  ["08001111", "tel:+448001111"],
  ["02476788555", "tel:+442476788555"],
  ["999", "tel:999"],
  ["116123", "tel:116123"],
])("phones %s by %s", (dial, uri) => {
  expect(phoneUri(dial)).toBe(uri);
});
