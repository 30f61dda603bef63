/**
 * JSON whose bytes depend on the content alone: members in one order, by name, no white space, absent ones left
 * out. Lists keep their order.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item) ? sortMembers(item) : item,
  );
}

function sortMembers(object: object): object {
  const members = Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
  // Without a prototype, so that a member called __proto__ stays one.
  return Object.assign(Object.create(null), Object.fromEntries(members));
}
