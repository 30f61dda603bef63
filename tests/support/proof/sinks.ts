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
    leaked.push("a connection");
    socket.on("data", (data) => {
      leaked.push(data.toString("latin1"));
      socket.end("HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n");
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
