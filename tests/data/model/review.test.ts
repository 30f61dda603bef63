import { describe, expect, it } from "vitest";
import { reviewText } from "#data/copy/review-text.ts";
import { reviewOf } from "#data/model/review.ts";
import { EVIDENCE, makeRecord } from "#tests/support/records.ts";

const now = new Date("2026-11-23T14:10:00Z");

describe("reviewOf", () => {
  it("names the oldest reading where nobody has checked the record", () => {
    const evidence = [EVIDENCE, { ...EVIDENCE, read: "2026-11-02" }];
    const review = reviewOf(makeRecord({ id: "napac", evidence }), now);
    expect(reviewText(review)).toBe("Not yet checked by the partnership. Source read 2 November 2026.");
  });

  it("does not call a record overdue that nobody has reviewed", () => {
    expect(reviewOf(makeRecord({ id: "napac", reviewDue: "2020-01-01" }), now).state).toBe("not-checked");
  });

  it("is overdue from the day after it was due", () => {
    const due = (reviewDue: string) => reviewOf(makeRecord({ id: "napac", reviewed: "2026-05-01", reviewDue }), now);
    expect(reviewText(due("2026-11-23"))).toBe(
      "Reviewed by the partnership on 1 May 2026. Review due 23 November 2026.",
    );
    expect(reviewText(due("2026-11-22"))).toBe(
      "Review overdue: it was due on 22 November 2026. Last reviewed on 1 May 2026.",
    );
  });
});
