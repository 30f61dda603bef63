import * as v from "valibot";
import type { ReleaseStore } from "#data/store/release-store.ts";
import type { Change } from "./digest.ts";
import type { Outcome } from "./outcome.ts";

/** An update that was installed, and what was different in it. */
export interface PastUpdate {
  /** When, `2026-11-23T09:00:00Z`. */
  readonly at: string;
  readonly to: number;
  readonly changes: readonly Change[];
}

/** So many updates can be read about. */
const MOST_UPDATES = 3;

/** What is remembered of checks, to tell a person and to know when the next is due. */
export interface CheckLog {
  readonly format: 1;
  /** Counts the checks, so that one that waited can tell whether another has ended meanwhile. */
  readonly serial: number;
  /** When the last check ended, `2026-11-23T09:00:00Z`. */
  readonly at: string;
  readonly outcome: Outcome;
  /** When a check last ended with `updated` or `current`; null where none did. */
  readonly lastGood: string | null;
  readonly nextDue: string;
  /** What the last updates changed, the newest first. */
  readonly updates: readonly PastUpdate[];
  /** The `release.json` of that check with its ETag, where the host gave one; in base64url. */
  readonly kept: { readonly address: string; readonly etag: string; readonly document: string } | null;
}

const versions = { from: v.nullable(v.number()), to: v.nullable(v.number()) };
const StoredLog = v.object({
  format: v.literal(1),
  serial: v.number(),
  at: v.string(),
  outcome: v.variant("outcome", [
    v.object({ outcome: v.literal("updated"), ...versions, to: v.number(), changes: v.array(v.any()) }),
    v.object({ outcome: v.picklist(["current", "offline"]), ...versions }),
    v.object({ outcome: v.literal("refused"), ...versions, code: v.string(), cause: v.optional(v.string()) }),
    v.object({ outcome: v.literal("failed"), ...versions, code: v.string() }),
  ]),
  lastGood: v.nullable(v.string()),
  nextDue: v.string(),
  updates: v.optional(v.array(v.object({ at: v.string(), to: v.number(), changes: v.array(v.any()) })), []),
  kept: v.nullable(v.object({ address: v.string(), etag: v.string(), document: v.string() })),
});

/** The log as it was written; null for anything else. */
export function parseCheckLog(stored: unknown): CheckLog | null {
  const parsed = v.safeParse(StoredLog, stored);
  return parsed.success ? (parsed.output as CheckLog) : null;
}

/** Null where there is none, or the store does not answer: the check itself tells that. */
export async function readLog(store: ReleaseStore): Promise<CheckLog | null> {
  return parseCheckLog(await store.readLog().catch(() => null));
}

/** The last updates once a check has ended. */
export function updatesAfter(outcome: Outcome, at: string, before: CheckLog | null): readonly PastUpdate[] {
  const old = before?.updates ?? [];
  if (outcome.outcome !== "updated") return old;
  return [{ at, to: outcome.to, changes: outcome.changes }, ...old].slice(0, MOST_UPDATES);
}

/** How often a catalogue is looked for, and how far the moments are spread, in seconds. Source: docs/release-format. */
const EVERY_S = 6 * 60 * 60;
const SPREAD_S = 30 * 60;
/** The longest that a host can put off the next check by asking: a freeze must not come from it. */
const LONGEST_S = 24 * 60 * 60;

/**
 * When the next check is due.
 *
 * @param at `2026-11-23T09:00:00Z`, as is the result
 * @param retryAfter what the host asked for, in seconds; null where it asked nothing
 */
export function nextDue(at: string, retryAfter: number | null, random: () => number): string {
  const wait = retryAfter === null ? EVERY_S + random() * SPREAD_S : Math.min(retryAfter, LONGEST_S);
  return releaseTime(new Date(Date.parse(at) + wait * 1000));
}

/** Whether a check is due; also after a clock was set back, which would otherwise put it off for as long. */
export function isDue(log: CheckLog | null, now: string): boolean {
  return log === null || now >= log.nextDue || now < log.at;
}

/** A moment as releases write it. */
export function releaseTime(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
