import type { CopyContent } from "#data/copy/copy-content.ts";
import type { CopiedContact, CopiedOn } from "#data/model/copied.ts";
import { createDeviceStore } from "#data/store/device-store.ts";
import { copyToClipboard } from "./clipboard.ts";
import { report } from "./report.ts";
import { shareChanges } from "./shared-changes.ts";

const store = createDeviceStore();

const { tried, onChanged } = shareChanges("signpost-copied");

/** As `copyToClipboard`; which contacts were copied is remembered, but nothing waits for that. */
export async function copyAndRemember(content: CopyContent): Promise<boolean> {
  const copied = await copyToClipboard(content);
  if (copied && content.contacts.length > 0) void tried(store.addCopied(content.contacts, new Date()));
  return copied;
}

/** What was copied in the last thirty days; null where it cannot be read. Never rejects. */
export async function loadCopied(): Promise<readonly CopiedOn[] | null> {
  try {
    return await store.loadCopied(new Date());
  } catch (error) {
    report(error);
    return null;
  }
}

/** Forgets one copied contact, or all; resolves to whether the browser did. */
export function forgetCopied(contact?: CopiedContact): Promise<boolean> {
  return tried(contact ? store.forgetCopied(contact) : store.clearCopied());
}

/** Calls back when what was copied changed, here or in another page of the extension. */
export function onCopiedChanged(callback: () => void): void {
  onChanged(callback);
}
