import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

/** Rows under a heading on the post's line, with how many there are. */
export function RowGroup({
  title,
  total,
  children,
}: {
  title: string;
  /** Left out where a number would say nothing. */
  total?: number;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="group" aria-labelledby={id}>
      <div class="group-h">
        <h2 id={id}>{title}</h2>
        {total !== undefined && <EntryCount count={total} />}
      </div>
      {children}
    </section>
  );
}

/** How many entries there are: a number to see, a number with its noun to hear. */
export function EntryCount({ count }: { count: number }) {
  return (
    <span class="n">
      {count}
      <span class="vh">{count === 1 ? " entry" : " entries"}</span>
    </span>
  );
}
