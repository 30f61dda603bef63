import { useMemo, useState } from "preact/hooks";
import type { Collection, Entry } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import type { Keep, Kept, KeptEvents } from "./keep.ts";
import { keptEntries } from "./kept-entries.ts";
import { useLatest } from "./use-latest.ts";

/** Pins and list as the views show them; every change is announced, and so is one that the browser refused. */
export function useKeep(
  { pins, list }: Kept,
  { onPins, onList, onSheet }: KeptEvents,
  collection: Collection,
  announce: (sentence: string) => void,
): Keep {
  const pinned = useMemo(() => pins && keptEntries(pins, collection), [pins, collection]);
  const listed = useMemo(() => keptEntries(list, collection), [list, collection]);
  const [refused, setRefused] = useState<FullId | null>(null);

  const pin = useLatest(async (entry: Entry, wanted: boolean) => {
    const kept = await onPins(wanted ? [entry.id] : (pinned?.keptAs.get(entry.id) ?? []), wanted);
    setRefused(kept ? null : entry.id);
    announce(kept ? `${wanted ? "Pinned" : "Unpinned"} ${entry.title}.` : "The pin was not changed.");
  });
  const forgetPins = useLatest(async () => {
    const kept = await onPins(pinned?.gone ?? [], false);
    announce(kept ? "Removed." : "The pins were not changed.");
  });
  const relist = useLatest((ids: readonly FullId[], sentence: string) => {
    onList(ids);
    announce(`${sentence} ${onTheList(ids.length)}`);
  });
  const putOnList = useLatest((entry: Entry, wanted: boolean) => {
    const others = list.filter((id) => !listed.keptAs.get(entry.id)?.includes(id));
    if (wanted) relist([...others, entry.id], `Added ${entry.title}.`);
    else relist(others, `Removed ${entry.title}.`);
  });
  // The same object while nothing changes, so that no row is drawn again for nothing.
  return useMemo(
    () => ({
      pinned,
      listed,
      refused,
      onPin: (entry, wanted) => void pin(entry, wanted),
      onList: putOnList,
      onForgetPins: () => void forgetPins(),
      onForgetListed: () => relist([...listed.keptAs.values()].flat(), "Removed."),
      onClearList: () => relist([], "List cleared."),
      onSheet,
    }),
    [pinned, listed, refused, onSheet],
  );
}

function onTheList(count: number): string {
  return count === 0 ? "The list is empty." : `${count} on the list.`;
}
