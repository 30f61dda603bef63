import { copyEmail, copyNumber } from "#data/copy/copy-content.ts";
import type { Collection, Entry } from "#data/model/collection.ts";
import type { OfferedContact } from "#data/model/contact.ts";
import { CopyButton, type CopyButtonProps, type CopyProps } from "./CopyButton.tsx";
import { hostOf, OutwardLink } from "./OutwardLink.tsx";
import { PhoneNumber } from "./PhoneNumber.tsx";

/** A number or address to read, or the link of a chat or form with its host. */
export function ContactValue({ contact, size }: { contact: OfferedContact; size: "row" | "big" }) {
  if ("dial" in contact) return <PhoneNumber shown={contact.shown} size={size} />;
  if ("email" in contact) return <span class="email">{contact.email}</span>;
  return (
    <span class="outward">
      <OutwardLink url={contact.url} title={contact.label} />
      <span class="small soft">{hostOf(contact.url)}. Opens in a new tab.</span>
    </span>
  );
}

export interface ContactCopyProps extends CopyProps {
  /** The record that the contact belongs to. */
  entry: Entry;
  contact: OfferedContact;
  collection: Collection;
  variant: CopyButtonProps["variant"];
  text?: string;
  /** What is read between the text and the number: the label, where the text does not say whose it is. */
  whose?: string;
}

/** The copy button of a number or e-mail address; a chat or form is a link and has none. */
export function ContactCopy({
  entry,
  contact,
  collection,
  text = "Copy",
  whose = ` ${contact.label}`,
  ...rest
}: ContactCopyProps) {
  if ("dial" in contact) {
    const content = copyNumber(entry, contact, collection);
    return <CopyButton content={content} text={text} label={`${text}${whose} ${contact.shown}`} {...rest} />;
  }
  if (!("email" in contact)) return null;
  const content = copyEmail(entry, contact, collection);
  return <CopyButton content={content} text={text} label={`${text}${whose} ${contact.email}`} {...rest} />;
}
