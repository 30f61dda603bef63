import { useCallback, useEffect, useReducer, useRef } from "preact/hooks";
import type { CopyContent } from "#data/copy/copy-content.ts";
import type { Collection } from "#data/model/collection.ts";
import type { UrgentContact } from "#data/model/urgent.ts";
import type { Search } from "#data/search/result.ts";
import { CatalogueFooter } from "./CatalogueFooter.tsx";
import { LiveStatus, useAnnouncements } from "./LiveStatus.tsx";
import { Notice } from "./Notice.tsx";
import { PanelView } from "./PanelView.tsx";
import {
  isSearch,
  keepLivePlaces,
  type PanelState,
  placeNow,
  reducePanel,
  resultsShown,
  rowKey,
  type View,
} from "./panel-state.ts";
import { rowAt } from "./row-focus.ts";
import { SearchField } from "./SearchField.tsx";
import { TopBar } from "./TopBar.tsx";
import { UrgentStrip } from "./UrgentStrip.tsx";
import { useAnswer } from "./use-answer.ts";
import { useArrival } from "./use-arrival.ts";
import { usePanelKeys } from "./use-panel-keys.ts";
import { useResultAnnouncement } from "./use-result-announcement.ts";

export interface PanelProps {
  collection: Collection;
  /** The name of the local catalogue, or `uk` for the national base alone. */
  area: string;
  search: Search;
  urgent: readonly UrgentContact[];
  /** One sentence for each catalogue that could not be read. */
  problems: readonly string[];
  /** Of the extension: "0.1.0". */
  version: string;
  /** Where the window's panel was. */
  initial: PanelState;
  /** Told each change of place; never to be kept longer than the window. */
  onState: (state: PanelState) => void;
  onCopy: (content: CopyContent) => Promise<boolean>;
  onSettings: () => void;
  now: () => Date;
  /** Words looked up from the page, to be searched once for each new `at` (milliseconds); null where there are none. */
  lookup: { readonly text: string; readonly at: number } | null;
}

/** The whole side panel. */
export function Panel(props: PanelProps) {
  const { collection, search, urgent, initial, onState, onCopy, lookup, now } = props;
  const [state, dispatch] = useReducer(reducePanel, initial, (kept) => keepLivePlaces(kept, collection));
  const place = placeNow(state);
  const onResults = place.view.name === "results";
  const shown = resultsShown(state);
  // One more than is shown tells that there are more.
  const answer = useAnswer(search, state.query, shown + 1);
  const [announcement, announce] = useAnnouncements();
  const view = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const onScroll = useCallback((scroll: number) => dispatch({ type: "scroll", scroll }), []);
  const arriveBy = useArrival(place, !onResults || answer?.query === state.query, { view, field, onScroll });

  const applyQuery = (query: string) => {
    if (onResults && query === state.query) return;
    if (isSearch(query)) arriveBy("searched");
    else if (onResults) arriveBy("cleared");
    dispatch({ type: "search", query });
  };
  const searchFor = (query: string) => {
    applyQuery(query);
    field.current?.focus();
  };
  const open = (opened: View) => {
    const row = rowKey(opened);
    if (row === rowKey(place.view)) return;
    arriveBy("opened");
    dispatch({ type: "open", view: opened, row, scroll: window.scrollY });
  };
  const showMore = () => {
    arriveBy("continued");
    const next = answer?.result?.hits[shown];
    dispatch({ type: "more", row: next ? rowKey({ name: "record", id: next.id }) : null });
  };
  const back = () => {
    arriveBy("returned");
    dispatch({ type: "back" });
  };

  useEffect(() => onState(state), [state, onState]);
  useEffect(() => {
    if (!lookup) return;
    searchFor(lookup.text);
  }, [lookup?.at]);
  usePanelKeys({
    view,
    field,
    onEscape: () => {
      if (!onResults && state.places.length > 1) back();
      else if (state.query !== "") searchFor("");
    },
  });
  useResultAnnouncement(onResults ? answer : null, shown, announce);

  return (
    <div class="panel" onFocusIn={(event) => dispatch({ type: "focus", row: rowAt(event.target as Element) })}>
      <a class="skip" href="#main">
        Skip to content
      </a>
      <TopBar onSettings={props.onSettings} />
      <div class="head">
        <UrgentStrip urgent={urgent} onCopy={onCopy} onAnnounce={announce} />
        <SearchField query={state.query} field={field} onQuery={applyQuery} onClear={() => searchFor("")} />
      </div>
      <main id="main" tabIndex={-1} ref={view}>
        {props.problems.map((problem) => (
          <Notice key={problem} title="Some entries are missing" tone="caution">
            <p>{problem}</p>
          </Notice>
        ))}
        <PanelView
          key={rowKey(place.view)}
          state={state}
          answer={answer}
          urgent={urgent}
          collection={collection}
          now={now}
          onCopy={onCopy}
          onAnnounce={announce}
          onOpenView={open}
          onSearch={searchFor}
          onMore={showMore}
          onBack={back}
        />
      </main>
      <CatalogueFooter catalogue={catalogueOf(props)} version={props.version} />
      <LiveStatus announcement={announcement} />
    </div>
  );
}

function catalogueOf({ collection, area }: PanelProps) {
  return collection.catalogues.find(({ name }) => name === area) ?? collection.catalogues[0];
}
