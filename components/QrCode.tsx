import { useState } from "preact/hooks";
import { encode } from "uqr";
import type { OfferedNumber } from "#data/model/contact.ts";
import { phoneUri } from "#data/model/phone-uri.ts";

/** The blank edge that a camera needs, in modules. Source: ISO/IEC 18004, 9.1. */
const QUIET_ZONE = 4;

/** A way to take a number to a work mobile: its QR code, drawn here when it is asked for. */
export function QrHandover({ contact }: { contact: OfferedNumber }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="card-qr" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Show QR code for a work mobile</summary>
      {open && (
        <div class="qr-row">
          <QrCode text={phoneUri(contact.dial)} label={`QR code that phones ${contact.shown}`} />
          <p class="small">
            Point the camera of the mobile here to phone <span class="num">{contact.shown}</span>.
          </p>
        </div>
      )}
    </details>
  );
}

/** A text as a QR code: black on white in every theme, because cameras read nothing else as surely. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: QUIET_ZONE });
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path class="qr-paper" d={`M0 0h${size}v${size}h-${size}z`} />
      <path class="qr-ink" d={modulesPath(data)} />
    </svg>
  );
}

/** A unit square for each dark module. */
function modulesPath(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join("");
}
