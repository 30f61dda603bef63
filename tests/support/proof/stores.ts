/** What an extension's page finds in its interface. */
interface Extension {
  readonly storage?: Readonly<Record<string, { get(keys: null): Promise<object> } | undefined>>;
}

/** In a page: all that its origin has stored, and in one of an extension all that the extension has; one text each. */
export async function allStored(): Promise<string[]> {
  const stored: string[] = [];
  /** Bytes are written as letters, so that words in them are still words. */
  const add = (where: string, value: unknown) => {
    const plain = (_: string, one: unknown) =>
      one instanceof ArrayBuffer || ArrayBuffer.isView(one) ? new TextDecoder("latin1").decode(one) : one;
    stored.push(`${where}: ${JSON.stringify(value, plain)?.replaceAll("\\u0000", "\0")}`);
  };
  const answer = <Result>(asking: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error);
    });

  const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome?: Extension };
  const areas = (browser ?? chrome)?.storage;
  for (const area of areas ? ["local", "session", "sync", "managed"] : []) {
    // Firefox answers with an error where no organisation manages anything.
    add(`storage.${area}`, await areas?.[area]?.get(null).catch(String));
  }
  for (const { name } of await indexedDB.databases()) {
    const db = await answer(indexedDB.open(name as string));
    for (const store of db.objectStoreNames) {
      const objects = db.transaction(store).objectStore(store);
      add(`database ${name} ${store}`, await Promise.all([answer(objects.getAllKeys()), answer(objects.getAll())]));
    }
    db.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      add(`cache ${name} ${request.url}`, await (await cache.match(request))?.text());
    }
  }
  for (const one of Object.entries(localStorage)) add("localStorage", one);
  for (const one of Object.entries(sessionStorage)) add("sessionStorage", one);
  return stored;
}
