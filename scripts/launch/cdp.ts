import type { Readable, Writable } from "node:stream";

/** The Chrome DevTools Protocol spoken over a pipe: JSON documents, each ended by a zero byte. */
export interface Cdp {
  /**
   * Sends a command and gives its result.
   *
   * @param session the target it is for; the browser itself where it is left out
   * @throws CdpError when the browser refuses it or ends before it answers
   */
  send<Result>(method: string, params?: object, session?: string): Promise<Result>;
}

export class CdpError extends Error {
  override readonly name = "CdpError";
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly method: string;
  readonly resolve: (result: never) => void;
  readonly reject: (error: CdpError) => void;
}

/** Speaks the protocol over the two ends of a browser's pipe (`--remote-debugging-pipe`, descriptors 3 and 4). */
export function createCdp(toBrowser: Writable, fromBrowser: Readable): Cdp {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended = false;

  const take = (text: string) => {
    const { id, result, error } = JSON.parse(text) as Answer;
    const entry = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || !entry) return;
    waiting.delete(id);
    if (error) entry.reject(new CdpError(`${entry.method}: ${error.message}`));
    else entry.resolve(result as never);
  };
  const end = () => {
    ended = true;
    for (const { method, reject } of waiting.values()) reject(new CdpError(`${method}: the browser has ended`));
    waiting.clear();
  };

  let rest: Buffer[] = [];
  fromBrowser.on("data", (chunk: Buffer) => {
    let from = 0;
    for (let zero = chunk.indexOf(0); zero >= 0; zero = chunk.indexOf(0, from)) {
      take(Buffer.concat([...rest, chunk.subarray(from, zero)]).toString("utf8"));
      rest = [];
      from = zero + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  });
  fromBrowser.on("close", end);
  // A write that fails means the browser is gone; `close` then tells those who wait.
  toBrowser.on("error", end);

  return {
    send<Result>(method: string, params: object = {}, session?: string) {
      if (ended) return Promise.reject(new CdpError(`${method}: the browser has ended`));
      lastId += 1;
      const id = lastId;
      return new Promise<Result>((resolve, reject) => {
        waiting.set(id, { method, resolve, reject });
        toBrowser.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
      });
    },
  };
}
