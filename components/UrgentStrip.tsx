import { htmlText } from "#data/copy/rich-text.ts";
import type { UrgentContact } from "#data/model/urgent.ts";
import { CopyButton, type CopyProps } from "./CopyButton.tsx";

/** The urgent numbers, on every screen and always in sight. */
export function UrgentStrip({ urgent, ...copy }: CopyProps & { urgent: readonly UrgentContact[] }) {
  return (
    <aside class="band" aria-label="Urgent numbers">
      <dl>
        {urgent.map(({ id, label, dial, shown }) => (
          <div class="urgent" key={dial}>
            <dt>{label}</dt>
            <dd>
              <span class="num">{shown}</span>
              <CopyButton
                content={{ what: shown, text: shown, html: htmlText([[shown]]), contacts: [{ id, value: shown }] }}
                label={`Copy ${label} ${shown}`}
                variant="band"
                {...copy}
              />
            </dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
