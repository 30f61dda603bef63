import type { Kind } from "#data/model/record.ts";
import type { Hit } from "#data/search/result.ts";

/** Headings that kinds are put under, in results and in Browse. */
export const KIND_GROUPS = ["guidance", "helpline", "service", "tools", "training", "law", "reports"] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];

const TITLES: Readonly<Record<KindGroup, string>> = {
  guidance: "Guidance",
  helpline: "Phone for advice",
  service: "Services",
  tools: "Tools and templates",
  training: "Training",
  law: "Law",
  reports: "Reports and programmes",
};

const GROUP_OF: Readonly<Record<Kind, KindGroup>> = {
  guidance: "guidance",
  tool: "tools",
  training: "training",
  service: "service",
  helpline: "helpline",
  template: "tools",
  report: "reports",
  law: "law",
  programme: "reports",
};

/** The heading of a group: "Tools and templates". */
export function kindGroupTitle(group: KindGroup): string {
  return TITLES[group];
}

/** The group that a kind belongs to. */
export function kindGroupOf(kind: Kind): KindGroup {
  return GROUP_OF[kind];
}

/** Hits under one heading, best first. */
export interface HitGroup {
  readonly title: string;
  readonly hits: readonly Hit[];
}

/**
 * Puts hits under headings, in the order of each heading's best hit, so that the best hit of all is the first row on
 * the screen.
 *
 * @param hits best first
 */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
  return [...Map.groupBy(hits, ({ kind }) => GROUP_OF[kind])].map(([group, members]) => ({
    title: TITLES[group],
    hits: members,
  }));
}
