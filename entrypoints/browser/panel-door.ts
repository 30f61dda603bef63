import { browser } from "wxt/browser";

/** The calls that webextension-polyfill's types do not know. */
interface SidePanelApi {
  open(options: { windowId: number }): Promise<void>;
}
interface SidebarActionApi {
  open(): Promise<void>;
}
const doors = browser as unknown as { sidePanel: SidePanelApi; sidebarAction: SidebarActionApi };

/**
 * Opens the panel in a window. Must be called in a listener of a click, command or menu before any `await`: both
 * browsers open it only while the person's gesture lasts.
 */
export function openPanel(windowId: number): Promise<void> {
  return import.meta.env.FIREFOX ? doors.sidebarAction.open() : doors.sidePanel.open({ windowId });
}
