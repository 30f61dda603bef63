import type { Recognition } from "#data/recogniser/result.ts";
import { BackButton } from "./BackButton.tsx";
import { Icon } from "./Icon.tsx";
import type { PageState, PageWish } from "./page.ts";
import { SuggestionRows, type SuggestionRowsProps } from "./SuggestionRows.tsx";

export interface PageReadingViewProps extends Omit<SuggestionRowsProps, "lead" | "recognition"> {
  page: PageState;
  /** What the page may be about; null where it is not read. */
  recognition: Recognition | null;
  onWish: (wish: PageWish) => void;
  backLabel: string;
  onBack: () => void;
}

/** What may be read of the page beside the panel, what it led to, and how to have it forgotten. */
export function PageReadingView({ page, recognition, onWish, backLabel, onBack, ...rows }: PageReadingViewProps) {
  const wish = (name: PageWish, text: string, isMain = false) => (
    <button
      type="button"
      class={isMain ? "btn btn-main" : "btn"}
      onClick={(event) => {
        // The button may go with what it does, and the focus would go with it.
        event.currentTarget.closest("main")?.querySelector("h1")?.focus();
        onWish(name);
      }}
    >
      {text}
    </button>
  );
  return (
    <>
      <div class="view-h">
        <BackButton label={backLabel} onBack={onBack} />
        <h1 tabIndex={-1}>Suggestions for this page</h1>
        {page.at === "reading" ? (
          <>
            <p class="reading">
              <Icon name="eye" />
              <span>
                <b>{page.host}</b> is read while this panel is open{page.isSite ? "" : ", until you leave the page"}.
              </span>
            </p>
            {page.goesOn && <p class="soft">The rest of this page is still being read.</p>}
            {page.part && <p class="row-c">Part of this page could not be read.</p>}
            {!page.isSite && !page.canAsk && (
              <p class="row-c">Your browser does not allow every page of this site to be read.</p>
            )}
            <p class="actions">
              {wish("forget", "Forget now", true)}
              {page.isSite
                ? wish("stop", "Stop reading this site")
                : page.canAsk && wish("site", "Always read this site")}
            </p>
          </>
        ) : (
          <p>{WHY_NOT[page.at]}</p>
        )}
        {page.at === "ready" && <p>{wish("once", "Read this page once", true)}</p>}
        <p class="soft small">
          Signpost looks for phrases of its own list, here on this device. What a site says on every page does not
          count. No word of the page is kept or sent, and a suggestion says nothing about any person.
        </p>
      </div>
      {recognition && (
        <>
          <SuggestionRows recognition={recognition} lead="This page mentions" {...rows} />
          <MatchedPhrases recognition={recognition} />
        </>
      )}
    </>
  );
}

const WHY_NOT: Readonly<Record<Exclude<PageState["at"], "reading">, string>> = {
  barred: "Reading pages is switched off.",
  away: "Nothing is read. Press Alt+Shift+G, or the Signpost button in the toolbar, while you are on the page; then it can be read from here.",
  ready: "Nothing is read.",
  unreadable: "This page cannot be read: the browser or your organisation does not allow it.",
  lost: "Reading has stopped. Refresh the case page to resume.",
};

/** The light in every view that says that a page is read, and leads to what that brought. */
export function ReadingLight({ count, onOpen }: { count: number; onOpen: () => void }) {
  return (
    <button type="button" class="light" onClick={onOpen}>
      <Icon name="eye" />
      <span>
        Reading this page{count > 0 && <b>: {count === 1 ? "1 entry" : `${count} entries`} may be relevant</b>}
      </span>
    </button>
  );
}

/** All phrases that were found, in the catalogue's words. */
function MatchedPhrases({ recognition }: { recognition: Recognition }) {
  const phrases = new Set(recognition.topics.flatMap((topic) => topic.phrases));
  if (phrases.size === 0) return null;
  return (
    <details>
      <summary>Matched phrases ({phrases.size})</summary>
      <p class="soft small">{[...phrases].map((phrase) => `“${phrase}”`).join(", ")}</p>
    </details>
  );
}
