import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { run as runCatalogue } from "#data/publish/run.ts";
import { goodCatalogues, spoil, writeCatalogues, writeText } from "#tests/support/catalogue-files.ts";
import { makeTopic } from "#tests/support/records.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");

/** Runs the command inside this process: starting one takes a second. */
async function run(args: readonly string[], input = "") {
  const printed: string[] = [];
  const complaints: string[] = [];
  const status = await runCatalogue(args, {
    input: Readable.from([input]),
    print: async (line) => void printed.push(line),
    complain: (text) => void complaints.push(text),
  });
  return { status, stdout: asText(printed), stderr: asText(complaints) };
}

const asText = (parts: readonly string[]) => parts.map((part) => `${part}\n`).join("");
const lines = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

/** As `run`, on the good catalogues. */
function runOnGood(args: readonly string[], input?: string) {
  return run([...args, "--catalogue", writeCatalogues(goodCatalogues())], input);
}

describe("catalogue validate", () => {
  it("counts what it checked and ends with 0 where nothing is wrong", async () => {
    expect(await runOnGood(["validate", "--now", "2026-11-23"])).toEqual({
      status: 0,
      stdout: "uk: 2 records, 2 topics\ncoventry: 2 records, 0 topics\nNothing is wrong.\n",
      stderr: "",
    });
  });

  it("tells findings on standard error and ends with 1", async () => {
    const { status, stdout, stderr } = await runOnGood(["validate", "--now", "2026-11-22"]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/uk\/records\/line\.yml:\d+: .*\(future-date\)\n/);
    expect(stderr).toMatch(/\n\d+ things to mend\.\n$/);
  });

  it("tells findings as JSON, with the same end", async () => {
    const { status, stdout } = await runOnGood(["validate", "--json", "--now", "2026-11-22"]);
    const [{ catalogues, findings }] = lines(stdout);
    expect(status).toBe(1);
    expect(catalogues).toContainEqual({ name: "uk", records: 2, topics: 2 });
    expect(findings[0]).toMatchObject({ check: "future-date", field: "created", value: '"2026-11-23T09:00:00Z"' });
  });
});

