import { createDeviceStore } from "#data/store/device-store.ts";
import { type EffectiveSettings, EMPTY_POLICY, throughPolicy } from "#data/store/policy.ts";
import type { Settings } from "#data/store/settings.ts";
import { report } from "./report.ts";

const store = createDeviceStore();

/** Tells the other pages of the extension that settings changed; the message itself says nothing. */
const channel = new BroadcastChannel("signpost-settings");

/** The settings as they apply here, after the policy gate. Never rejects: defaults stand in for an unreadable store. */
export async function loadSettings(): Promise<EffectiveSettings> {
  return throughPolicyHere(await store.loadSettings());
}

/** What a choice comes to here, after the policy gate. */
export function throughPolicyHere(chosen: Settings): EffectiveSettings {
  return throughPolicy(chosen, EMPTY_POLICY);
}

/**
 * Keeps what a person changed, beside all else that they chose: also what the policy gate holds back just now.
 *
 * @throws StoreError where the browser did not keep it
 */
export async function changeSettings(change: (stored: Settings) => Partial<Settings>): Promise<void> {
  await store.changeSettings(change);
  channel.postMessage(null);
}

/** When the newest update was installed that the person has read about; empty where there is none. Never rejects. */
export function loadSeen(): Promise<string> {
  return store.loadSeen();
}

/** Remembers it; a browser that refuses costs the mark that it was read, and nothing else. */
export async function saveSeen(at: string): Promise<void> {
  await store.saveSeen(at).catch(report);
}

/**
 * Switches the reading of a site's pages on or off.
 *
 * @throws StoreError where the browser did not keep it
 */
export function setSite(origin: string, on: boolean): Promise<void> {
  return changeSettings(({ sites }) => {
    const others = sites.filter((site) => site !== origin);
    return { sites: on ? [...others, origin] : others };
  });
}

/** Calls back when another page of the extension saved settings. */
export function onSettingsSaved(callback: () => void): void {
  channel.addEventListener("message", callback);
}

/** Shows the page in the chosen colours and text size. */
export function applyAppearance({ theme, textSize }: Settings): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
  if (textSize === "normal") delete dataset.textSize;
  else dataset.textSize = textSize;
}
