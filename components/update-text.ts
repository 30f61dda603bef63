import { momentText } from "#data/model/date-text.ts";
import type { CheckLog } from "#data/update/check-log.ts";
import type { FailedCode, RefusedCode } from "#data/update/outcome.ts";
import type { CatalogueUpdates } from "./updates.ts";

/** Why an update was not used, as the middle of a sentence; the code itself stands behind it, for whoever mends it. */
const REFUSED: Readonly<Record<RefusedCode, string>> = {
  "bad-document": "it is not in the form of an update",
  unsigned: "it is not signed by the keys of its publisher",
  "wrong-type": "it is signed as something else",
  "wrong-catalogue": "it is another catalogue",
  "unsupported-format": "it needs a newer Signpost",
  "root-chain": "the publisher's keys could not be followed",
  expired: "it is past its end date",
  rollback: "it is older than what was installed before",
  "changed-in-place": "it is not the same as before under the same version",
  "fast-forward": "its version is far too high",
  "shard-length": "a part of it has the wrong length",
  "shard-hash": "a part of it was changed",
  "invalid-record": "an entry in it cannot be read",
  "duplicate-id": "two entries in it have one name",
  "dangling-reference": "an entry in it leads nowhere",
  "count-mismatch": "it does not hold as much as it says",
  shrunk: "more than four in ten entries are missing from it",
  revoked: "its publisher has withdrawn it",
};

const FAILED: Readonly<Record<FailedCode, string>> = {
  "not-json": "the answer was no catalogue; a log-in page of the network may stand in the way",
  "http-status": "the publisher's site did not have it ready",
  redirected: "the publisher's site sends elsewhere, which Signpost does not follow",
  "too-large": "a file was larger than it may be",
  "too-slow": "it came too slowly",
  "storage-full": "this device has no room for it",
  "storage-broken": "this browser could not keep it",
};

/** How the last check ended, in one or two plain sentences. It never reads as up to date unless it is. */
export function updateText(catalogue: CatalogueUpdates, now: Date): string {
  const { hasAddress, installed, log, expires, heldBack } = catalogue;
  const held =
    heldBack === null ? "" : `You went back from version ${heldBack}; only a newer one is shown without your asking. `;
  if (!hasAddress) return `${held}It stays as it came: no update address is set.`;
  if (!log) return `${held}Not checked for updates yet.`;
  const ended = installed && expires !== null && expires <= now.toISOString() ? ` ${unconfirmed(log)}` : "";
  return `${held}${endingText(log, catalogue)}${ended}`;
}

function endingText(log: CheckLog, { version, heldBack }: CatalogueUpdates): string {
  const { outcome } = log;
  const at = momentText(new Date(log.at));
  switch (outcome.outcome) {
    case "updated":
      if (outcome.to !== version && outcome.to !== heldBack) {
        return `Version ${outcome.to} arrived on ${at}. It is shown when you ask, or when the panel is opened again.`;
      }
      return heldBack === null ? `Updated on ${at}.` : `Checked on ${at}.`;
    case "current":
      return heldBack === null ? `Up to date. Checked on ${at}.` : `Checked on ${at}.`;
    case "offline":
      return `On ${at} the publisher's site could not be reached. ${lastGood(log)}`;
    case "refused":
      return outcome.code === "revoked" && outcome.to !== outcome.from
        ? `On ${at} the publisher withdrew the version that was installed, and Signpost went back. ${lastGood(log)}`
        : `On ${at} an update was refused: ${REFUSED[outcome.code]} (${outcome.code}). ${lastGood(log)}`;
    case "failed":
      return `On ${at} the check failed: ${FAILED[outcome.code]} (${outcome.code}). ${lastGood(log)}`;
  }
}

function lastGood({ lastGood }: CheckLog): string {
  return lastGood === null
    ? "No check has succeeded yet; what you have still works."
    : `The last good check was on ${momentText(new Date(lastGood))}; what you have still works.`;
}

/** Held content is never hidden because it is old. */
function unconfirmed({ lastGood }: CheckLog): string {
  const since = lastGood === null ? "" : ` since ${momentText(new Date(lastGood))}`;
  return `Its publisher has not confirmed it${since}, and it is past its end date: check a number before you rely on it.`;
}

/** Whether a newer release that waits to be shown changes this entry. */
export function changesOnArrival({ log, version, heldBack }: CatalogueUpdates, id: string): boolean {
  const [last] = log?.updates ?? [];
  return !!last && last.to !== version && last.to !== heldBack && last.changes.some((change) => change.id === id);
}

/** What is read out when a check ends: one sentence for each catalogue that was checked. */
export function checkAnnouncement(catalogues: readonly CatalogueUpdates[], now: Date): string {
  return catalogues
    .filter(({ hasAddress }) => hasAddress)
    .map((catalogue) => `${catalogue.title}: ${updateText(catalogue, now)}`)
    .join(" ");
}
