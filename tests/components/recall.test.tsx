import { describe, expect, it, vi } from "vitest";
import { RecallNotice, type RecallNoticeProps } from "#components/RecallNotice.tsx";
import type { CopyContent } from "#data/copy/copy-content.ts";
import type { Contact } from "#data/model/contact.ts";
import { recallsOf } from "#data/model/copied.ts";
import { makeCollection, makePhone } from "#tests/support/copy-collection.ts";
import { makeRecord } from "#tests/support/records.ts";
import { button, press, show } from "./show.ts";

const COPIED = { id: "uk:line", value: "0808 802 9999", day: "2026-11-03" } as const;

function showRecalls(contacts: readonly object[], copied: readonly (typeof COPIED)[] = [COPIED]) {
  const line = makeRecord({
    id: "line",
    title: "The Line",
    contacts: contacts.map((one) => makePhone(one) as Contact),
  });
  const collection = makeCollection(line);
  const copies: CopyContent[] = [];
  const props: Omit<RecallNoticeProps, "recalls"> = {
    collection,
    now: () => new Date("2026-11-23T14:10:00Z"),
    onCopy: async (content) => copies.push(content) > 0,
    onAnnounce: () => undefined,
    onOpen: vi.fn(),
    onForget: vi.fn(),
  };
  return { root: show(<RecallNotice recalls={recallsOf(copied, collection)} {...props} />), copies, ...props };
}

describe("the recall of a number", () => {
  it("says when it was copied, that it has changed, and gives the new one to copy", async () => {
    const { root, copies } = showRecalls([{}]);
    expect(root.textContent).toContain("You copied this number on 3 November. It has changed.");
    expect(root.querySelector("del")?.textContent).toContain("0808 802 9999");
    await press(button(root, "Copy Support line 0808 801 0331"));
    expect(copies[0]?.text).toBe("0808 801 0331");
    await press(button(root, "Copy a correction note: 0808 802 9999"));
    expect(copies[1]?.text).toContain("Do not use 0808 802 9999, copied on 3 November 2026.");
  });

  it("has no copy of the old number, and none of a new one where it was withdrawn", () => {
    const { root } = showRecalls([{ standing: "withdrawn", reason: "Closed." }]);
    expect(root.textContent).toContain("It has been withdrawn.");
    expect(
      [...root.querySelectorAll("button")].map((item) => item.getAttribute("aria-label") ?? item.textContent),
    ).toEqual(["The Line", "Copy a correction note: 0808 802 9999", "Put away: 0808 802 9999"]);
  });

  it("leads to the record, and is put away for good", async () => {
    const { root, onOpen, onForget } = showRecalls([{}]);
    await press(button(root, "The Line"));
    expect(onOpen).toHaveBeenCalledWith("uk:line");
    await press(button(root, "Put away: 0808 802 9999"));
    expect(onForget).toHaveBeenCalledWith(COPIED);
  });

  it("is nothing where nothing has changed", () => {
    expect(showRecalls([{ dial: "08088029999", shown: "0808 802 9999" }]).root.textContent).toBe("");
  });
});
