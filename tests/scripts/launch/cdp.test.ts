import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { createCdp } from "#scripts/launch/cdp.ts";

/** A browser's end of the pipe: reads what was asked, writes what a test wants. */
function createPipe() {
  const toBrowser = new PassThrough();
  const fromBrowser = new PassThrough();
  const asked: string[] = [];
  toBrowser.on("data", (chunk: Buffer) => asked.push(chunk.toString("utf8")));
  return { cdp: createCdp(toBrowser, fromBrowser), fromBrowser, asked };
}

describe("the DevTools pipe", () => {
  it("sends one JSON document, ended by a zero byte, with the session it is for", async () => {
    const { cdp, asked, fromBrowser } = createPipe();
    const answer = cdp.send("Page.enable", { a: 1 }, "S");
    fromBrowser.write('{"id":1,"result":{}}\0');
    await answer;
    expect(asked).toEqual(['{"id":1,"method":"Page.enable","params":{"a":1},"sessionId":"S"}\0']);
  });

  it("gives each answer to the one who asked, in whatever order they come", async () => {
    const { cdp, fromBrowser } = createPipe();
    const answers = Promise.all([cdp.send("A"), cdp.send("B")]);
    fromBrowser.write('{"id":2,"result":"b"}\0{"method":"An.event"}\0{"id":1,"result":"a"}\0');
    expect(await answers).toEqual(["a", "b"]);
  });

  it("reads an answer that comes byte by byte, letters of several bytes included", async () => {
    const { cdp, fromBrowser } = createPipe();
    const answer = cdp.send("A");
    for (const byte of Buffer.from('{"id":1,"result":"£ – ü"}\0')) fromBrowser.write(Buffer.of(byte));
    expect(await answer).toBe("£ – ü");
  });

  it("refuses with the browser's own words", async () => {
    const { cdp, fromBrowser } = createPipe();
    const answer = cdp.send("Extensions.loadUnpacked");
    fromBrowser.write('{"id":1,"error":{"message":"Method not available."}}\0');
    await expect(answer).rejects.toThrow("Extensions.loadUnpacked: Method not available.");
  });

  it("tells everyone who waits when the browser ends, and everyone who asks later", async () => {
    const { cdp, fromBrowser } = createPipe();
    const answer = cdp.send("A");
    fromBrowser.destroy();
    await expect(answer).rejects.toThrow("A: the browser has ended");
    await expect(cdp.send("B")).rejects.toThrow("B: the browser has ended");
  });
});
