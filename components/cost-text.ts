import type { OfferedContact } from "#data/model/contact.ts";

const COSTS: Readonly<Record<OfferedContact["cost"]["class"], string>> = {
  free: "Free",
  geographic: "Costs the same as an 01 or 02 number",
  "not-confirmed": "Cost not confirmed",
};

/** What a contact costs, in a sentence without a full stop; a note that says the same in more words stands alone. */
export function costText({ class: costClass, note }: OfferedContact["cost"]): string {
  if (!note) return COSTS[costClass];
  const bare = note.replace(/\.$/, "");
  return costClass === "free" && /^free\b/i.test(bare) ? bare : `${COSTS[costClass]}. ${bare}`;
}
