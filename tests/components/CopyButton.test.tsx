import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CopyButton } from "#components/CopyButton.tsx";
import type { CopyContent } from "#data/copy/copy-content.ts";
import { button, press, show } from "./show.ts";

const content: CopyContent = { what: "0808 801 0331", text: "0808 801 0331", html: "0808 801 0331", contacts: [] };
const label = "Copy Support line 0808 801 0331";

function showButton(
  onCopy: (content: CopyContent) => Promise<boolean>,
  from: CopyContent | (() => CopyContent) = content,
) {
  const said: string[] = [];
  const copyButton = (name: string) => (
    <CopyButton content={from} label={name} variant="row" onCopy={onCopy} onAnnounce={(line) => said.push(line)} />
  );
  const root = show(copyButton(label));
  return { root, said, again: (name: string) => show(copyButton(name)) };
}

describe("CopyButton", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("says Copied for four seconds, on the button and in the live region", async () => {
    const { root, said } = showButton(async () => true);
    await press(button(root, label));
    expect(button(root, `Copied: ${label}`).textContent).toBe("Copied");
    expect(said).toEqual(["Copied 0808 801 0331."]);
    act(() => void vi.advanceTimersByTime(3999));
    expect(root.textContent).toBe("Copied");
    act(() => void vi.advanceTimersByTime(1));
    expect(button(root, label).textContent).toBe("Copy");
  });

  it("keeps the focus", async () => {
    const { root } = showButton(async () => true);
    button(root, label).focus();
    await press(button(root, label));
    expect(document.activeElement).toBe(root.querySelector("button"));
  });

  it.each([
    ["refuses", async () => false],
    ["fails", () => Promise.reject(new Error("no clipboard"))],
  ])("says so and shows the text to select where the clipboard %s", async (_, onCopy) => {
    const { root, said } = showButton(onCopy);
    await press(button(root, label));
    expect(said).toEqual(["Could not copy. Select the text below."]);
    expect(root.querySelector(".copy-failed span")?.textContent).toBe("Could not copy. Select the text below.");
    const text = root.querySelector("textarea") as HTMLTextAreaElement;
    expect(text.value).toBe(content.text);
    expect(text.readOnly).toBe(true);
    expect(root.textContent).not.toContain("Copied");
  });

  it("takes the refusal away when a later try works", async () => {
    const onCopy = vi.fn().mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    const { root } = showButton(onCopy);
    await press(button(root, label));
    await press(button(root, label));
    expect(root.querySelector("textarea")).toBeNull();
    expect(root.textContent).toBe("Copied");
  });

  it("makes what it copies at the moment of pressing", async () => {
    let minute = 10;
    const onCopy = vi.fn(async () => true);
    const { root } = showButton(onCopy, () => ({ ...content, text: `2:${minute}pm` }));
    minute = 11;
    await press(button(root, label));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith({ ...content, text: "2:11pm" });
  });

  it("forgets the last outcome when it stands for something else", async () => {
    const { root, again } = showButton(async () => true);
    await press(button(root, label));
    again("Copy Childline 0800 1111");
    expect(root.textContent).toBe("Copy");
  });
});
