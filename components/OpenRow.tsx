import type { ComponentChildren } from "preact";
import { rowKey, type View } from "./panel-state.ts";

/** Opens a view of the panel. */
export type OnOpenView = (view: View) => void;

/** A button that opens a view, and that the arrow keys stop at. */
export function OpenRow({
  view,
  class: name,
  onOpenView,
  children,
}: {
  view: View;
  class: string;
  onOpenView: OnOpenView;
  children: ComponentChildren;
}) {
  return (
    <button type="button" class={name} data-open={rowKey(view)} onClick={() => onOpenView(view)}>
      {children}
    </button>
  );
}
