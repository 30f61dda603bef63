import type { Seen } from "./company.ts";

/** What stands on so many pages of a site, one after the other, is what the system says, and not the case. */
const PAGES_BEFORE = 3;

/**
 * What the last pages of each site said outside of fields and editors, in numbers, by the pages' paths: what stands
 * after them may be one document still, and tells more than is needed.
 */
export type SitePages = Map<string, Map<string, ReadonlySet<number>>>;

/**
 * Leaves out what also stands on each of the three pages of the site that were read before this one, unless somebody
 * wrote it here; and notes what this one says.
 *
 * @param goesOn whether more of it is being read: then it is not noted yet
 */
export function withoutRepeated(seen: readonly Seen[], sites: SitePages, address: string, goesOn: boolean): Seen[] {
  const { origin, pathname } = new URL(address);
  const before = [...(sites.get(origin) ?? [])].filter(([other]) => other !== pathname).slice(-PAGES_BEFORE);
  const own = new Set(seen.filter(({ isWritten }) => !isWritten).map(({ phrase }) => phrase));
  if (!goesOn) sites.set(origin, new Map([...before, [pathname, own]]));
  return seen.filter(
    ({ phrase, isWritten }) =>
      isWritten || before.length < PAGES_BEFORE || before.some(([, phrases]) => !phrases.has(phrase)),
  );
}
