const STORED: readonly { what: string; why: string; kept: string }[] = [
  { what: "These settings", kept: "Until Signpost is removed.", why: "To show the panel as you chose." },
  {
    what: "The urgent numbers of your area",
    kept: "Until Signpost is removed.",
    why: "To show them even if the catalogue cannot be read.",
  },
  {
    what: "Your search, and where you were in the panel",
    kept: "In memory only, until the window closes.",
    why: "To be there again when you come back to the panel.",
  },
  {
    what: "Whether the panel is hidden",
    kept: "In memory only, until the window closes.",
    why: "To stay hidden when the browser makes the panel again.",
  },
  { what: "What you copied", kept: "Not stored.", why: "Not needed." },
  { what: "Words of the pages you visit", kept: "Not read and not stored.", why: "Not needed." },
];

/** All that the extension keeps, and what it does not. */
export function StoredData() {
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
      </dl>
    </>
  );
}
