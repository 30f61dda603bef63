import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A publisher's host on this machine, as docs/publishing.md asks of one: ETags, and the one header for browsers. */
export interface SiteServer {
  /** With its closing slash. */
  readonly address: string;
  close(): Promise<void>;
}

export interface SiteServerOptions {
  /** A file by its path under the base URL; undefined where there is none. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** Told each request first; true where it has answered. */
  readonly onRequest?: (path: string, request: IncomingMessage, response: ServerResponse) => boolean;
  readonly port?: number;
}

/** Serves a publisher's files on this machine alone. */
export async function serveSite({ read, onRequest, port = 0 }: SiteServerOptions): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").slice(1);
    if (onRequest?.(path, request, response)) return;
    response.setHeader("access-control-allow-origin", "*");
    const bytes = read(path);
    if (!bytes) return void response.writeHead(404).end("Nothing is here.");
    const etag = `"${createHash("sha256").update(bytes).digest("base64url")}"`;
    response.setHeader("etag", etag);
    response.setHeader("cache-control", path.startsWith("shards/") ? "max-age=31536000, immutable" : "no-cache");
    if (request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { "content-type": "application/json", "content-length": bytes.length }).end(bytes);
  });
  await new Promise<void>((resolve, reject) => {
    server.on("error", reject).listen(port, "127.0.0.1", resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
