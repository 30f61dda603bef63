import type { FirefoxKit } from "./firefox.ts";

/** A script's answer as the browser's remote protocol gives it. */
interface Evaluated {
  readonly result: { readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: { text: string } };
}
/** Puppeteer's way to the browser, which it keeps from others: its own commands end at the pages. */
interface Connection {
  send(
    method: string,
    params: object,
  ): Promise<{ result: { contexts: { context: string; url: string }[] } } & Evaluated>;
}
/** What a script gives that runs in the browser's own window: its toolbar, menus and questions. */
export type Chrome = <T>(script: string) => Promise<T>;

export async function openChrome({ browser }: FirefoxKit): Promise<Chrome> {
  const { connection } = browser as unknown as { connection: Connection };
  const { result } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const window = result.contexts.find(({ url }) => url.endsWith("/browser.xhtml"));
  const target = { context: window?.context };
  return async <T>(expression: string) => {
    const { result } = await connection.send("script.evaluate", { expression, awaitPromise: true, target });
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
    return (result.result?.value ?? null) as T;
  };
}
