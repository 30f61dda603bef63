import { useRef } from "preact/hooks";
import type { CopyContent } from "#data/copy/copy-content.ts";
import type { UrgentContact } from "#data/model/urgent.ts";
import { CoverScreen } from "./CoverScreen.tsx";
import { LiveStatus, useAnnouncements } from "./LiveStatus.tsx";
import { UrgentStrip } from "./UrgentStrip.tsx";
import { useCover } from "./use-cover.ts";

/** What went wrong, as one sentence with what to do. */
const SENTENCES = {
  catalogue: "Its entries could not be read, so only the urgent numbers are here. Installing Signpost again mends it.",
  start: "Something went wrong while it opened, so only the urgent numbers are here. Close it and open it again.",
} as const;
export type LaunchFailure = keyof typeof SENTENCES;

/** What is shown when the panel cannot start: the urgent numbers and one sentence, from its props alone. */
export function LaunchError({
  failure,
  urgent,
  onCopy,
  covered = false,
  onUncover = () => undefined,
}: {
  failure: LaunchFailure;
  urgent: readonly UrgentContact[];
  onCopy: (content: CopyContent) => Promise<boolean>;
  /** Whether the cover stands in its place; never where there is no cover, such as on a sheet. */
  covered?: boolean;
  onUncover?: () => void;
}) {
  const [announcement, announce] = useAnnouncements();
  const show = useRef<HTMLButtonElement>(null);
  const main = useRef<HTMLElement>(null);
  useCover(covered, { show, field: main });
  return (
    <>
      {covered && <CoverScreen show={show} onShow={onUncover} />}
      <div class="panel" hidden={covered}>
        <div class="head">
          <UrgentStrip urgent={urgent} onCopy={onCopy} onAnnounce={announce} />
        </div>
        <main ref={main} tabIndex={-1}>
          <h1>Signpost could not open</h1>
          <p>{SENTENCES[failure]}</p>
          {urgent.length === 0 && <p>If someone is in immediate danger, phone 999.</p>}
        </main>
        <LiveStatus announcement={announcement} />
      </div>
    </>
  );
}
