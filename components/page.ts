import type { Seen } from "#data/recogniser/company.ts";

/** How far the panel may look at the page beside it, and what it knows by that. */
export type PageState =
  /** The organisation or the person has switched it off. */
  | { readonly at: "barred" }
  /** The browser has not granted this tab: nothing about it is known. */
  | { readonly at: "away" }
  /** The browser would let it be read; nothing has been. */
  | { readonly at: "ready" }
  /** The browser or the organisation does not let this page be read. */
  | { readonly at: "unreadable" }
  /** The reader in the page has ended without a reason, as when Signpost was updated. */
  | { readonly at: "lost" }
  | PageReading;

export interface PageReading {
  readonly at: "reading";
  readonly host: string;
  /** Whether the site was switched on; else it is this page, once. */
  readonly isSite: boolean;
  /** Whether the site can be asked for: not where the browser refused without asking anybody. */
  readonly canAsk: boolean;
  /** What was found. */
  readonly seen: readonly Seen[];
  /** Whether some of the page could not be read. */
  readonly part: boolean;
  /** Whether some of it has yet to be read. */
  readonly goesOn: boolean;
}

/** What a person can wish: read this page once, forget it, read the whole site, stop reading the site. */
export type PageWish = "once" | "forget" | "site" | "stop";
