// Installs the tools that the lock file names, once, before any other script runs. Plain JavaScript and Node's own
// modules only: it runs on a clean clone, on whatever Node the machine has.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What this file itself and npm need. */
const OLDEST_NODE = [20, 0];
/** From here Node runs TypeScript without a flag; older machines get Node 24 from the lock file where there is one. */
const OLDEST_NODE_ALONE = [22, 18];
const WAIT_FOR_ANOTHER_MS = 10 * 60 * 1000;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tools = join(root, "node_modules");
const stamp = join(tools, ".signpost-setup");
const packageName = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

/** Ends with one sentence for a person; standard output stays empty, other commands print there. */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function isOlder([major, minor]) {
  const [ownMajor, ownMinor] = process.versions.node.split(".").map(Number);
  return ownMajor < major || (ownMajor === major && ownMinor < minor);
}

/** What is to be installed: another lock file or another kind of machine is another answer. */
function wanted() {
  const lock = readFileSync(join(root, "package-lock.json"));
  return createHash("sha256").update(lock).update(`${process.platform} ${process.arch}`).digest("hex");
}

function isDone() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted();
}

function install() {
  console.error("Installing what the project is built with (half a minute, only when it has changed).");
  // Without our own folder on the path, npm does not run on the very Node that it replaces.
  const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.startsWith(tools));
  const { status, error, stdout, stderr } = spawnSync("npm", ["ci", "--loglevel=error", "--no-progress"], {
    cwd: root,
    env: { ...process.env, PATH: path.join(delimiter) },
    shell: process.platform === "win32",
    encoding: "utf8",
  });
  if (error) stop(`npm could not be started (${error.message}): install Node.js with npm and run this again.`);
  if (status !== 0) stop(`${stdout}${stderr}\nInstalling did not work: the lines above are npm's reasons.`);
  writeFileSync(stamp, wanted());
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Runs `work` while no other set-up of this folder does; one that died without tidying up does not count. */
async function alone(work) {
  const name = createHash("sha256").update(root).digest("hex").slice(0, 16);
  const lock = join(tmpdir(), `signpost-setup-${name}`);
  const own = `${lock}-${process.pid}`;
  writeFileSync(own, String(process.pid));
  process.on("exit", () => rmSync(own, { force: true }));
  for (const end = Date.now() + WAIT_FOR_ANOTHER_MS; !take(own, lock); ) {
    if (Date.now() > end) stop(`Another set-up has not ended in ten minutes: delete ${lock} if none is running.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  process.on("exit", () => rmSync(lock, { force: true }));
  work();
}

/** Makes our file the lock; a link is made whole or not at all, so that no lock is ever seen without its number. */
function take(own, lock) {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  try {
    if (isAlive(Number(readFileSync(lock, "utf8")))) return false;
    renameSync(lock, `${lock}-dead-${process.pid}`);
    rmSync(`${lock}-dead-${process.pid}`);
  } catch (error) {
    // Another set-up was quicker to remove it.
    if (error.code !== "ENOENT") throw error;
  }
  return false;
}

if (isOlder(OLDEST_NODE)) stop(`Node ${process.versions.node} is too old: install Node 20 or newer.`);
const { optionalDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const bringsNode = packageName in optionalDependencies;
if (!bringsNode && isOlder(OLDEST_NODE_ALONE)) {
  stop(`Node ${process.versions.node} is too old on this kind of machine: install Node 22.18 or newer.`);
}
if (!isDone()) await alone(() => isDone() || install());
if (bringsNode && !existsSync(join(tools, packageName)) && isOlder(OLDEST_NODE_ALONE)) {
  stop(
    "npm left out the Node that the lock file names: run npm ci --include=optional, or install Node 22.18 or newer.",
  );
}
