import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Manifest = Record<string, unknown> & { content_security_policy: { extension_pages: string } };

/** Of what was last built; `npm test` builds it first. */
function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(`.output/${folder}/manifest.json`, "utf8"));
}

describe.each(["chrome", "edge", "firefox"])("the manifest for %s", (browser) => {
  it("asks for what the golden file says, and nothing more", async () => {
    const golden = `../golden/manifest.${browser}.json`;
    await expect(`${JSON.stringify(manifestOf(`${browser}-mv3`), null, 2)}\n`).toMatchFileSnapshot(golden);
  });

  it("differs in development only by connections to this computer", () => {
    const shipped = manifestOf(`${browser}-mv3`);
    const development = manifestOf(`${browser}-mv3-dev`);
    const policy = development.content_security_policy.extension_pages;
    expect(policy).toContain(" http://127.0.0.1:* http://localhost:*");
    development.content_security_policy.extension_pages = policy.replace(" http://127.0.0.1:* http://localhost:*", "");
    expect(development).toEqual(shipped);
  });
});
