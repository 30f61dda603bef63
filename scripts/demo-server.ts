import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** The made-up case page and what it needs; nothing else of the disk is served. */
const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  "/": ["add-a-case-note.html", "text/html; charset=utf-8"],
  "/case-system.css": ["case-system.css", "text/css; charset=utf-8"],
};

export interface DemoServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the made-up case page on this machine alone, on a port that is free. */
export async function startDemoServer(): Promise<DemoServer> {
  const server = createServer(async ({ url }, response) => {
    const known = FILES[url ?? ""];
    if (!known) return void response.writeHead(404, { "content-type": "text/plain" }).end("Nothing is here.");
    const [file, type] = known;
    const body = await readFile(join(import.meta.dirname, "demo", file));
    response
      .writeHead(200, {
        "content-type": type,
        "content-security-policy": "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'",
        "x-content-type-options": "nosniff",
      })
      .end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.on("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
