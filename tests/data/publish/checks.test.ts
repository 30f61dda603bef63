import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHECKS } from "#data/publish/checks/all.ts";
import { findMistakes } from "#data/publish/commands/validate.ts";
import { type FieldPath, fieldText, findingText } from "#data/publish/finding.ts";
import { readCatalogues } from "#data/publish/read-catalogues.ts";
import {
  type CatalogueFiles,
  goodCatalogues,
  spoil,
  writeCatalogues,
  writeText,
} from "#tests/support/catalogue-files.ts";
import { PHONE } from "#tests/support/records.ts";

const TODAY = "2026-11-23";
const LINE = "uk/records/line.yml";
const HUB = "coventry/records/hub.yml";
const TEAM = "coventry/records/team.yml";
const ROOT = join(import.meta.dirname, "..", "..", "..");

/** What the checks say of a folder, as `check file field`. */
function findingsOf(folder: string): string[] {
  return findMistakes(readCatalogues(folder), CHECKS, TODAY).map(
    ({ check, file, field }) => `${check} ${file.slice(folder.length + 1)} ${field}`,
  );
}

const contact = (field: string) => ["contacts", 0, field];
const hours = (field: string) => ["contacts", 0, "hours", field];
const press = { source: "A newspaper", kind: "press", shows: "the number", read: TODAY };

type Plant = readonly [file: string, path: FieldPath, value: unknown];
/** The check that finds it, what to plant, the field that is named if another, and what else has to change for it. */
type Mistake = readonly [
  check: string,
  file: string,
  path: FieldPath,
  value: unknown,
  field?: string,
  also?: readonly Plant[],
];

const URGENT = { ...PHONE, urgent: { label: "Line", order: 2 } };
const REFUSAL = "This team cannot take calls about individual children or families.";
const INSTEAD_OF_HUB: readonly Plant[] = [
  [HUB, ["supersededBy"], "uk:line"],
  [TEAM, ["contacts", 0, "notFor", "instead"], "uk:line"],
];

