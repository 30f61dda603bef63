import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

/** A part of a record under its own heading; `ruled` draws a line above it. */
export function Section({
  title,
  ruled = false,
  children,
}: {
  title: string;
  ruled?: boolean;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class={ruled ? "section ruled" : "section"} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
