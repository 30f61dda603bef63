import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server does instead of serving a file; true where it did. */
export type Fault = (path: string, request: IncomingMessage, response: ServerResponse) => boolean | undefined;

/** A publisher's host on this machine, with ETags and the one header that browsers ask for. */
export interface SiteServer {
  readonly address: string;
  readonly requests: { readonly path: string; readonly headers: IncomingMessage["headers"] }[];
  /** Replaced by a test that wants another behaviour. */
  fault: Fault;
  close(): Promise<void>;
}

/** @param files by their path under the base URL, read at each request */
export async function serveSite(files: ReadonlyMap<string, Uint8Array>, port = 0): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").slice(1);
    site.requests.push({ path, headers: request.headers });
    if (site.fault(path, request, response)) return;
    const bytes = files.get(path);
    response.setHeader("access-control-allow-origin", "*");
    if (!bytes) return void response.writeHead(404).end("nothing here");
    const etag = `"${bytes.length}-${bytes.reduce((sum, byte, at) => (sum * 31 + byte + at) | 0, 7)}"`;
    response.setHeader("etag", etag);
    response.setHeader("cache-control", path.startsWith("shards/") ? "max-age=31536000, immutable" : "no-cache");
    if (request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { "content-type": "application/json", "content-length": bytes.length }).end(bytes);
  });
  const site: SiteServer = {
    address: "",
    requests: [],
    fault: () => false,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  await new Promise<void>((resolve, reject) => server.on("error", reject).listen(port, "127.0.0.1", resolve));
  return Object.assign(site, { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
}
