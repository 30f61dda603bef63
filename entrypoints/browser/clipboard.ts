import type { CopyContent } from "#data/copy/copy-content.ts";

/**
 * Puts text and HTML on the clipboard at once. A panel without the focus may not write, so it takes the focus first;
 * where the newer way is refused the older one is tried. Resolves to whether something was copied.
 */
export async function copyToClipboard({ text, html }: CopyContent): Promise<boolean> {
  window.focus();
  try {
    const item = new ClipboardItem({
      "text/plain": new Blob([text], { type: "text/plain" }),
      "text/html": new Blob([html], { type: "text/html" }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyByCommand(text, html);
  }
}

function copyByCommand(text: string, html: string): boolean {
  let written = false;
  const write = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", html);
    written = true;
  };
  document.addEventListener("copy", write);
  try {
    return document.execCommand("copy") && written;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", write);
  }
}
