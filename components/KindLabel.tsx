import type { Kind } from "#data/model/record.ts";

/** `person` where somebody answers, `read` for what is read or used, `law` for the law. */
type Tone = "person" | "read" | "law";

const LABELS: Record<Kind, { readonly name: string; readonly tone: Tone }> = {
  guidance: { name: "Guidance", tone: "read" },
  tool: { name: "Tool", tone: "read" },
  training: { name: "Training", tone: "read" },
  service: { name: "Service", tone: "person" },
  helpline: { name: "Helpline", tone: "person" },
  template: { name: "Template", tone: "read" },
  report: { name: "Report", tone: "read" },
  law: { name: "Law", tone: "law" },
  programme: { name: "Programme", tone: "read" },
};

/** A kind in a word: "Helpline". */
export function kindName(kind: Kind): string {
  return LABELS[kind].name;
}

/** A kind as a painted board: its shade says whether a person answers, and the word says it again. */
export function KindLabel({ kind }: { kind: Kind }) {
  const { name, tone } = LABELS[kind];
  return <span class={`kind ${tone}`}>{name}</span>;
}
