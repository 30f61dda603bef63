import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { doubtText } from "#data/copy/cautions.ts";
import type { OfferedContact } from "#data/model/contact.ts";
import { contactOpening } from "#data/model/contact-opening.ts";
import { hoursCertainty } from "#data/model/hours-doubt.ts";
import { phoneUri } from "#data/model/phone-uri.ts";
import { ContactCopy, type ContactCopyProps, ContactValue } from "./ContactValue.tsx";
import { Icon } from "./Icon.tsx";
import { NumberSwap } from "./NumberSwap.tsx";
import { OpenBadge } from "./OpenBadge.tsx";
import { PhoneHere } from "./phone-here.ts";
import { QrHandover } from "./QrCode.tsx";
import { termsText } from "./terms-text.ts";

/** The one contact of a record that stands out: its number as large as fits, its doubt before it, and its copies. */
export function ContactCard({
  title,
  replaced = [],
  now,
  children,
  ...copy
}: Omit<ContactCopyProps, "variant"> & {
  title: string;
  /** Numbers that this one replaced. */
  replaced?: readonly string[];
  now: () => Date;
  /** Further copy buttons. */
  children?: ComponentChildren;
}) {
  const { contact, entry } = copy;
  const phoneHere = useContext(PhoneHere);
  const moment = now();
  const opening = contactOpening(contact, entry, moment);
  const certainty = hoursCertainty(contact, entry, moment);
  const value = (
    <>
      <Doubt contact={contact} />
      <ContactValue contact={contact} size="big" />
    </>
  );
  return (
    <section class="card" aria-label={title}>
      <div class="card-h">
        <p class="label">{title}</p>
        <div class="card-num">
          {replaced.length > 0 ? (
            <NumberSwap old={replaced} doubted={contact.standing === "unconfirmed"}>
              {value}
            </NumberSwap>
          ) : (
            value
          )}
        </div>
        <p>
          <OpenBadge opening={opening} />
        </p>
        <p class="label">{termsText(contact, { opening, certainty, week: false })}</p>
        {contact.notFor && <p class="label">The warning is copied too.</p>}
      </div>
      <div class="card-a">
        <ContactCopy {...copy} variant="main" />
        {children}
        {phoneHere && contact.channel === "phone" && (
          <a class="btn" href={phoneUri(contact.dial)} aria-label={`Phone from this computer: ${contact.shown}`}>
            Phone from this computer
          </a>
        )}
      </div>
      {contact.channel === "phone" && <QrHandover key={contact.dial} contact={contact} />}
    </section>
  );
}

/** What is doubted about a contact, to be read before its number. */
export function Doubt({ contact }: { contact: OfferedContact }) {
  const doubt = doubtText(contact);
  if (!doubt) return null;
  return (
    <p class="doubt">
      <Icon name="warn" />
      <span>{doubt}</span>
    </p>
  );
}