describe("catalogue build", () => {
  it("prints the content of one catalogue as it stands in shards, the same each time", async () => {
    const first = await runOnGood(["build", "--json", "--area", "uk"]);
    const [document] = lines(first.stdout);
    expect(Object.keys(document)).toEqual(["records", "redirects", "topics"]);
    expect(document.records.map(({ id }: { id: string }) => id)).toEqual(["line", "page"]);
    expect(document.redirects).toEqual({ "old-line": "line" });
    expect((await runOnGood(["build", "--json", "--area", "uk"])).stdout).toBe(first.stdout);
  });

  it("builds nothing of a catalogue that has a mistake", async () => {
    const files = goodCatalogues();
    spoil(files["uk/records/line.yml"] ?? {}, ["topics"], ["nothing"]);
    const { status, stdout, stderr } = await run([
      "build",
      "--json",
      "--area",
      "uk",
      "--catalogue",
      writeCatalogues(files),
    ]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("(unknown-topic)");
  });
});

describe("catalogue build without the national catalogue", () => {
  it("packs nothing", async () => {
    const coventry = Object.entries(goodCatalogues()).filter(([path]) => path.startsWith("coventry/"));
    const folder = writeCatalogues(Object.fromEntries(coventry));
    const { status, stdout, stderr } = await run(["build", "--catalogue", folder]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe(`There is no catalogue called uk in ${folder}: nothing is packed without it.\n`);
  });

  it("says that its source.yml is missing where the rest of it is there", async () => {
    const { "uk/source.yml": _, ...files } = goodCatalogues();
    const { status, stdout, stderr } = await run(["build", "--catalogue", writeCatalogues(files)]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/uk\/source\.yml:1: .*\(source-missing\)\n1 thing to mend\.\n$/);
  });
});

describe("catalogue show", () => {
  it("prints a record for people", async () => {
    const { status, stdout } = await runOnGood(["show", "team"]);
    expect(status).toBe(0);
    expect(stdout).toContain(
      "Team (phone): 024 7697 5477\n    Not for individual children. Use Title of hub (coventry:hub).",
    );
  });

  it("prints every record of every catalogue as a line of JSON", async () => {
    const records = lines((await runOnGood(["show", "--all", "--json"])).stdout);
    expect(records.map(({ id }) => id)).toEqual(["uk:line", "uk:page", "coventry:hub", "coventry:team"]);
    expect(records[0].contacts[1]).toMatchObject({
      channel: "phone",
      label: "Support line",
      dial: "08088029999",
      shown: "0808 802 9999",
      standing: "superseded",
      supersededBy: "08088010331",
    });
  });

  it("finds a retired id under the one that replaced it", async () => {
    expect(lines((await runOnGood(["show", "uk:old-line", "--json"])).stdout)[0].id).toBe("uk:line");
  });
});

describe("catalogue suggest", () => {
  const notes = [
    { id: "one", text: "She told us about disclosing it at school, a child disclosed." },
    { id: 2, text: "Invoice for chairs." },
  ];

  it("prints a line for each note of a file, with full ids as search prints them", async () => {
    const { id: _, ...told } = makeTopic({ id: "disclosure", related: ["csa"], phrases: ["a child disclosed"] });
    const folder = writeCatalogues({ ...goodCatalogues(), "uk/topics/disclosure.yml": told });
    writeText(folder, "notes.jsonl", `${notes.map((note) => JSON.stringify(note)).join("\r\n")}\n\n`);
    const args = ["suggest", "--json", "--limit", "5", "--catalogue", folder, "--file", join(folder, "notes.jsonl")];
    const { status, stdout } = await run(args);
    const [first, second] = lines(stdout);
    expect(status).toBe(0);
    expect(first).toEqual({
      id: "one",
      topics: [{ id: "uk:disclosure", phrases: ["a child disclosed"] }],
      suggestions: expect.arrayContaining([{ id: "coventry:hub", topics: ["uk:disclosure"] }]),
    });
    expect(second).toEqual({ id: "2", topics: [], suggestions: [] });
  });

  it("names the line that is no note, and repeats nothing of it", async () => {
    const { status, stderr } = await runOnGood(
      ["suggest", "--json"],
      '{"id":"a","text":"x"}\n{"text":"secret words"}\n',
    );
    expect(status).toBe(2);
    expect(stderr).toContain("Line 2 is not a JSON object");
    expect(stderr).not.toContain("secret");
  });

  it("says in words that nothing is suggested", async () => {
    expect((await runOnGood(["suggest", "Invoice for chairs."])).stdout).toContain("Nothing to suggest.");
  });
});

describe("catalogue search", () => {
  it("prints a line for each query of a file, in order, blank ones without hits", async () => {
    const folder = writeCatalogues(goodCatalogues());
    writeText(folder, "queries.txt", "support line\r\n\n \nnothing like this\nthe hub");
    const { status, stdout } = await run([
      "search",
      "--json",
      "--catalogue",
      folder,
      "--file",
      join(folder, "queries.txt"),
    ]);
    const answers = lines(stdout);
    expect(status).toBe(0);
    expect(answers.map(({ query }) => query)).toEqual(["support line", "", " ", "nothing like this", "the hub"]);
    expect(answers[0].hits[0]).toEqual({
      id: "uk:line",
      title: "Support line",
      kind: "helpline",
      score: expect.any(Number),
    });
    expect(answers[1]).toEqual({ query: "", hits: [], alsoSearched: [] });
    expect(answers[2].hits).toEqual([]);
  });

  it("reads standard input, and keeps to the limit", async () => {
    const [answer] = lines((await runOnGood(["search", "--json", "--limit", "1"], "title of\n")).stdout);
    expect(answer.hits.length).toBeLessThanOrEqual(1);
  });

  it("leaves the local catalogue out where the area is the national one", async () => {
    const ids = async (area: string) =>
      lines((await runOnGood(["search", "--json", "--area", area, "title of hub"])).stdout)[0].hits.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids("coventry")).toContain("coventry:hub");
    expect(await ids("uk")).not.toContain("coventry:hub");
  });

  it("searches a shard of somebody else's under its own ids", async () => {
    const folder = writeCatalogues({});
    writeText(folder, "shard.json", '{"records":[{"id":"D-1","title":"Wing in a slipstream"}]}');
    const { stdout } = await run(["search", "--json", "--catalogue", join(folder, "shard.json"), "slipstream"]);
    expect(lines(stdout)[0].hits).toMatchObject([{ id: "D-1", kind: null }]);
  });

  it.each([
    ["a pipe named by the shell", "%s search --json --file <(printf 'support line\\nthe hub\\n')"],
    ["standard input by its name", "printf 'support line\\nthe hub\\n' | %s search --json --file /dev/stdin"],
  ])(
    "reads the queries from %s",
    (_, command) => {
      const catalogue = `"${process.execPath}" data/publish/main.ts`;
      const { status, stdout, stderr } = spawnSync("bash", ["-c", command.replace("%s", catalogue)], {
        cwd: ROOT,
        encoding: "utf8",
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(lines(stdout).map(({ query }) => query)).toEqual(["support line", "the hub"]);
    },
    30_000,
  );

  it("ends quietly when nobody reads on", async () => {
    const command = `yes "support line" | "${process.execPath}" data/publish/main.ts search --json | head -n 2`;
    const { status, stdout, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", command], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
    expect(stderr).toBe("");
    // 141: “yes” ended as programs do whose reader has gone.
    expect([0, 141]).toContain(status);
  }, 30_000);
});

describe("wrong use of the command", () => {
  it.each([
    [["search", "--area", "atlantis", "x"], "There is no area called atlantis: name one with --area, of uk, coventry."],
    [["search", "--limit", "0", "x"], "number from 1 to 1000"],
    [["search", "--file", "/nowhere/queries", "--limit", "1"], "There is no file /nowhere/queries"],
    [["search", "--file", "data/catalogue"], "There is no file data/catalogue"],
    [["search", "secret words", "--file", "/nowhere/queries"], "give one of them"],
    [["suggest", "--limit", "6", "x"], "number from 1 to 5"],
    [["suggest", "--file", "/nowhere/notes"], "There is no file /nowhere/notes"],
    [["suggest", "secret words", "--file", "/nowhere/notes"], "give one of them"],
    [["search", "--catalogue", "/nowhere", "x"], "There is no catalogue in /nowhere"],
    [["show", "nobody"], "There is no record called nobody"],
    [["show"], "Name one record by its id, or ask for --all."],
    [["build", "--area", "uk"], "--json"],
    [["build", "--json", "--area", "atlantis"], "there are uk, coventry"],
    [["validate", "--now", "yesterday"], "write it as 2026-11-23"],
    [["validate", "--colour"], "unknown option"],
    [["mend"], "unknown command"],
    [[], "Usage: catalogue"],
  ])("%j ends with 2 and says what to do", async (args, sentence) => {
    const { status, stdout, stderr } = await run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n {4}at |secret words/);
  });

  it.each(["validate", "build", "search", "suggest", "show"])("%s has help, and ends it with 0", async (command) => {
    const { status, stdout } = await run([command, "--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain(`Usage: catalogue ${command}`);
    expect(readFileSync(join(ROOT, "docs", "editing.md"), "utf8")).toContain(`-- ${command}`);
  });
});
