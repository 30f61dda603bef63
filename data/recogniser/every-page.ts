import type { Seen } from "./company.ts";

/** What stands on so many pages of a site, one after the other, is what the system says, and not the case. */
const PAGES_BEFORE = 3;

/** What the last pages of each site said outside of fields and editors, in numbers, by the pages' addresses. */
export type SitePages = Map<string, Map<string, ReadonlySet<number>>>;

/**
 * Leaves out what also stands on each of the three pages of the site that were read before this one, unless somebody
 * wrote it here; and notes what this one says.
 */
export function withoutRepeated(seen: readonly Seen[], sites: SitePages, site: string, address: string): Seen[] {
  const before = [...(sites.get(site) ?? [])].filter(([other]) => other !== address).slice(-PAGES_BEFORE);
  const own = new Set(seen.filter(({ isWritten }) => !isWritten).map(({ phrase }) => phrase));
  sites.set(site, new Map([...before, [address, own]]));
  return seen.filter(
    ({ phrase, isWritten }) =>
      isWritten || before.length < PAGES_BEFORE || before.some(([, phrases]) => !phrases.has(phrase)),
  );
}
