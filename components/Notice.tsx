import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./Icon.tsx";

/** Something to read before the rest. `caution` is for wrong numbers, closed services and old dates only. */
export function Notice({
  title,
  tone,
  children,
}: {
  title: string;
  tone: "plain" | "caution";
  children?: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class={tone === "caution" ? "note caution" : "note"} aria-labelledby={id}>
      <div class="note-h">
        <Icon name={tone === "caution" ? "warn" : "info"} />
        <h2 id={id}>{title}</h2>
      </div>
      {children}
    </section>
  );
}
