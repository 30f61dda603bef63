import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";
import { afterEach } from "vitest";

let place: HTMLElement | null = null;

afterEach(() => {
  if (place) act(() => render(null, place as HTMLElement));
  place?.remove();
  place = null;
});

/** Renders into the page, in place of what a test rendered before; the page is emptied after each test. */
export function show(component: ComponentChild): HTMLElement {
  place ??= document.body.appendChild(document.createElement("div"));
  const into = place;
  act(() => render(component, into));
  return into;
}

/** The button with this accessible name. */
export function button(root: HTMLElement, name: string): HTMLButtonElement {
  const buttons = [...root.querySelectorAll("button")];
  const nameOf = (item: HTMLButtonElement) => item.getAttribute("aria-label") ?? item.textContent?.trim() ?? "";
  const found = buttons.find((item) => nameOf(item) === name);
  if (!found) throw new Error(`No button "${name}"; there are: ${buttons.map(nameOf).join(", ")}`);
  return found;
}

/** Presses a button and waits for what it starts. */
export async function press(item: HTMLButtonElement): Promise<void> {
  await act(async () => {
    item.click();
    // A promise or two lie between the press and what it shows.
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  });
}
