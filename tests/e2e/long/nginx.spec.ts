import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { runCatalogue } from "#tests/support/run-catalogue.ts";

// The lines for nginx in docs/publishing.md, on a real one: a site that the commands made is read from it.
let folder: string;
let nginx: ChildProcess;
let address: string;

const at = (...parts: string[]) => join(folder, ...parts);

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "signpost-nginx-"));
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  const lines = readFileSync("docs/publishing.md", "utf8").match(/```nginx\n([\s\S]*?)```/)?.[1];
  mkdirSync(at("site"));
  writeFileSync(
    at("nginx.conf"),
    `daemon off; master_process off; pid ${at("pid")}; error_log ${at("error.log")}; events {}
     http { access_log ${at("access.log")}; client_body_temp_path ${at("tmp")}; proxy_temp_path ${at("tmp")};
       fastcgi_temp_path ${at("tmp")}; uwsgi_temp_path ${at("tmp")}; scgi_temp_path ${at("tmp")};
       types { application/json json; }
       server { listen 127.0.0.1:${port}; root ${at("site")}; ${lines} } }`,
  );
  // Debian keeps it where only root's path leads.
  const program = existsSync("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";
  nginx = spawn(program, ["-c", at("nginx.conf"), "-p", folder], { stdio: "inherit" });
  await expect.poll(() => existsSync(at("pid"))).toBe(true);
});
test.afterEach(() => {
  nginx.kill();
  rmSync(folder, { recursive: true, force: true });
});

const catalogue = async (...args: string[]) => {
  const result = await runCatalogue(...args);
  expect(result.code, result.errors).toBe(0);
  return result;
};
const verify = () =>
  catalogue("verify-site", address, "--root", at("site", "root.1.json"), "--state", at("state"), "--json");

test("a site on nginx, set up as the documents say, is installed and then asked about with one 304", async () => {
  writeFileSync(at("pass"), "four words or more\n");
  const pass = ["--passphrase-file", at("pass")];
  for (const name of ["root.key", "editor.key"]) await catalogue("keygen", at(name), ...pass);
  const keys = ["--root-key", at("root.key.pub.json"), "--release-key", at("editor.key.pub.json")];
  await catalogue("root", "coventry", "--site", at("site"), ...keys, "--sign", at("root.key"), ...pass);
  cpSync("data/catalogue", at("catalogue"), { recursive: true });
  const source = at("catalogue", "coventry", "source.yml");
  writeFileSync(source, readFileSync(source, "utf8").replace("version: 0", "version: 1"));
  await catalogue("publish", at("catalogue", "coventry"), "--site", at("site"), "--sign", at("editor.key"), ...pass);
  expect(JSON.parse((await verify()).out)).toMatchObject({ outcome: "updated", to: 1 });
  expect(JSON.parse((await verify()).out)).toMatchObject({ outcome: "current", to: 1 });
  const log = readFileSync(at("access.log"), "utf8").trim().split("\n");
  expect(log.filter((line) => / 304 /.test(line))).toHaveLength(1);
  expect(log.at(-1)).toContain("/release.json");
});
