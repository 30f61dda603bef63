import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "./Icon.tsx";

export interface SearchFieldProps {
  /** The query applied. What is being typed stays in the field until it is applied. */
  query: string;
  /** A sentence about the query, shown under the field; null where there is nothing to say. */
  advice: string | null;
  /** Where the field is put, so that the frame can move the focus to it. */
  field: RefObject<HTMLInputElement | null>;
  /** Asked for each change; not while an input method composes, which is asked for once when it ends. */
  onQuery: (query: string) => void;
  onClear: () => void;
}

/** The search field. It searches as one types, so there is nothing to submit. */
export function SearchField({ query, advice, field, onQuery, onClear }: SearchFieldProps) {
  const composing = useRef(false);
  useLayoutEffect(() => {
    const input = field.current;
    // Only a query that was set elsewhere differs; writing during composition would break it off.
    if (input && !composing.current && input.value !== query) input.value = query;
  }, [query, field]);
  return (
    <search>
      <form class="searchbar" onSubmit={(event) => event.preventDefault()}>
        <div class="field">
          <label for="search">Search</label>
          <input
            id="search"
            ref={field}
            type="search"
            placeholder="topic or number"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            enterkeyhint="search"
            aria-describedby={advice ? "search-advice" : undefined}
            onCompositionStart={() => {
              composing.current = true;
            }}
            onCompositionEnd={(event) => {
              composing.current = false;
              onQuery(event.currentTarget.value);
            }}
            onInput={(event) => {
              if (!composing.current) onQuery(event.currentTarget.value);
            }}
          />
          {query !== "" && (
            <button type="button" class="btn-icon" onClick={onClear}>
              <Icon name="clear" />
              <span class="vh">Clear search</span>
            </button>
          )}
        </div>
        {advice && (
          <p class="advice" id="search-advice">
            {advice}
          </p>
        )}
      </form>
    </search>
  );
}
