import type { CheckLog } from "#data/update/check-log.ts";

/** One catalogue of the panel, where it came from and how its last check for an update ended. */
export interface CatalogueUpdates {
  readonly name: string;
  readonly title: string;
  readonly version: number;
  /** Whether it was fetched; else it came with the extension. */
  readonly installed: boolean;
  /** When an installed release ends, `2027-02-23T09:00:00Z`; null for one that came with the extension. */
  readonly expires: string | null;
  /** The newer version that the person went back from; null where this is the newest. */
  readonly heldBack: number | null;
  /** Whether an address is set; without one nothing is ever asked. */
  readonly hasAddress: boolean;
  /** Null before the first check. */
  readonly log: CheckLog | null;
}

/** The catalogues of the panel, and what goes on with them. */
export interface Updates {
  readonly catalogues: readonly CatalogueUpdates[];
  readonly checking: boolean;
  /** Whether a newer release was installed meanwhile that is not on the screen yet. */
  readonly arrived: boolean;
  /** Whether there was an update that the person has not read about. */
  readonly unread: boolean;
}

export interface UpdateEvents {
  /**
   * Asked for by the person; resolves once every catalogue with an address was checked. What it brings is shown at
   * once, or waits to be asked for where `isReading` an entry.
   */
  onCheck: (isReading: boolean) => Promise<Updates>;
  /** Shows what has arrived. */
  onShowArrived: () => void;
  /** The person looks at what the updates changed. */
  onRead: () => void;
}
