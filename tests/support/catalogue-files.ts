import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { stringify } from "yaml";
import { EVIDENCE, makeRecord, makeTopic, PHONE } from "#tests/support/records.ts";

type Content = Record<string, unknown>;
/** A folder of catalogues: file by path, content before it becomes YAML. */
export type CatalogueFiles = Record<string, Content>;

const SOURCE = {
  title: "A catalogue",
  publisher: "A publisher",
  version: 1,
  created: "2026-11-23T09:00:00Z",
  updateAddress: "",
  root: "",
};

const WEEKDAYS = {
  kind: "weekly",
  printed: "Mon-Thu 10am-9pm, Fri 10am-6pm, closed weekends, not bank holidays",
  periods: [
    { days: ["mon", "tue", "wed", "thu"], opens: "10:00", closes: "21:00" },
    { days: ["fri"], opens: "10:00", closes: "18:00" },
  ],
  bankHolidays: "closed",
  evidence: [EVIDENCE],
};

/**
 * Two catalogues without a mistake: a national one with a helpline, its old number and its page, and a local one
 * whose team does not take calls about children. A new copy at each call, so that a test can spoil it.
 */
export function goodCatalogues(): CatalogueFiles {
  const hub = {
    ...PHONE,
    dial: "02476788555",
    shown: "024 7678 8555",
    label: "Hub",
    urgent: { label: "Hub", order: 2 },
  };
  const team = { ...PHONE, dial: "02476975477", shown: "024 7697 5477", label: "Team" };
  const old = {
    ...PHONE,
    dial: "08088029999",
    shown: "0808 802 9999",
    standing: "superseded",
    supersededBy: PHONE.dial,
  };
  const line = { ...PHONE, hours: WEEKDAYS };
  const files = {
    "uk/source.yml": SOURCE,
    "uk/redirects.yml": { "old-line": "line" },
    "uk/topics/disclosure.yml": content(makeTopic({ id: "disclosure", related: ["csa"] })),
    "uk/topics/csa.yml": content(makeTopic({ id: "csa" })),
    "uk/records/line.yml": content(
      makeRecord({
        id: "line",
        title: "Support line",
        aliases: ["the line"],
        links: [{ title: "Support line", url: "https://www.example.org/", to: "home" }],
        onSourcePage: { page: "page", section: "first", order: 1 },
      }),
      { contacts: [line, old] },
    ),
    "uk/records/page.yml": content(
      makeRecord({
        id: "page",
        related: ["line"],
        page: { name: "The page", sections: [{ id: "first", title: "First" }] },
        onSourcePage: { page: "page", section: "first", order: 2 },
      }),
    ),
    "coventry/source.yml": SOURCE,
    "coventry/records/hub.yml": content(makeRecord({ id: "hub", topics: ["uk:disclosure"] }), { contacts: [hub] }),
    "coventry/records/team.yml": content(makeRecord({ id: "team", topics: ["uk:csa"] }), {
      contacts: [{ ...team, notFor: { what: "individual children", instead: "hub" } }],
    }),
  };
  // Through JSON, so that no two places share an object and a spoiled one stays alone.
  return JSON.parse(JSON.stringify(files)) as CatalogueFiles;
}

/** Writes files into a folder that lasts as long as the test. */
export function writeCatalogues(files: CatalogueFiles): string {
  const folder = mkdtempSync(join(tmpdir(), "signpost-catalogue-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) writeText(folder, path, stringify(content));
  return folder;
}

/** Writes one file as it stands. */
export function writeText(folder: string, path: string, text: string): void {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}

/** Sets the value at a path inside a file's content; `undefined` takes it out. */
export function spoil(content: Content, path: readonly (string | number)[], value: unknown): void {
  const [step, ...rest] = path as [string, ...(string | number)[]];
  if (rest.length > 0) spoil(content[step] as Content, rest, value);
  else if (value === undefined) delete content[step];
  else content[step] = value;
}

function content({ id: _, ...rest }: { readonly id: string }, more: Content = {}): Content {
  return { ...rest, ...more };
}
