import type { PanelProps } from "#components/Panel.tsx";
import type { CatalogueUpdates, UpdateEvents, Updates } from "#components/updates.ts";
import type { CheckLog } from "#data/update/check-log.ts";
import type { Outcome } from "#data/update/outcome.ts";

/** A catalogue that came with the extension and has no address; a test changes what it is about. */
export function makeCatalogueUpdates(changes: Partial<CatalogueUpdates> = {}): CatalogueUpdates {
  return {
    name: "uk",
    title: "National base",
    version: 1,
    installed: false,
    expires: null,
    heldBack: null,
    hasAddress: false,
    log: null,
    ...changes,
  };
}

export function makeUpdates(...catalogues: CatalogueUpdates[]): Updates {
  return {
    catalogues: catalogues.length > 0 ? catalogues : [makeCatalogueUpdates()],
    checking: false,
    arrived: false,
    unread: false,
  };
}

/** What is remembered of a check that ended so, at ten past two. */
export function makeLog(outcome: Outcome, changes: Partial<CheckLog> = {}): CheckLog {
  return {
    format: 1,
    serial: 1,
    at: "2026-11-23T14:10:00Z",
    outcome,
    lastGood: "2026-11-22T09:00:00Z",
    nextDue: "2026-11-23T20:10:00Z",
    updates: [],
    kept: null,
    ...changes,
  };
}

/** A panel's props where no address is set, and nothing was copied. */
export const NO_UPDATES: UpdateEvents & Pick<PanelProps, "updates" | "copied" | "onForgetCopied"> = {
  copied: [],
  onForgetCopied: async () => true,
  updates: makeUpdates(),
  onCheck: async () => makeUpdates(),
  onShowArrived: () => undefined,
  onRead: () => undefined,
};
