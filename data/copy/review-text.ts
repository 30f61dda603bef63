import { dateText } from "#data/model/date-text.ts";
import type { Review } from "#data/model/review.ts";

/** How far a record has been checked, in sentences for the screen and for what is copied. */
export function reviewText(review: Review): string {
  switch (review.state) {
    case "not-checked":
      return `Not yet checked by the partnership. Source read ${dateText(review.read)}.`;
    case "reviewed": {
      const due = review.due === null ? "" : ` Review due ${dateText(review.due)}.`;
      return `Reviewed by the partnership on ${dateText(review.on)}.${due}`;
    }
    case "overdue":
      return `Review overdue: it was due on ${dateText(review.due)}. Last reviewed on ${dateText(review.on)}.`;
  }
}
