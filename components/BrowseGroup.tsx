import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";

/** Ways to browse under a heading that opens and closes them. */
export function BrowseGroup({
  title,
  open,
  children,
}: {
  title: string;
  /** Whether it begins open. */
  open: boolean;
  children: ComponentChildren;
}) {
  const id = useId();
  const [shown, setShown] = useState(open);
  return (
    <section class="group" aria-labelledby={`${id}-title`}>
      <h2 class="group-h" id={`${id}-title`}>
        <button type="button" class="fold" aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>
          <span>{title}</span>
          <Icon name="fold" />
        </button>
      </h2>
      <div id={id}>{shown && children}</div>
    </section>
  );
}
