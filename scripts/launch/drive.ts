import { evaluate, type Target } from "./target.ts";

/** Lets a page look as it does while the person's keyboard is in it. */
export async function showFocus({ cdp, session }: Target): Promise<void> {
  await cdp.send("Emulation.setFocusEmulationEnabled", { enabled: true }, session);
}

/** Types into whatever has the focus, as a person's keyboard does. */
export async function typeText({ cdp, session }: Target, text: string): Promise<void> {
  for (const char of text) await cdp.send("Input.insertText", { text: char }, session);
}

/** The keys that are pressed, with the number that the protocol wants for each. */
const KEY_CODES = { Enter: 13, ArrowDown: 40 } as const;

export async function pressKey({ cdp, session }: Target, key: keyof typeof KEY_CODES): Promise<void> {
  const event = { key, code: key, windowsVirtualKeyCode: KEY_CODES[key], text: key === "Enter" ? "\r" : undefined };
  await cdp.send("Input.dispatchKeyEvent", { type: "keyDown", ...event }, session);
  await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...event, text: undefined }, session);
}

/** Waits until nothing on the page has changed for 700 ms, longer than the panel takes to announce its results. */
export async function settle(target: Target): Promise<void> {
  await evaluate(
    target,
    `new Promise((done) => {
      let timer = setTimeout(done, 700);
      const watch = () => { clearTimeout(timer); timer = setTimeout(done, 700); };
      new MutationObserver(watch).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    })`,
  );
}

/** Shows a page as if the person had asked the system for dark colours. */
export async function preferDark({ cdp, session }: Target): Promise<void> {
  const features = [{ name: "prefers-color-scheme", value: "dark" }];
  await cdp.send("Emulation.setEmulatedMedia", { features }, session);
}

/** Lays a page out as if it were so many CSS pixels large. */
export async function resize({ cdp, session }: Target, width: number, height: number): Promise<void> {
  await cdp.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 0, mobile: false }, session);
}
