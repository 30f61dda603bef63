import { createSocket } from "node:dgram";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { CASE_PAGE, FRAME_PAGE } from "./canaries.ts";
import type { Sinks } from "./sabotages.ts";

/** The server of a case, and places where nothing may arrive; all that arrives is kept. */
export interface Surroundings {
  readonly origin: string;
  readonly sinks: Sinks;
  /** What was asked of the case's server: method, address and body. */
  readonly asked: string[];
  /** What arrived where nothing may. */
  readonly leaked: string[];
  close(): Promise<void>;
}

const ANSWER = "HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n";

/** Whether a request has arrived with its body. */
function isWhole(request: string): boolean {
  const [head = "", ...rest] = request.split("\r\n\r\n");
  const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
  return rest.length > 0 && rest.join("\r\n\r\n").length >= length;
}

export async function openSurroundings(): Promise<Surroundings> {
  const asked: string[] = [];
  const leaked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createHttpServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      asked.push(`${request.method} ${request.url} ${Buffer.concat(parts)}`);
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(request.url?.startsWith("/case/") ? CASE_PAGE : FRAME_PAGE);
    });
  });
  const sink = createServer((socket) => {
    sockets.add(socket);
    // A connection is a leak though nothing comes over it.
    const place = leaked.push("") - 1;
    socket.on("data", (data) => {
      leaked[place] += data.toString("latin1");
      if (isWhole(leaked[place] ?? "")) socket.end(ANSWER);
    });
    socket.on("error", () => undefined);
  });
  const udp = createSocket("udp4");
  udp.on("message", () => leaked.push("a datagram"));
  await Promise.all([
    new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)),
    new Promise<void>((resolve) => sink.listen(0, "127.0.0.1", resolve)),
    new Promise<void>((resolve) => udp.bind(0, "127.0.0.1", resolve)),
  ]);
  const portOf = (address: AddressInfo | string | null) => (address as AddressInfo).port;
  return {
    origin: `http://127.0.0.1:${portOf(server.address())}`,
    sinks: { http: `http://localhost:${portOf(sink.address())}`, udp: udp.address().port },
    asked,
    leaked,
    async close() {
      for (const socket of sockets) socket.destroy();
      udp.close();
      server.closeAllConnections();
      await Promise.all([new Promise((done) => server.close(done)), new Promise((done) => sink.close(done))]);
    },
  };
}
