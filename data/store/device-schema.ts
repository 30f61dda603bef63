import type { DBSchema } from "idb";

/** What lasts on the device, by store. */
export interface DeviceSchema extends DBSchema {
  /** The settings, and when the newest update was installed that the person has read about. */
  settings: { key: "settings" | "seen"; value: unknown };
  /** When each record was pinned, in milliseconds since 1970, under the id it was pinned by. */
  pins: { key: string; value: unknown };
  /** The day on which a contact was last copied, under its record's id and the number or address as it was copied. */
  copied: { key: [id: string, value: string]; value: unknown };
}
