import { createDeviceStore } from "#data/store/device-store.ts";
import { type EffectiveSettings, EMPTY_POLICY, throughPolicy } from "#data/store/policy.ts";
import type { Settings } from "#data/store/settings.ts";

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

/** @throws StoreError where the browser did not keep them */
export async function saveSettings(settings: Settings): Promise<void> {
  await store.saveSettings(settings);
  channel.postMessage(null);
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
