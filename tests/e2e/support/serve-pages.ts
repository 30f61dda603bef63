import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Pages served on this computer: by 127.0.0.1, and once more by `localhost`, which is another site. */
export interface Pages {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** `http://localhost:PORT` */
  readonly other: string;
  close(): Promise<void>;
}

/** What is served under a path: the body of a page, or the whole of it where it begins with `<!doctype`. */
export type Content = string | ((pages: Pages) => string);

export async function servePages(contents: Readonly<Record<string, Content>>): Promise<Pages> {
  const server = createServer(({ url = "/" }, response) => {
    const content = contents[new URL(url, "http://127.0.0.1").pathname];
    if (content === undefined) return void response.writeHead(404).end();
    const body = typeof content === "string" ? content : content(pages);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(/^<!doctype/i.test(body) ? body : `<!doctype html><html lang="en-GB"><title>Case</title>${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const pages: Pages = {
    origin: `http://127.0.0.1:${port}`,
    other: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return pages;
}
