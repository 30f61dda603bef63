import { describe, expect, it } from "vitest";
import { ContactCard } from "#components/ContactCard.tsx";
import { PhoneHere } from "#components/phone-here.ts";
import type { OfferedContact } from "#data/model/contact.ts";
import { entryOf, makeCollection, makePhone } from "#tests/support/copy-collection.ts";
import { makeRecord } from "#tests/support/records.ts";
import { show } from "./show.ts";

function dialLink(allowed: boolean, changes: Parameters<typeof makePhone>[0] = {}): HTMLAnchorElement | null {
  const contact = makePhone(changes) as OfferedContact;
  const collection = makeCollection(makeRecord({ id: "line", contacts: [contact] }));
  const root = show(
    <PhoneHere.Provider value={allowed}>
      <ContactCard
        title="Support line"
        contact={contact}
        entry={entryOf(collection, "line")}
        collection={collection}
        text="Copy number"
        now={() => new Date("2026-11-23T14:10:00Z")}
        onCopy={async () => true}
        onAnnounce={() => undefined}
      />
    </PhoneHere.Provider>,
  );
  return root.querySelector('a[href^="tel:"]');
}

describe("phoning from this computer", () => {
  it("is not offered as installed", () => {
    expect(dialLink(false)).toBeNull();
  });

  it("is offered beside a number once it is switched on, in international form", () => {
    expect(dialLink(true)?.getAttribute("href")).toBe("tel:+448088010331");
    expect(dialLink(true)?.textContent).toBe("Phone from this computer");
  });

  it("is not offered for a number that only takes texts", () => {
    expect(dialLink(true, { channel: "sms" } as never)).toBeNull();
  });
});
