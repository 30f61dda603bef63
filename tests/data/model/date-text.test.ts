import { describe, expect, it } from "vitest";
import { dateText, localDay, momentText, timeText } from "#data/model/date-text.ts";

describe("dateText", () => {
  it("writes as much of a date as is known", () => {
    expect(dateText("2026-11-03")).toBe("3 November 2026");
    expect(dateText("2023-05")).toBe("May 2023");
    expect(dateText("2023")).toBe("2023");
  });
});

describe("momentText", () => {
  it("says the local time in winter and in summer", () => {
    expect(momentText(new Date("2026-11-23T14:10:00Z"))).toBe("23 November 2026, 2:10pm");
    expect(momentText(new Date("2026-07-01T08:05:00Z"))).toBe("1 July 2026, 9:05am");
  });

  it("says the local day where it is already tomorrow", () => {
    expect(momentText(new Date("2026-06-30T23:00:00Z"))).toBe("1 July 2026, midnight");
  });
});

describe("timeText", () => {
  it.each([
    ["09:00", "9am"],
    ["12:00", "midday"],
    ["12:30", "12:30pm"],
    ["00:00", "midnight"],
    ["00:30", "12:30am"],
    ["21:05", "9:05pm"],
  ])("writes %s as %s", (time, words) => {
    expect(timeText(time)).toBe(words);
  });
});

describe("localDay", () => {
  it("is the day in London", () => {
    expect(localDay(new Date("2026-06-30T23:30:00Z"))).toBe("2026-07-01");
    expect(localDay(new Date("2026-11-23T23:30:00Z"))).toBe("2026-11-23");
  });
});
