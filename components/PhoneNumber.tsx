/** How many characters, spaces included, a number is set to fit; 13 holds every British one as the NHS groups it. */
function lengthClass(shown: string): string {
  if (shown.length <= 7) return "len-7";
  if (shown.length <= 13) return "len-13";
  return shown.length <= 16 ? "len-16" : "len-20";
}

/**
 * A number as text: nothing dials by accident. It breaks over two lines only where it would go over the edge.
 *
 * @param size `big` for the one number of a record, set as large as its card lets it be
 */
export function PhoneNumber({ shown, size = "row" }: { shown: string; size?: "row" | "big" }) {
  return <span class={size === "big" ? `num big ${lengthClass(shown)}` : "num"}>{shown}</span>;
}
