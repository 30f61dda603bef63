/** Moves the focus for an arrow, Home or End; returns whether it did, so that the key is spent. */
export function moveRowFocus(key: string, from: Element, view: Element, field: HTMLInputElement): boolean {
  const target = targetOf(key, from, view, field);
  target?.focus();
  return target !== null;
}

/** The row button called `row`; null where the view has none. */
export function findRow(view: Element, row: string | null): HTMLElement | null {
  return row === null ? null : (rowsOf(view).find(({ dataset }) => dataset.open === row) ?? null);
}

/** What the row is called that an element stands in; null outside rows. */
export function rowAt(element: Element): string | null {
  return rowOf(element)?.dataset.open ?? null;
}

function targetOf(key: string, from: Element, view: Element, field: HTMLInputElement): HTMLElement | null {
  const rows = rowsOf(view);
  if (from === field) return key === "ArrowDown" ? (rows[0] ?? null) : null;
  const row = rowOf(from);
  const place = row && view.contains(row) ? rows.indexOf(row) : -1;
  if (!row || place < 0) return null;
  switch (key) {
    case "ArrowDown":
      return rows[place + 1] ?? row;
    case "ArrowUp":
      return rows[place - 1] ?? field;
    case "Home":
      return rows[0] ?? null;
    case "End":
      return rows.at(-1) ?? null;
    case "ArrowRight":
      return besideNow(from, row, 1);
    case "ArrowLeft":
      return besideNow(from, row, -1);
    default:
      return null;
  }
}

function rowsOf(view: Element): HTMLElement[] {
  return [...view.querySelectorAll<HTMLElement>("[data-open]")];
}

function rowOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>("[data-open]") ?? besideIt(element);
}

/** A Copy button stands in the list item of its row; text in a field keeps its own keys. */
function besideIt(element: Element): HTMLElement | null {
  if (element.matches("textarea, input")) return null;
  return element.closest("li")?.querySelector<HTMLElement>("[data-open]") ?? null;
}

/** The row's title and its buttons follow one another; the key is left alone at either end. */
function besideNow(from: Element, row: HTMLElement, step: 1 | -1): HTMLElement | null {
  const buttons = row.closest("li")?.querySelectorAll<HTMLElement>(".btn-copy, .btn-keep") ?? [];
  const stops: HTMLElement[] = [row, ...buttons];
  return stops[stops.indexOf(from as HTMLElement) + step] ?? null;
}
