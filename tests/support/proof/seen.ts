/** What could be seen from outside while a case page was used: one line each, sorted into where it was seen. */
export interface Seen {
  /** Requests to the case's own server. */
  readonly asked: readonly string[];
  /** What arrived where nothing may. */
  readonly leaked: readonly string[];
  /** What the page, its stores, the console, the tabs and the clipboard hold. */
  readonly page: readonly string[];
  /** What the extension was told and has stored; empty without one. */
  readonly extension: readonly string[];
  /** Canaries in the raw profile. */
  readonly profile: ReadonlySet<string>;
  /** How many records were offered; 0 without the extension. */
  readonly offered: number;
}

/** In the page: what it was told, what it stores, and what it consists of. */
export async function holds(): Promise<string[]> {
  const { said } = globalThis as unknown as { said: string[] };
  const databases = (await indexedDB.databases()).map(({ name }) => `database ${name}`);
  const stores = (await caches.keys()).map((name) => `cache ${name}`);
  const local = Object.entries({ ...localStorage, ...sessionStorage }).map((one) => `storage ${one}`);
  const elements = [...document.querySelectorAll("*")].map(({ localName }) => localName).join(" ");
  const style = document.body.getAttribute("style") ?? "";
  return [...said, ...databases, ...stores, ...local, document.cookie, elements, style];
}
