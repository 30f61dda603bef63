import { findRecord } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import type { Recognition, Suggestion } from "#data/recogniser/result.ts";
import { BackButton } from "./BackButton.tsx";
import { Icon } from "./Icon.tsx";
import { Notice } from "./Notice.tsx";
import { ResultRow, type RowContext } from "./ResultRow.tsx";
import { RowGroup } from "./RowGroup.tsx";
import { offersOf, suggestionReasons } from "./suggestions.ts";

export interface SuggestionsViewProps extends RowContext {
  recognition: Recognition;
  /** Records that a person found not relevant while this panel is open. */
  lowered: ReadonlySet<FullId>;
  onLower: (id: FullId, lowered: boolean) => void;
  backLabel: string;
  onBack: () => void;
}

/** Records that may be relevant to selected text, each with its reason; in the same order until other text is selected. */
export function SuggestionsView({
  recognition,
  lowered,
  onLower,
  backLabel,
  onBack,
  ...context
}: SuggestionsViewProps) {
  const { suggestions } = recognition;
  return (
    <>
      <div class="view-h">
        <BackButton label={backLabel} onBack={onBack} />
        <h1 tabIndex={-1}>{suggestions.length > 0 ? "May be relevant" : "Nothing to suggest"}</h1>
        <p class="soft small">
          {suggestions.length > 0
            ? "To the text you selected. It was read here, is not kept, and this says nothing about any person."
            : "The text you selected was read here and is not kept. Search in your own words, or browse by topic."}
        </p>
      </div>
      {offersOf(recognition, context.collection).map((offer) => (
        <Notice key={offer} title="If it is needed" tone="plain">
          <p>{offer}</p>
        </Notice>
      ))}
      {suggestions.length > 0 && (
        <RowGroup title="To look at" total={suggestions.length}>
          <ul class="rows">
            {suggestions.map((suggestion) => (
              <SuggestionRow key={suggestion.id} {...{ suggestion, recognition, lowered, onLower }} {...context} />
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
  lowered,
  onLower,
  ...context
}: RowContext & Pick<SuggestionsViewProps, "recognition" | "lowered" | "onLower"> & { suggestion: Suggestion }) {
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
          The text may be about <b>{label}</b>: {phrases.map((phrase) => `“${phrase}”`).join(", ")}
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
