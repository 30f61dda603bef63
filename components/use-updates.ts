import { useEffect, useMemo } from "preact/hooks";
import { type CopiedContact, type Recall, recallsOf } from "#data/model/copied.ts";
import type { PanelProps } from "./Panel.tsx";
import { rowKey, type View } from "./panel-state.ts";
import { changesOnArrival, checkAnnouncement } from "./update-text.ts";
import type { Navigation } from "./use-navigation.ts";

/** What updates bring to the view on the screen, and what a person does with them. */
export interface UpdatesHere {
  /** What was copied and has changed: all of it at the start, a record's own on that record. */
  readonly recalls: readonly Recall[];
  /** Whether an update that waits to be shown changes the open record. */
  readonly isChanged: boolean;
  /** Whether there is something to read about that was not read yet. */
  readonly isNew: boolean;
  readonly onCheck: () => void;
  readonly onShowArrived: () => void;
  readonly onOpenChanges: () => void;
  readonly onForget: (contact: CopiedContact) => void;
}

export function useUpdates(
  props: Pick<
    PanelProps,
    "collection" | "updates" | "copied" | "now" | "onCheck" | "onShowArrived" | "onRead" | "onForgetCopied"
  >,
  place: View,
  to: Navigation,
  announce: (sentence: string) => void,
): UpdatesHere {
  const { collection, copied } = props;
  const { catalogues, arrived, unread } = props.updates;
  const isStart = place.name === "start";
  const isChanges = place.name === "changes";
  const recalls = useMemo(() => recallsOf(copied, collection), [copied, collection]);
  useEffect(() => {
    if (recalls.length > 0) announce("Something that you copied has changed.");
  }, [recalls.length]);
  useEffect(() => {
    if (unread && isChanges) props.onRead();
  }, [unread, isChanges]);
  const toTop = () => {
    to.view.current?.focus();
    scrollTo(0, 0);
  };
  return {
    recalls: isStart || isChanges ? recalls : recalls.filter(({ entry }) => rowKey(place) === entry?.id),
    isChanged: arrived && catalogues.some((catalogue) => changesOnArrival(catalogue, rowKey(place))),
    isNew: unread && isStart,
    async onCheck() {
      announce("Checking for updates.");
      const checked = await props.onCheck(place.name === "record");
      announce(checkAnnouncement(checked.catalogues, props.now()));
    },
    onShowArrived() {
      props.onShowArrived();
      toTop();
    },
    onOpenChanges: () => to.open({ name: "changes" }),
    async onForget(contact) {
      const done = await props.onForgetCopied(contact);
      toTop();
      announce(done ? "Put away." : "This browser did not remove it.");
    },
  };
}
