import { useEffect, useState } from "preact/hooks";
import type { CopyContent } from "#data/copy/copy-content.ts";
import { Icon } from "./Icon.tsx";

/** How long the button reads Copied, in milliseconds. Source: the design's live region. */
const COPIED_MS = 4000;

const CLASSES = { row: "btn-copy", band: "btn-copy", main: "btn btn-main", plain: "btn" } as const;

/** What every part that holds a copy button hands on to it. */
export interface CopyProps {
  /** Puts the content on the clipboard; resolves to whether it is there. */
  onCopy: (content: CopyContent) => Promise<boolean>;
  /** Says a sentence in the page's live region. */
  onAnnounce: (sentence: string) => void;
}

export interface CopyButtonProps extends CopyProps {
  /** What to copy; a function where it holds the time of copying. */
  content: CopyContent | (() => CopyContent);
  /** The accessible name; holds `text`. */
  label: string;
  /** What the button shows; "Copy" where nothing else is said. */
  text?: string;
  /** `row` beside a number, `main` the one main action, `plain` another action, `band` in the urgent strip. */
  variant: "row" | "main" | "band" | "plain";
}

/** What came of the last press, and of which button it was: the same one may stand for another record by now. */
interface Outcome {
  readonly label: string;
  readonly content: CopyContent;
  readonly copied: boolean;
}

/** Copies, and says whether it did: on the button, and in the live region. Where it cannot, it shows the text itself. */
export function CopyButton({ content, label, text = "Copy", variant, onCopy, onAnnounce }: CopyButtonProps) {
  const [last, setLast] = useState<Outcome | null>(null);
  useEffect(() => {
    if (!last?.copied) return;
    const timer = setTimeout(() => setLast(null), COPIED_MS);
    return () => clearTimeout(timer);
  }, [last]);
  const outcome = last?.label === label ? last : null;
  const copy = async () => {
    const now = typeof content === "function" ? content() : content;
    const copied = await onCopy(now).catch(() => false);
    setLast({ label, content: now, copied });
    onAnnounce(copied ? `Copied ${now.what}.` : "Could not copy. Select the text below.");
  };
  return (
    <>
      <button
        type="button"
        class={`${CLASSES[variant]}${outcome?.copied ? " done" : ""}`}
        aria-label={outcome?.copied ? `Copied: ${label}` : label}
        onClick={copy}
      >
        <Icon name={outcome?.copied ? "check" : "copy"} />
        <span class="t">{outcome?.copied ? "Copied" : text}</span>
      </button>
      {outcome && !outcome.copied && <FailedCopy text={outcome.content.text} />}
    </>
  );
}

function FailedCopy({ text }: { text: string }) {
  return (
    <span class="copy-failed">
      <span>Could not copy. Select the text below.</span>
      <textarea
        readOnly
        rows={Math.min(text.split("\n").length + 1, 8)}
        aria-label="Text to copy"
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
    </span>
  );
}
