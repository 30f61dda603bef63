import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { releaseTime } from "#data/update/check-log.ts";
import { type SiteServer, serveSite } from "#scripts/site-server.ts";
import { runCatalogue } from "#tests/support/run-catalogue.ts";

/** The two catalogues, each with a site of its own. */
export type Layer = "uk" | "coventry";

/** Both catalogues published by the editors' own command, and a build of the extension that knows both addresses. */
export interface PublishedSite {
  /** The folder of the extension. */
  readonly extension: string;
  /** Raises the version of a catalogue and publishes it. */
  publish(layer: Layer, version: number): Promise<void>;
  /** Changes a number in an editor's record. */
  changeNumber(path: string, from: string, to: string): void;
  /** Catalogues whose host answers with the log-in page of a network. */
  readonly captive: Set<Layer>;
  close(): Promise<void>;
}

/** @param target the build to start from; the one for development may connect to this machine */
export async function startPublishedSite(target: "chrome" | "firefox"): Promise<PublishedSite> {
  const folder = mkdtempSync(join(tmpdir(), "signpost-published-"));
  const at = (...parts: string[]) => join(folder, ...parts);
  const pass = ["--passphrase-file", at("pass")];
  const catalogue = async (...args: string[]) => {
    const { code, errors } = await runCatalogue(...args, ...pass);
    if (code !== 0) throw new Error(errors);
  };
  writeFileSync(at("pass"), "four words or more\n");
  mkdirSync(at("keys"), { mode: 0o700 });
  cpSync("data/catalogue", at("catalogue"), { recursive: true });
  cpSync(`.output/${target}-mv3-dev`, at("extension"), { recursive: true });
  const captive = new Set<Layer>();
  const publish = async (layer: Layer, version: number) => {
    const path = at("catalogue", layer, "source.yml");
    const created = releaseTime(new Date(Date.now() - 1000));
    const source = readFileSync(path, "utf8").replace(/^version: .*$/m, `version: ${version}`);
    writeFileSync(path, source.replace(/^created: .*$/m, `created: ${created}`));
    await catalogue(
      "publish",
      at("catalogue", layer),
      "--site",
      at("site", layer),
      "--sign",
      at("keys", `${layer}.key`),
    );
  };
  const servers: SiteServer[] = [];
  for (const layer of ["uk", "coventry"] as const) {
    const [root, editor] = [at("keys", `${layer}-root.key`), at("keys", `${layer}.key`)];
    for (const key of [root, editor]) await catalogue("keygen", key);
    const keys = ["--root-key", `${root}.pub.json`, "--release-key", `${editor}.pub.json`];
    await catalogue("root", layer, "--site", at("site", layer), ...keys, "--sign", root);
    await publish(layer, 1);
    const server = await serveSite({
      read: (path) => readIfThere(at("site", layer, path)),
      onRequest(_, __, response) {
        if (!captive.has(layer)) return false;
        response.setHeader("access-control-allow-origin", "*");
        response.end("<!doctype html><title>Log in</title>");
        return true;
      },
    });
    servers.push(server);
    const packaged = at("extension", "catalogue", layer);
    writeFileSync(join(packaged, "source.json"), JSON.stringify({ updateAddress: server.address }));
    cpSync(at("site", layer, "root.1.json"), join(packaged, "root.json"));
  }
  return {
    extension: at("extension"),
    publish,
    changeNumber(path, from, to) {
      const record = readFileSync(at("catalogue", path), "utf8");
      const digits = (text: string) => text.replaceAll(" ", "");
      writeFileSync(at("catalogue", path), record.replaceAll(from, to).replaceAll(digits(from), digits(to)));
    },
    captive,
    async close() {
      await Promise.all(servers.map((server) => server.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    return undefined;
  }
}
