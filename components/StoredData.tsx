import { CopiedData, type CopiedDataProps } from "./CopiedData.tsx";

export interface StoredDataProps extends CopiedDataProps {
  /** How many entries are pinned; null where that cannot be read. */
  pins: number | null;
  /** Whether the browser refused to remove them at the last press. */
  pinsRefused: boolean;
  onClearPins: () => void;
}

const STORED: readonly { what: string; why: string; kept: string }[] = [
  { what: "These settings", kept: "Until Signpost is removed.", why: "To show the panel as you chose." },
  {
    what: "The urgent numbers of your area",
    kept: "Until Signpost is removed.",
    why: "To show them even if the catalogue cannot be read.",
  },
  {
    what: "The catalogue, where one was fetched, and how the last checks for updates ended",
    kept: "Until Signpost is removed.",
    why: "To have it without a network. The check fetches the whole catalogue, whatever you search.",
  },
  {
    what: "Which update you have read about, by its time",
    kept: "Until you read about the next.",
    why: "To mark what is new once.",
  },
  {
    what: "Your search, where you were in the panel, and whether “Open now” was on",
    kept: "In memory only, until the window closes.",
    why: "To be there again when you come back to the panel. A search that looks like personal details is not kept at all.",
  },
  {
    what: "Whether the panel is hidden",
    kept: "In memory only, until the window closes.",
    why: "To stay hidden when the browser makes the panel again.",
  },
  {
    what: "Text that you selected and looked up",
    kept: "In memory only, until the panel has read it. Where no panel opens, until the window closes.",
    why: "To suggest entries for it.",
  },
  {
    what: "The list that you put together",
    kept: "In memory only, until you clear it or the window closes.",
    why: "To copy or print several entries together.",
  },
  {
    what: "The sites whose pages you switched on for suggestions",
    kept: "Until you stop them, or Signpost is removed.",
    why: "To read their pages while the panel is open.",
  },
  {
    what: "What was found on a page that you had read",
    kept: "In the open panel only, until you leave the page, press “Forget now”, lock the computer or leave it for five minutes.",
    why: "To suggest entries. It is numbers of phrases in our own list.",
  },
  {
    what: "What the last four pages of a site that you switched on said, and their addresses up to any “?” or “#”",
    kept: "In the open panel only, until you stop the site, press “Forget now”, lock the computer or leave it for five minutes.",
    why: "To leave out what stands on every page. What they said is numbers too.",
  },
  { what: "Words of the pages you visit", kept: "Not stored.", why: "Not needed." },
];

/** All that the extension keeps, and what it does not; what was kept by choice can be removed here. */
export function StoredData({ pins, pinsRefused, onClearPins, ...copied }: StoredDataProps) {
  return (
    <>
      <p class="soft">All of it stays in this browser. Nothing about you or your work is sent to anyone.</p>
      <dl class="facts stored">
        {STORED.map(({ what, why, kept }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <b>{kept}</b> {why}
            </dd>
          </div>
        ))}
        <div>
          <dt>What you pinned</dt>
          <dd>
            <b>Until you unpin it, or Signpost is removed.</b> To have it at the start of the panel.
            <p aria-live="polite">
              {pinsText(pins)}
              {pinsRefused && " The browser did not remove them. Check that the disk is not full and try again."}
            </p>
            {/* It stays when there is nothing to remove, so that the focus does not vanish under a press. */}
            <button
              type="button"
              class="btn"
              aria-disabled={pins === 0}
              onClick={() => {
                if (pins !== 0) onClearPins();
              }}
            >
              Remove all pins
            </button>
          </dd>
        </div>
        <CopiedData {...copied} />
      </dl>
    </>
  );
}

function pinsText(pins: number | null): string {
  if (pins === null) return "The pins cannot be read just now.";
  if (pins === 0) return "Nothing is pinned.";
  return pins === 1 ? "One entry is pinned." : `${pins} entries are pinned.`;
}
