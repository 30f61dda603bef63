import type { ComponentChildren } from "preact";
import { PhoneNumber } from "./PhoneNumber.tsx";

/** Numbers that were replaced, struck through and never to be copied, before the one that replaced them. */
export function NumberSwap({
  old,
  doubted,
  children,
}: {
  old: readonly string[];
  /** Whether the newer number is unconfirmed, so that nobody is told to phone it. */
  doubted: boolean;
  children: ComponentChildren;
}) {
  return (
    <div class="swap">
      {old.map((shown) => (
        <OldNumber key={shown} shown={shown} />
      ))}
      <div class="new">
        <p class="tag">{doubted ? "Newer number" : "Phone this instead"}</p>
        <ins>{children}</ins>
      </div>
    </div>
  );
}

/** One number not to be used. */
export function OldNumber({ shown, tag = "Old number, do not use" }: { shown: string; tag?: string }) {
  return (
    <p class="old">
      <span class="tag">{tag}</span>
      <del>
        <PhoneNumber shown={shown} />
      </del>
    </p>
  );
}
