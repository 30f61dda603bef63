import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createDeviceStore, StoreError } from "#data/store/device-store.ts";
import { DEFAULT_SETTINGS, parseSettings } from "#data/store/settings.ts";

describe("the device store", () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it("gives the defaults before anything was chosen", async () => {
    expect(await createDeviceStore().loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it("keeps settings for the next opening", async () => {
    await createDeviceStore().saveSettings({ area: "uk", theme: "dark", textSize: "larger" });
    expect(await createDeviceStore().loadSettings()).toEqual({ area: "uk", theme: "dark", textSize: "larger" });
  });

  it("gives the defaults when the browser rejects every call", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("refused", "UnknownError");
    });
    expect(await createDeviceStore().loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it("says with a code that settings were not kept", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const saving = createDeviceStore().saveSettings(DEFAULT_SETTINGS);
    await expect(saving).rejects.toThrow(StoreError);
    await expect(saving).rejects.toMatchObject({ code: "store-unavailable" });
  });

  it("works again after the browser refused once", async () => {
    const store = createDeviceStore();
    const refusing = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("refused", "UnknownError");
    });
    await expect(store.saveSettings(DEFAULT_SETTINGS)).rejects.toThrow(StoreError);
    refusing.mockRestore();
    await store.saveSettings({ ...DEFAULT_SETTINGS, theme: "light" });
    expect((await store.loadSettings()).theme).toBe("light");
  });
});

describe("parseSettings", () => {
  it.each([null, undefined, 7, "dark", []])("takes %j as nothing chosen", (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it("keeps what is known and takes the default for the rest", () => {
    expect(parseSettings({ theme: "dark", textSize: "enormous", colour: "red" })).toEqual({
      area: "coventry",
      theme: "dark",
      textSize: "normal",
    });
  });
});
