import type { Kind } from "#data/model/record.ts";
import type { Hit } from "#data/search/result.ts";

const GROUPS = {
  guidance: "Guidance",
  helpline: "Phone for advice",
  service: "Services",
  tools: "Tools and templates",
  training: "Training",
  law: "Law",
  reports: "Reports and programmes",
} as const;

const GROUP_OF: Record<Kind, keyof typeof GROUPS> = {
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
    title: GROUPS[group],
    hits: members,
  }));
}
