import type { CopyContent } from "#data/copy/copy-content.ts";
import type { UrgentContact } from "#data/model/urgent.ts";
import { LiveStatus, useAnnouncements } from "./LiveStatus.tsx";
import { UrgentStrip } from "./UrgentStrip.tsx";

/** What is shown when the panel cannot start: the urgent numbers and one sentence, from its props alone. */
export function LaunchError({
  urgent,
  onCopy,
}: {
  urgent: readonly UrgentContact[];
  onCopy: (content: CopyContent) => Promise<boolean>;
}) {
  const [announcement, announce] = useAnnouncements();
  return (
    <div class="panel">
      <div class="head">
        <UrgentStrip urgent={urgent} onCopy={onCopy} onAnnounce={announce} />
      </div>
      <main>
        <h1>Signpost could not open</h1>
        <p>Its entries could not be read, so only the urgent numbers are here. Installing Signpost again mends it.</p>
        {urgent.length === 0 && <p>If someone is in immediate danger, phone 999.</p>}
      </main>
      <LiveStatus announcement={announcement} />
    </div>
  );
}