const MISTAKES: readonly Mistake[] = [
  ["unknown-topic", LINE, ["topics", 0], "nothing"],
  ["unknown-topic", TEAM, ["topics", 0], "csa"],
  ["unknown-topic", "uk/topics/csa.yml", ["broader"], ["nothing"], "broader[0]"],
  ["dangling-id", LINE, ["related"], ["nobody"], "related[0]"],
  ["dangling-id", HUB, ["overrides"], "uk:nobody"],
  ["dangling-id", LINE, ["onSourcePage", "page"], "nobody"],
  ["retired-id-used", "uk/records/page.yml", ["related", 0], "old-line"],
  ["retired-id-used", TEAM, ["related"], ["uk:old-line"], "related[0]"],
  ["redirect-target", "uk/redirects.yml", ["older-line"], "old-line"],
  ["related-to-itself", LINE, ["related"], ["line"], "related[0]"],
  ["related-to-itself", "uk/topics/csa.yml", ["broader"], ["csa"], "broader[0]"],
  ["shown-is-not-the-dial", LINE, contact("shown"), "0808 801 0332"],
  ["shown-is-not-the-dial", LINE, contact("shown"), "08088 010331"],
  ["number-without-evidence", LINE, ["contacts", 0, "evidence", 0, "shows"], "the hours", "contacts[0].evidence"],
  ["third-party-only-current", LINE, contact("evidence"), [press], "contacts[0].standing"],
  [
    "third-party-only-current",
    LINE,
    ["contacts", 0, "evidence", 0, "kind"],
    "third-party-list",
    "contacts[0].standing",
  ],
  ["third-party-only-current", LINE, ["contacts", 0, "evidence", 0, "kind"], "other-site", "contacts[0].standing"],
  ["superseded-leads-nowhere", LINE, ["contacts", 1, "supersededBy"], "08085002222"],
  ["professionals-unmarked", LINE, contact("who"), ["Professionals only"], "contacts[0].forProfessionals"],
  ["mash-warning", TEAM, ["contacts", 0, "notFor", "instead"], "uk:page"],
  ["mash-warning", TEAM, ["contacts", 0, "notFor", "instead"], undefined],
  ["mash-warning", TEAM, contact("notFor"), undefined, "contacts[0].notFor", [[TEAM, ["keyPoints"], [REFUSAL]]]],
  ["mash-warning", TEAM, contact("notFor"), undefined, "contacts[0].notFor", [[TEAM, ["summary"], REFUSAL]]],
  ["mash-warning", HUB, contact("label"), "Hub, not for cases", "contacts[0].notFor"],
  ["urgent-order-duplicate", HUB, ["contacts", 1], URGENT, "contacts[1].urgent.order"],
  ["urgent-not-offered", HUB, ["status"], "superseded", "contacts[0].urgent", INSTEAD_OF_HUB],
  ["hours-disagree", LINE, hours("printed"), "Mon-Thu 10am-9pm, Fri 10am-5pm"],
  ["hours-disagree", LINE, hours("printed"), "Some evenings, ask first"],
  ["hours-disagree", LINE, hours("bankHolidays"), "open", "contacts[0].hours.printed"],
  [
    "hours-disagree",
    LINE,
    hours("periods"),
    [{ days: ["mon"], opens: "10:00", closes: "21:00" }],
    "contacts[0].hours.printed",
  ],
  ["future-date", LINE, ["evidence", 0, "read"], "2026-11-24"],
  ["future-date", LINE, ["evidence", 0, "dated"], "2027"],
  ["future-date", LINE, ["evidence", 0, "dated"], "2026-12"],
  ["future-date", LINE, ["contacts", 0, "evidence", 0, "read"], "2027-01-01"],
  ["future-date", LINE, ["reviewed"], "2026-11-24"],
  ["future-date", "uk/source.yml", ["created"], "2026-11-24T00:00:00Z"],
  ["review-due-before-reviewed", LINE, ["reviewDue"], "2027-01-01"],
  ["review-due-before-reviewed", LINE, ["reviewDue"], "2026-11-01", "reviewDue", [[LINE, ["reviewed"], "2026-11-01"]]],
  ["mirror-link", LINE, ["links", 0, "url"], "https://docslib.org/doc/1"],
  ["mirror-link", LINE, ["links", 0, "url"], "https://www.vdocument.in/x.html"],
  ["html-in-text", LINE, ["summary"], "Call <b>now</b>."],
  ["html-in-text", "uk/topics/csa.yml", ["scopeNote"], "Fish &amp; chips"],
  ["duplicate-alias", "uk/records/page.yml", ["aliases"], ["The Line"], "aliases[0]"],
  ["duplicate-alias", HUB, ["title"], "Support-line"],
  ["duplicate-alias", LINE, ["aliases"], ["the line", "the line"], "aliases[1]"],
  ["duplicate-alias", LINE, ["aliases"], ["the line", "The LINE"], "aliases[1]"],
  ["duplicate-alias", LINE, ["aliases"], ["Support-line"], "aliases[0]"],
  ["duplicate-phrase", "uk/topics/csa.yml", ["hints"], ["At night", "at night"], "hints[1]"],
  ["section-unknown", LINE, ["onSourcePage", "section"], "second"],
  ["two-records-one-place", "uk/records/page.yml", ["onSourcePage", "order"], 1],
  ["unknown-field", LINE, ["colour"], "red"],
  ["unknown-field", LINE, contact("colour"), "red"],
  ["unknown-field", LINE, ["id"], "line"],
  ["unknown-field", "uk/source.yml", ["colour"], "red"],
  ["missing-field", LINE, ["title"], undefined],
  ["missing-field", HUB, contact("hours"), undefined],
  ["emptied-field", LINE, ["summary"], ""],
  ["emptied-field", LINE, ["summary"], "  "],
  ["emptied-field", LINE, ["aliases", 0], ""],
  ["emptied-field", LINE, ["publisher"], null],
  ["emptied-field", LINE, ["related"], null],
  ["link-not-https", LINE, ["links", 0, "url"], "http://www.example.org/"],
  ["link-not-https", LINE, ["links", 0, "url"], "javascript:alert(1)"],
  ["link-not-https", LINE, ["links", 0, "url"], "www.example.org"],
  ["link-not-https", LINE, ["links", 0, "url"], "mailto:help@example.org"],
  ["link-not-https", LINE, ["links", 0, "url"], "https://example.org/a b"],
  ["forbidden-characters", LINE, ["title"], "Sup\u200bport line"],
  ["forbidden-characters", LINE, ["keyPoints"], ["a\u202eb"], "keyPoints[0]"],
  ["id-pattern", LINE, ["related"], ["The Line"], "related[0]"],
  ["evidence-missing", LINE, ["evidence"], []],
  ["evidence-missing", LINE, contact("evidence"), []],
  ["shape", LINE, contact("dial"), 8088010331],
  ["shape", LINE, ["kind"], "gadget"],
  ["shape", LINE, ["summary"], "x".repeat(2001)],
  ["shape", LINE, ["evidence", 0, "read"], "23/11/2026"],
];

/** One row for each, as the parameters of a test. */
const CASES = MISTAKES.map(([check, file, path, value, field = fieldText(path), also = []]) => ({
  check,
  file,
  field,
  path,
  plants: [[file, path, value], ...also] satisfies Plant[],
}));

function spoiled(plants: readonly Plant[]): CatalogueFiles {
  const files = goodCatalogues();
  for (const [file, path, value] of plants) {
    const content = files[file] ?? {};
    files[file] = content;
    spoil(content, path, value);
  }
  return files;
}

