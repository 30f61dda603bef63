import { beforeEach, describe, expect, it, vi } from "vitest";
import { createLookUp, followLookUp, onLookUp } from "#entrypoints/browser/look-up-menu.ts";
import { report } from "#entrypoints/browser/report.ts";
import { loadSettings } from "#entrypoints/browser/settings.ts";

type Clicked = (info: object, tab?: object) => void;

const { contextMenus } = vi.hoisted(() => ({
  contextMenus: {
    removeAll: vi.fn(),
    create: vi.fn(),
    update: vi.fn(),
    onClicked: { addListener: vi.fn<(clicked: Clicked) => void>() },
  },
}));
vi.mock("wxt/browser", () => ({ browser: { contextMenus } }));
vi.mock("#entrypoints/browser/report.ts", () => ({ report: vi.fn() }));
vi.mock("#entrypoints/browser/settings.ts", () => ({ loadSettings: vi.fn() }));

const readingIs = (reading: string) => vi.mocked(loadSettings).mockResolvedValue({ settings: { reading } } as never);

beforeEach(() => {
  vi.resetAllMocks();
  contextMenus.update.mockResolvedValue(undefined);
});

describe("the item in the menu of selected text", () => {
  it.each([
    ["off", false],
    ["selection", true],
    ["pages", true],
  ])("where reading is %s is shown: %s", async (reading, visible) => {
    readingIs(reading);
    await createLookUp();
    expect(contextMenus.create).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ visible }));
    await followLookUp();
    expect(contextMenus.update).toHaveBeenCalledExactlyOnceWith("look-up-selection", { visible });
  });

  it("takes the one away that was there before it is made", async () => {
    readingIs("selection");
    await createLookUp();
    const [removed] = contextMenus.removeAll.mock.invocationCallOrder;
    expect(removed).toBeLessThan(contextMenus.create.mock.invocationCallOrder[0] as number);
  });

  it("reports where the browser does not change it", async () => {
    readingIs("off");
    const error = new Error("no such item");
    contextMenus.update.mockRejectedValueOnce(error);
    await followLookUp();
    expect(report).toHaveBeenCalledExactlyOnceWith(error);
  });

  it("tells what was selected, of its own item in a window alone", () => {
    const told = vi.fn();
    onLookUp(told);
    const [clicked] = contextMenus.onClicked.addListener.mock.calls[0] as [Clicked];
    const own = { menuItemId: "look-up-selection", selectionText: "strategy meeting" };
    clicked({ ...own, menuItemId: "another" }, { windowId: 1 });
    clicked(own);
    clicked(own, { id: 4 });
    expect(told).not.toHaveBeenCalled();
    clicked(own, { windowId: 2 });
    clicked({ menuItemId: own.menuItemId }, { windowId: 3 });
    expect(told.mock.calls).toEqual([
      [2, "strategy meeting"],
      [3, ""],
    ]);
  });
});
