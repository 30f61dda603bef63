import { expect, it } from "vitest";
import { placeNameOf } from "./profile.ts";

it.each([
  "sessionstore.jsonlz4",
  "sessionstore-backups/recovery.jsonlz4",
  "sessionstore-backups/recovery.baklz4",
  "sessionstore-backups/previous.jsonlz4",
])("has %s as one place with all that hold the session", (path) => {
  expect(placeNameOf(path)).toBe("sessionstore");
});

it.each([
  ["sessionstore-backups/upgrade.jsonlz4-20261101", "sessionstore-backups/upgrade.jsonlz#-#"],
  ["storage/default/sessionstore.jsonlz4", "storage/default/sessionstore.jsonlz#"],
  ["cookies.sqlite-wal", "cookies.sqlite"],
  ["History-journal", "History"],
  ["cache2/entries/0123456789ABCDEF0123", "cache#/entries/#"],
])("has %s as a place of its own", (path, name) => {
  expect(placeNameOf(path)).toBe(name);
});
