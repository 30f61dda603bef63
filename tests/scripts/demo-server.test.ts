import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoServer, startDemoServer } from "#scripts/demo-server.ts";

describe("the made-up case page", () => {
  let server: DemoServer;
  beforeAll(async () => {
    server = await startDemoServer();
  });
  afterAll(() => server.close());

  it("is served on this machine alone and says that it is made up", async () => {
    expect(new URL(server.url).hostname).toBe("127.0.0.1");
    const page = await (await fetch(server.url)).text();
    expect(page).toContain("Add a case note");
    expect(page).toContain("It is no real system");
  });

  it("can send nothing anywhere and runs no script", async () => {
    const { headers } = await fetch(server.url);
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'",
    );
  });

  it.each(["demo-server.ts", "%2e%2e/setup.mjs", "add-a-case-note.html", "constructor"])(
    "has no file %s",
    async (path) => {
      expect((await fetch(server.url + path)).status).toBe(404);
    },
  );

  it("serves its style sheet", async () => {
    const response = await fetch(`${server.url}case-system.css`);
    expect(response.headers.get("content-type")).toContain("text/css");
  });
});
