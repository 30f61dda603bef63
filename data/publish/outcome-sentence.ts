import type { Outcome } from "#data/update/outcome.ts";

/** How a check ended, in one line for a publisher, the code in brackets. */
export function outcomeSentence(outcome: Outcome): string {
  const installed = outcome.to === null ? "nothing is installed" : `version ${outcome.to} is installed`;
  switch (outcome.outcome) {
    case "updated":
      return `Updated: ${installed}, ${outcome.changes.length} changes.`;
    case "current":
      return `Current: ${installed}, and the host has nothing newer.`;
    case "offline":
      return `Offline: a browser could not read the host's files; ${installed}.`;
    case "refused":
      return `Refused (${outcome.code}${outcome.cause ? `, because of ${outcome.cause}` : ""}): ${installed}.`;
    case "failed":
      return `Failed (${outcome.code}): ${installed}.`;
  }
}
