import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { getter, method } from "#entrypoints/page-reader/prototype-members.ts";
import type { FrameSaid } from "./frame-said.ts";

const rootOf = getter(Document.prototype, "documentElement");
const isShown = method(Element.prototype, "checkVisibility");

/**
 * Put into the frames of a page that is to be read, where the panel must know whose they are or where they stand. Asks
 * for nothing that stands in them, and changes nothing there.
 */
export default defineUnlistedScript((): FrameSaid => ({ origin, place: isSeen() ? placeOf(self) : null }));

function isSeen(): boolean {
  const root = rootOf(document);
  return root !== null && isShown(root);
}

function placeOf(frame: Window): number[] {
  const place: number[] = [];
  for (let at = frame; at !== at.parent; at = at.parent) place.unshift(placeIn(at.parent, at));
  return place;
}

function placeIn(parent: Window, frame: Window): number {
  for (let n = 0; n < parent.length; n++) if (parent[n] === frame) return n;
  return -1;
}
