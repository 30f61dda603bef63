import type { RefObject } from "preact";

/** What stands in place of the whole panel while it is hidden: nothing that says what the panel is about. */
export function CoverScreen({ show, onShow }: { show: RefObject<HTMLButtonElement | null>; onShow: () => void }) {
  return (
    <main class="cover">
      <h1>Panel hidden</h1>
      <button type="button" class="btn" ref={show} onClick={onShow}>
        Show
      </button>
    </main>
  );
}
