import type { CopiedContact, CopiedOn } from "#data/model/copied.ts";
import { forgetCopied, loadCopied, onCopiedChanged } from "#entrypoints/browser/copied.ts";

/** Follows what was copied on this device; calls back at each change. Nothing is known before the first `reload`. */
export function watchCopied(onChange: () => void) {
  let copied: readonly CopiedOn[] = [];
  const reload = async () => {
    copied = (await loadCopied()) ?? [];
    onChange();
  };
  onCopiedChanged(() => void reload());
  return {
    now: () => copied,
    reload,
    /** Resolves to whether the browser removed it. */
    async forget(contact: CopiedContact) {
      const done = await forgetCopied(contact);
      await reload();
      return done;
    },
  };
}
