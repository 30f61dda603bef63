import { BackButton } from "./BackButton.tsx";
import { SuggestionRows, type SuggestionRowsProps } from "./SuggestionRows.tsx";

export interface SuggestionsViewProps extends Omit<SuggestionRowsProps, "lead"> {
  backLabel: string;
  onBack: () => void;
}

/** Records that may be relevant to selected text, each with its reason; in the same order until other text is selected. */
export function SuggestionsView({ backLabel, onBack, ...rows }: SuggestionsViewProps) {
  const isAny = rows.recognition.suggestions.length > 0;
  return (
    <>
      <div class="view-h">
        <BackButton label={backLabel} onBack={onBack} />
        <h1 tabIndex={-1}>{isAny ? "May be relevant" : "Nothing to suggest"}</h1>
        <p class="soft small">
          {isAny
            ? "To the text you selected. It was read here, is not kept, and this says nothing about any person."
            : "The text you selected was read here and is not kept. Search in your own words, or browse by topic."}
        </p>
      </div>
      <SuggestionRows lead="The text may be about" {...rows} />
    </>
  );
}
