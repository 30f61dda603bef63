import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A case page of a made-up system, served on this computer. */
export interface CasePage {
  readonly url: string;
  close(): Promise<void>;
}

const HTML = `<!doctype html><html lang="en-GB"><title>Case note</title>
<h1>Case note</h1><p id="note">Mother asked about sibling sexual behaviour and whom to ring.</p>
<label>Note <textarea rows="6" cols="40"></textarea></label></html>`;

export async function serveCasePage(): Promise<CasePage> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(HTML);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
