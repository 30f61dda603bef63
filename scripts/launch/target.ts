import type { Cdp } from "./cdp.ts";

/** A page of the browser, the side panel included, with a session of its own. */
export interface Target {
  readonly id: string;
  readonly session: string;
  readonly cdp: Cdp;
}

async function attach(cdp: Cdp, id: string): Promise<Target> {
  const { sessionId } = await cdp.send<{ sessionId: string }>("Target.attachToTarget", { targetId: id, flatten: true });
  return { id, session: sessionId, cdp };
}

/** Opens a tab in the window that is in front. */
export async function openTab(cdp: Cdp, url: string): Promise<Target> {
  const { targetId } = await cdp.send<{ targetId: string }>("Target.createTarget", { url });
  return attach(cdp, targetId);
}

/** The ids of the pages whose address begins so, tabs and side panels. */
export async function listTargets(cdp: Cdp, urlStart: string): Promise<string[]> {
  const { targetInfos } = await cdp.send<{ targetInfos: { targetId: string; type: string; url: string }[] }>(
    "Target.getTargets",
  );
  return targetInfos
    .filter(({ type, url }) => type === "page" && url.startsWith(urlStart))
    .map((info) => info.targetId);
}

/** A page whose address begins so and which is not among `known`; null where there is none. */
export async function findTarget(cdp: Cdp, urlStart: string, known: readonly string[] = []): Promise<Target | null> {
  const found = (await listTargets(cdp, urlStart)).find((id) => !known.includes(id));
  return found === undefined ? null : attach(cdp, found);
}

/**
 * Evaluates an expression in a page as if a person had just clicked there, and waits for its promise.
 *
 * @throws Error with the page's own words when it throws
 */
export async function evaluate<Result>(target: Target, expression: string): Promise<Result> {
  const { result, exceptionDetails } = await target.cdp.send<{
    result: { value: Result };
    exceptionDetails?: { text: string; exception?: { description?: string } };
  }>("Runtime.evaluate", { expression, userGesture: true, awaitPromise: true, returnByValue: true }, target.session);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
