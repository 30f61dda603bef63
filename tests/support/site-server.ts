import type { IncomingMessage, ServerResponse } from "node:http";
import { type SiteServer as Server, serveSite as serve } from "#scripts/site-server.ts";

/** What a server does instead of serving a file; true where it did. */
export type Fault = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

/** A publisher's host that remembers what was asked of it and fails as a test wants. */
export interface SiteServer extends Server {
  readonly requests: { readonly path: string; readonly headers: IncomingMessage["headers"] }[];
  /** Replaced by a test that wants another behaviour. */
  fault: Fault;
}

/** @param files by their path under the base URL, read at each request */
export async function serveSite(files: ReadonlyMap<string, Uint8Array>): Promise<SiteServer> {
  const requests: SiteServer["requests"] = [];
  const server = await serve({
    read: (path) => files.get(path),
    onRequest(path, request, response) {
      requests.push({ path, headers: request.headers });
      return site.fault(path, request, response);
    },
  });
  const site: SiteServer = { ...server, requests, fault: () => false };
  return site;
}