describe("catalogue checks", () => {
  it("find nothing wrong with good catalogues", () => {
    expect(findingsOf(writeCatalogues(goodCatalogues()))).toEqual([]);
  });

  it.each(CASES)("find $check, and nothing else, in $file at $path", ({ check, file, field, plants }) => {
    expect(findingsOf(writeCatalogues(spoiled(plants)))).toEqual([`${check} ${file} ${field}`]);
  });

  it("find a number that does not exist", () => {
    const plants: Plant[] = [
      [LINE, contact("dial"), "08088010"],
      [LINE, ["contacts", 1, "supersededBy"], "08088010"],
      [LINE, contact("shown"), "08088010"],
    ];
    expect(findingsOf(writeCatalogues(spoiled(plants)))).toEqual([`number-not-valid ${LINE} contacts[0].dial`]);
  });

  it("find a retired id that a file has taken again", () => {
    const files = { ...goodCatalogues(), "uk/records/old-line.yml": { ...goodCatalogues()["uk/records/page.yml"] } };
    spoil(files["uk/records/old-line.yml"], ["onSourcePage"], undefined);
    expect(findingsOf(writeCatalogues(files))).toContain("retired-id-used uk/records/old-line.yml ");
  });

  it("find a number without its warning once another record carries that warning", () => {
    const team = goodCatalogues()[TEAM] as { contacts: Record<string, unknown>[] };
    const { notFor: _, ...unwarned } = team.contacts[0] as Record<string, unknown>;
    const folder = writeCatalogues(spoiled([[HUB, ["contacts", 1], unwarned]]));
    expect(findingsOf(folder)).toEqual([`mash-warning ${HUB} contacts[1].notFor`]);
  });

  it("find YAML that cannot be read, with its line", () => {
    const folder = writeCatalogues(goodCatalogues());
    writeText(folder, LINE, 'kind: helpline\ntitle: "Support line\n');
    const [finding] = readCatalogues(folder).flatMap(({ findings }) => findings);
    expect(finding).toMatchObject({ check: "yaml", file: join(folder, LINE), line: 3 });
  });

  it.each([
    ["an empty file", ""],
    ["a list", "- a"],
    ["a word", "a"],
  ])("find %s where fields should be, in one finding", (_, text) => {
    const folder = writeCatalogues(goodCatalogues());
    writeText(folder, "uk/topics/csa.yml", text);
    expect(findingsOf(folder)).toEqual(["shape uk/topics/csa.yml "]);
  });

  it("find nothing wrong with a redirects file that holds nothing", () => {
    const folder = writeCatalogues(goodCatalogues());
    writeText(folder, "coventry/redirects.yml", "");
    expect(findingsOf(folder)).toEqual([]);
  });

  it.each(["records/line.yml", "topics/csa.yml", "redirects.yml"])(
    "find a catalogue's folder that holds %s and no source.yml",
    (path) => {
      const folder = writeCatalogues({ ...goodCatalogues(), [`leeds/${path}`]: {} });
      const found = findingsOf(folder).filter((finding) => finding.startsWith("source-missing"));
      expect(found).toEqual(["source-missing leeds/source.yml "]);
    },
  );

  it("find nothing wrong with a folder beside the catalogues that holds nothing of one", () => {
    const folder = writeCatalogues({ ...goodCatalogues(), "notes/later.yml": {} });
    expect(findingsOf(folder)).toEqual([]);
  });

  it("find a file that would not be read", () => {
    const folder = writeCatalogues(goodCatalogues());
    writeText(folder, "uk/records/line.yaml", "kind: helpline\n");
    expect(findingsOf(folder)).toEqual(["unexpected-file uk/records/line.yaml "]);
  });

  it("find a file whose name is no id", () => {
    const files = goodCatalogues();
    files["uk/topics/Sexual abuse.yml"] = files["uk/topics/csa.yml"] as CatalogueFiles[string];
    expect(findingsOf(writeCatalogues(files))).toEqual(["id-pattern uk/topics/Sexual abuse.yml id"]);
  });

  it("tell the file, the line, the field, the value, the rule and the remedy in one sentence", () => {
    const folder = writeCatalogues(goodCatalogues());
    const text = readFileSync(join(folder, LINE), "utf8").replace("0808 801 0331", "08088 010331");
    writeText(folder, LINE, text);
    const line = text.split("\n").findIndex((row) => row.includes("08088 010331")) + 1;
    expect(findMistakes(readCatalogues(folder), CHECKS, TODAY).map(findingText)).toEqual([
      `${join(folder, LINE)}:${line}: contacts[0].shown is "08088 010331": what is shown is the digits that are ` +
        "dialled, in the NHS's groups; write 0808 801 0331 if the dialled digits 08088010331 are right " +
        "(shown-is-not-the-dial)",
    ]);
  });

  it("are each proved by a planted mistake, and described for editors", () => {
    const guide = readFileSync(join(ROOT, "docs", "editing.md"), "utf8");
    const proved = new Set([...MISTAKES.map(([check]) => check), "number-not-valid"]);
    const described = new Set(Array.from(guide.matchAll(/^\| `([\w-]+)` +\|/gm), ([, name]) => name));
    for (const { name } of CHECKS) {
      expect(proved, `a planted mistake for ${name}`).toContain(name);
      expect(described, "docs/editing.md").toContain(name);
    }
  });

  it("find nothing wrong with the catalogue of the product", () => {
    const found = findMistakes(readCatalogues(join(ROOT, "data", "catalogue")), CHECKS, TODAY);
    expect(found.map(findingText)).toEqual([]);
  });
});
