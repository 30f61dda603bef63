import { describe, expect, it } from "vitest";
import { groupNumber, isValidNumber, type NumberChannel } from "#data/publish/phone-number.ts";

describe("isValidNumber", () => {
  it.each<[string, NumberChannel]>([
    ["999", "phone"],
    ["101", "phone"],
    ["111", "phone"],
    ["116123", "phone"],
    ["116000", "phone"],
    ["08001111", "phone"],
    ["08088010331", "phone"],
    ["02476788555", "phone"],
    ["03001233393", "phone"],
    ["18001101", "textphone"],
    ["1800108088010331", "textphone"],
    ["18000", "textphone"],
    ["85258", "sms"],
    ["999", "sms"],
  ])("accepts %s by %s", (dial, channel) => {
    expect(isValidNumber(dial, channel)).toBe(true);
  });

  it.each<[string, NumberChannel]>([
    ["998", "phone"],
    ["1161234", "phone"],
    ["0808801033", "phone"],
    ["080880103311", "phone"],
    ["8088010331", "phone"],
    ["00448088010331", "phone"],
    ["85258", "phone"],
    ["12345", "sms"],
    ["18002101", "textphone"],
    ["18001", "textphone"],
  ])("refuses %s by %s", (dial, channel) => {
    expect(isValidNumber(dial, channel)).toBe(false);
  });
});

describe("groupNumber", () => {
  it.each([
    ["999", "999"],
    ["08001111", "0800 1111"],
    ["08088010331", "0808 801 0331"],
    ["02476788555", "024 7678 8555"],
    ["116123", "116 123"],
    ["18001101", "18001 101"],
    ["1800108088010331", "18001 0808 801 0331"],
    ["85258", "85258"],
    ["12345", "12345"],
  ])("writes %s as %s", (dial, shown) => {
    expect(groupNumber(dial)).toBe(shown);
  });
});
