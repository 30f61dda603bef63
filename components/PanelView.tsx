import { findRecord } from "#data/model/collection.ts";
import type { UrgentContact } from "#data/model/urgent.ts";
import { audienceTitle } from "./audience-name.ts";
import { BackButton } from "./BackButton.tsx";
import { BrowseView } from "./BrowseView.tsx";
import { audienceEntries, kindEntries, topicLabel } from "./browse.ts";
import { ChangesView } from "./ChangesView.tsx";
import type { OnMore } from "./KeptRows.tsx";
import type { Keep } from "./keep.ts";
import { kindGroupTitle } from "./kind-groups.ts";
import { ListView } from "./ListView.tsx";
import { NothingFound } from "./NothingFound.tsx";
import type { OpenNowFilterProps } from "./OpenNowFilter.tsx";
import { PageReadingView, type PageReadingViewProps } from "./PageReadingView.tsx";
import { PageSections } from "./PageSections.tsx";
import { PageView } from "./PageView.tsx";
import { PinnedView } from "./Pinned.tsx";
import type { View } from "./panel-state.ts";
import { RecordView } from "./RecordView.tsx";
import { ResultList } from "./ResultList.tsx";
import type { RowContext } from "./ResultRow.tsx";
import { StartView } from "./StartView.tsx";
import { SuggestionsView } from "./SuggestionsView.tsx";
import { TopicsView } from "./TopicsView.tsx";
import { TopicView } from "./TopicView.tsx";
import type { CatalogueUpdates } from "./updates.ts";
import type { Answer } from "./use-answer.ts";
import type { Suggestions } from "./use-suggestions.ts";

export interface PanelViewProps extends RowContext {
  keep: Keep;
  view: View;
  /** The row of the view that the focus was last on, by its `rowKey`. */
  row: string | null;
  /** The view that the way back leads to; absent at the start. */
  below?: View;
  /** How many rows to show, where there may be many. */
  shown: number;
  answer: Answer | null;
  suggestions: Pick<Suggestions, "recognition" | "lowered" | "onLower">;
  reading: Pick<PageReadingViewProps, "page" | "recognition" | "onWish">;
  urgent: readonly UrgentContact[];
  filter: OpenNowFilterProps;
  onSearch: (query: string) => void;
  onMore: OnMore;
  onBack: () => void;
  updated: readonly CatalogueUpdates[];
  onSettings: () => void;
}

/** The view on the screen. */
export function PanelView({
  view,
  row,
  below,
  onBack,
  answer,
  suggestions: { recognition, ...suggestions },
  reading,
  shown,
  urgent,
  filter,
  onSearch,
  onMore,
  updated,
  onSettings,
  ...context
}: PanelViewProps) {
  const { collection, onOpenView } = context;
  const backTo = { backLabel: backLabel(below, collection), onBack };
  switch (view.name) {
    case "start":
      return <StartView row={row} canRead={reading.page.at !== "barred"} {...context} />;
    case "results":
      return <Results {...{ answer, shown, urgent, filter, onSearch, onMore }} {...context} />;
    case "suggestions":
      return recognition ? (
        <SuggestionsView recognition={recognition} {...suggestions} {...backTo} {...context} />
      ) : (
        <Missing {...backTo} />
      );
    case "reading":
      return <PageReadingView {...reading} {...suggestions} {...backTo} {...context} />;
    case "topics":
      return <TopicsView collection={collection} onOpenView={onOpenView} {...backTo} />;
    case "pinned":
      return <PinnedView {...{ shown, onMore }} {...backTo} {...context} />;
    case "list":
      return <ListView {...{ shown, onMore }} {...backTo} {...context} />;
    case "changes":
      return <ChangesView {...{ updated, collection, onOpenView, onSettings }} {...backTo} />;
    case "topic": {
      const topic = collection.topics.get(view.id);
      return topic ? <TopicView topic={topic} filter={filter} {...backTo} {...context} /> : <Missing {...backTo} />;
    }
    case "kind": {
      const entries = kindEntries(view.id, collection);
      return <BrowseView title={kindGroupTitle(view.id)} {...{ entries, filter }} {...backTo} {...context} />;
    }
    case "audience": {
      const entries = audienceEntries(view.id, collection);
      return <BrowseView title={audienceTitle(view.id)} {...{ entries, filter }} {...backTo} {...context} />;
    }
    case "page": {
      const entry = findRecord(collection, view.id);
      return entry ? <PageView entry={entry} {...backTo} {...context} /> : <Missing {...backTo} />;
    }
    case "record": {
      const entry = findRecord(collection, view.id);
      if (!entry) return <Missing {...backTo} />;
      return (
        <>
          <RecordView
            entry={entry}
            onOpen={(id) => onOpenView({ name: "record", id })}
            onOpenTopic={(id) => onOpenView({ name: "topic", id })}
            {...backTo}
            {...context}
          />
          {entry.page && <PageSections page={entry} {...context} />}
        </>
      );
    }
  }
}

function Results({
  answer,
  shown,
  urgent,
  filter,
  onSearch,
  onMore,
  ...context
}: RowContext & Pick<PanelViewProps, "answer" | "shown" | "urgent" | "filter" | "onSearch" | "onMore">) {
  if (!answer) return <h1 class="vh">Results</h1>;
  const { query, result } = answer;
  if (!result) {
    return (
      <div class="empty">
        <h1 tabIndex={-1}>The search does not work just now</h1>
        <p>Clear the search and browse by topic. Closing the panel and opening it again may mend it.</p>
      </div>
    );
  }
  if (result.hits.length > 0) return <ResultList {...{ result, shown, filter, onSearch, onMore }} {...context} />;
  return (
    <NothingFound
      query={query}
      nearestTopics={result.nearestTopics}
      emptyTopics={result.emptyTopics}
      urgent={urgent}
      collection={context.collection}
      onOpenView={context.onOpenView}
    />
  );
}

/** A view of something that the catalogue no longer holds. */
function Missing({ backLabel, onBack }: { backLabel: string; onBack: () => void }) {
  return (
    <div class="view-h">
      <BackButton label={backLabel} onBack={onBack} />
      <h1 tabIndex={-1}>This is no longer in the catalogue</h1>
    </div>
  );
}

/** Where the way back leads, in words: "Back to results". */
function backLabel(view: View | undefined, collection: RowContext["collection"]): string {
  switch (view?.name) {
    case "results":
      return "Back to results";
    case "suggestions":
      return "Back to what may be relevant";
    case "reading":
      return "Back to suggestions for this page";
    case "topics":
      return "Back to all topics";
    case "pinned":
      return "Back to pinned";
    case "list":
      return "Back to the list";
    case "changes":
      return "Back to what changed";
    case "topic": {
      const topic = collection.topics.get(view.id);
      return topic ? `Back to ${topicLabel(topic)}` : "Back";
    }
    case "kind":
      return `Back to ${kindGroupTitle(view.id)}`;
    case "audience":
      return `Back to ${audienceTitle(view.id)}`;
    case "page":
      return `Back to ${findRecord(collection, view.id)?.page?.name.replace(/^The /, "the ") ?? "the page"}`;
    case "record":
      return `Back to ${findRecord(collection, view.id)?.title ?? "the entry"}`;
    default:
      return "Back to start";
  }
}
