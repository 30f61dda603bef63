import { describe, expect, it } from "vitest";
import { collect, type Entry } from "#data/model/collection.ts";
import { loadCatalogues } from "#data/publish/load-catalogues.ts";

const collection = collect(loadCatalogues("data/catalogue").map(({ catalogue }) => catalogue));
const page = collection.records.get("coventry:coventry-csa-pages");

/** The page's headings in its order, each with what it names in the order in which it names it. */
const HEADINGS: readonly (readonly [title: string, ...ids: string[]])[] = [
  ["Information for professionals", "coventry:coventry-csa-learning-event-2023"],
  [
    "Non-abusing parent",
    "coventry:non-abusing-parent-assessment",
    "uk:csa-supporting-parents-carers",
    "uk:parents-protect",
    "uk:parents-protect-learning",
    "uk:mosac",
    "uk:csa-centre",
    "uk:csa-perpetration",
  ],
  ["Effectiveness", "uk:csa-effectiveness"],
  ["Responding to CSA", "uk:csa-responding"],
  ["Institutional CSA", "uk:csa-institutional"],
  ["Supporting practice in tackling child sexual abuse film series", "uk:csa-film-series"],
  ["Communicating with Children Guide", "uk:csa-communicating-with-children"],
  ["Sibling Sexual Abuse", "uk:csa-sibling-guide", "uk:bbc-file-on-4-sibling", "uk:nspcc-hsb-siblings"],
  ["Tools", "coventry:coventry-ce-indicator-tool"],
  [
    "Signs & Indicators Template",
    "uk:csa-signs-indicators-template",
    "uk:csa-safety-planning-education",
    "uk:lff-steps-towards-prevention",
  ],
  ["Other downloadable resources"],
  [
    "Resources for survivors",
    "uk:survivors-trust",
    "uk:napac",
    "uk:one-in-four",
    "uk:survivors-uk",
    "uk:1in6",
    "uk:rape-crisis-support-line",
    "uk:rape-crisis-centres",
    "uk:mind-infoline",
  ],
  ["Other services"],
  ["Further reading"],
  ["Coventry Safeguarding Children Partnership (CSCP)", "coventry:coventry-cscp", "coventry:coventry-mash"],
];

function entriesUnder(section: string): Entry[] {
  return [...collection.records.values()]
    .filter(({ onSourcePage }) => onSourcePage?.section === section)
    .sort((a, b) => (a.onSourcePage?.order ?? 0) - (b.onSourcePage?.order ?? 0));
}

describe("the Coventry page in the catalogue", () => {
  it("has the page's headings in its order, the empty ones too, each with what the page names there", () => {
    const sections = page?.page?.sections ?? [];
    expect(sections.map(({ id, title }) => [title, ...entriesUnder(id).map((entry) => entry.id)])).toEqual(HEADINGS);
  });

  it("keeps the six positions in the source's terms and order", () => {
    const { scale, questions } = collection.records.get("coventry:non-abusing-parent-assessment") ?? {};
    expect(scale?.steps.map(({ title }) => title)).toEqual([
      "Did not know anything",
      "Knew something was going on, but not that",
      "Passive collusion",
      "Active collusion",
      "Co-offending, active participation",
      "Offending independently",
    ]);
    expect(questions?.names).toEqual(["Capacity", "Ability", "Likelihood"]);
  });
});
