import { expect } from "@playwright/test";

/** What both browsers' pages can do. */
interface NotePage {
  evaluate<Result>(look: () => Result): Promise<Awaited<Result>>;
}

/**
 * Writes in the note of a page and selects some of it.
 *
 * @param press presses keys in the page, as a person does
 * @returns expects the note, its selection and history, and the page, to be as they were left
 */
export async function writeNote(
  page: NotePage,
  press: (keys: "Control+z" | "Control+Shift+z") => Promise<unknown>,
): Promise<() => Promise<void>> {
  await page.evaluate(write);
  const before = await page.evaluate(noteNow);
  const holds = (value: string) => expect.poll(async () => (await page.evaluate(noteNow)).value).toBe(value);
  return async () => {
    expect(await page.evaluate(noteNow)).toEqual(before);
    await press("Control+z");
    await holds("");
    await press("Control+Shift+z");
    await holds(before.value);
  };
}

/** In the page: as keys do it, so that it can be taken back. */
function write(): void {
  const note = document.querySelector("#note") as HTMLTextAreaElement;
  note.focus();
  document.execCommand("insertText", false, "A note that nobody saved.");
  note.setSelectionRange(2, 6);
}

/** In the page. */
function noteNow() {
  const { value, selectionStart, selectionEnd, id } = document.querySelector("#note") as HTMLTextAreaElement;
  return {
    value,
    selected: [selectionStart, selectionEnd],
    isFocused: document.activeElement?.id === id,
    // Differs from one load to the next.
    loaded: performance.timeOrigin,
  };
}
