import { findRecord } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import type { Recognition, Suggestion } from "#data/recogniser/result.ts";
import { Icon } from "./Icon.tsx";
import { Notice } from "./Notice.tsx";
import { ResultRow, type RowContext } from "./ResultRow.tsx";
import { RowGroup } from "./RowGroup.tsx";
import { offersOf, suggestionReasons } from "./suggestions.ts";

export interface SuggestionRowsProps extends RowContext {
  recognition: Recognition;
  /** How a reason begins: "The text may be about". */
  lead: string;
  /** Records that a person found not relevant while this panel is open. */
  lowered: ReadonlySet<FullId>;
  onLower: (id: FullId, lowered: boolean) => void;
}

/** Offers, then the records that may be relevant, each with its reasons; nothing where there are none. */
export function SuggestionRows({ recognition, ...row }: SuggestionRowsProps) {
  const { suggestions } = recognition;
  return (
    <>
      {offersOf(recognition, row.collection).map((offer) => (
        <Notice key={offer} title="If it is needed" tone="plain">
          <p>{offer}</p>
        </Notice>
      ))}
      {suggestions.length > 0 && (
        <RowGroup title="To look at" total={suggestions.length}>
          <ul class="rows">
            {suggestions.map((suggestion) => (
              <SuggestionRow key={suggestion.id} {...{ suggestion, recognition }} {...row} />
            ))}
          </ul>
        </RowGroup>
      )}
    </>
  );
}

function SuggestionRow({
  suggestion,
  recognition,
  lead,
  lowered,
  onLower,
  ...context
}: SuggestionRowsProps & { suggestion: Suggestion }) {
  const { collection, onAnnounce } = context;
  const entry = findRecord(collection, suggestion.id);
  if (!entry) return null;
  const isLowered = lowered.has(suggestion.id);
  const press = () => {
    onLower(suggestion.id, !isLowered);
    onAnnounce(isLowered ? `${entry.title}: as before.` : `${entry.title}: put last while this panel is open.`);
  };
  return (
    <ResultRow entry={entry} {...context}>
      {suggestionReasons(suggestion, recognition, collection).map(({ topic, label, phrases }) => (
        <p class="why" key={topic}>
          {lead} <b>{label}</b>: {phrases.map((phrase) => `“${phrase}”`).join(", ")}
        </p>
      ))}
      <p>
        <button
          type="button"
          class="btn btn-quiet"
          aria-pressed={isLowered}
          aria-label={`Not relevant: ${entry.title}`}
          onClick={press}
        >
          <Icon name={isLowered ? "check" : "clear"} />
          Not relevant
        </button>
      </p>
    </ResultRow>
  );
}
