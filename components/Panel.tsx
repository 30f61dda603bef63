import { useEffect, useMemo } from "preact/hooks";
import type { CopyContent } from "#data/copy/copy-content.ts";
import type { Collection } from "#data/model/collection.ts";
import type { CopiedContact, CopiedOn } from "#data/model/copied.ts";
import type { UrgentContact } from "#data/model/urgent.ts";
import type { Recognise } from "#data/recogniser/result.ts";
import type { Search, SearchResult } from "#data/search/result.ts";
import { CatalogueFooter } from "./CatalogueFooter.tsx";
import { CoverScreen } from "./CoverScreen.tsx";
import type { Kept, KeptEvents } from "./keep.ts";
import { LiveStatus, useAnnouncements } from "./LiveStatus.tsx";
import { Notice } from "./Notice.tsx";
import { ReadingLight } from "./PageReadingView.tsx";
import { PanelView } from "./PanelView.tsx";
import type { PageState, PageWish } from "./page.ts";
import { type PanelState, rowKey } from "./panel-state.ts";
import { detailsAdvice } from "./personal-details.ts";
import { PhoneHere } from "./phone-here.ts";
import { openAnnouncement, resultAnnouncement } from "./result-text.ts";
import { SearchField } from "./SearchField.tsx";
import { isPassage, suggestionAnnouncement } from "./suggestions.ts";
import { TopBar } from "./TopBar.tsx";
import { UpdateNotices } from "./UpdateNotices.tsx";
import { UrgentStrip } from "./UrgentStrip.tsx";
import type { UpdateEvents, Updates } from "./updates.ts";
import { useKeep } from "./use-keep.ts";
import { useLatest } from "./use-latest.ts";
import { useMinute } from "./use-minute.ts";
import { useNavigation } from "./use-navigation.ts";
import { useResultAnnouncement } from "./use-result-announcement.ts";
import { type Suggest, usePageRecognition, useSuggestions } from "./use-suggestions.ts";
import { useUpdates } from "./use-updates.ts";

export interface PanelProps extends KeptEvents, UpdateEvents {
  collection: Collection;
  /** The name of the local catalogue, or `uk` for the national base alone. */
  area: string;
  search: Search;
  /** Says what a longer text may be about. */
  recognise: Recognise;
  suggest: Suggest;
  /** How far the page beside the panel is read, and what was found there. */
  page: PageState;
  onWish: (wish: PageWish) => void;
  urgent: readonly UrgentContact[];
  /** One sentence for each catalogue that could not be read. */
  problems: readonly string[];
  /** Of the extension: "0.1.0". */
  version: string;
  /** Whether numbers may be phoned from this computer. */
  phoneHere: boolean;
  updates: Updates;
  /** Where the window's panel was. */
  initial: PanelState;
  /** Told each change of place; never to be kept longer than the window. */
  onState: (state: PanelState) => void;
  onCopy: (content: CopyContent) => Promise<boolean>;
  onSettings: () => void;
  /** Whether the cover stands in place of the panel. */
  covered: boolean;
  onCover: (covered: boolean) => void;
  kept: Kept;
  /** What was copied on this device in the last thirty days. */
  copied: readonly CopiedOn[];
  /** Forgets it; resolves to whether the browser did. */
  onForgetCopied: (contact: CopiedContact) => Promise<boolean>;
  now: () => Date;
  /** Text looked up from the page, once for each new `at` (milliseconds): a few words are searched, more are read. */
  lookup: { readonly text: string; readonly at: number } | null;
}

/** The whole side panel. */
export function Panel(props: PanelProps) {
  const { collection, urgent, onCopy, lookup, now } = props;
  const to = useNavigation(props);
  const { answer, state } = to;
  const [announcement, announce] = useAnnouncements();
  const keep = useKeep(props.kept, props, collection, announce);
  const {
    place: { view: place, row, shown },
    below,
  } = to.drawn;

  const minute = useMinute(now);
  const { openNow } = state;
  const advice = detailsAdvice(state.query, collection);
  const sentenceOf = (result: SearchResult) => {
    const found = openNow ? openAnnouncement(result, collection, now()) : resultAnnouncement(result, collection, shown);
    return advice ? `${advice} ${found}` : found;
  };

  const suggestions = useSuggestions(props.recognise);
  useEffect(() => {
    if (!lookup) return;
    if (!isPassage(lookup.text)) {
      to.searchFor(lookup.text.replace(/\s+/g, " "));
      return;
    }
    announce(suggestionAnnouncement(suggestions.read(lookup.text), collection));
    to.open({ name: "suggestions" });
  }, [lookup?.at]);
  const { page } = props;
  const recognition = usePageRecognition(page, props.suggest, suggestions.lowered);
  const isRead = page.at === "reading";
  useEffect(() => {
    if (isRead) announce("Signpost is reading this page.");
  }, [isRead]);
  const onWish = useLatest((wish: PageWish) => {
    if (wish === "forget" || wish === "stop") announce("Forgotten.");
    props.onWish(wish);
  });
  useResultAnnouncement(to.onResults ? answer : null, shown, sentenceOf, announcement, announce);

  const updates = useUpdates(props, place, to, announce);

  // Drawn again for what it shows and as each minute begins, and not for each letter typed, scroll or focus.
  const view = useMemo(
    () => (
      <PanelView
        key={rowKey(place)}
        view={place}
        row={row}
        below={below}
        answer={answer}
        suggestions={suggestions}
        reading={{ page, recognition, onWish }}
        shown={shown}
        urgent={urgent}
        collection={collection}
        now={now}
        filter={{ on: openNow, onToggle: to.showOpenNow }}
        keep={keep}
        onCopy={onCopy}
        onAnnounce={announce}
        onOpenView={to.open}
        onSearch={to.searchFor}
        onMore={to.showMore}
        onBack={to.back}
        updated={props.updates.catalogues}
        onSettings={props.onSettings}
      />
    ),
    [
      place,
      below,
      answer,
      suggestions.recognition,
      suggestions.lowered,
      page,
      recognition,
      shown,
      urgent,
      collection,
      now,
      keep,
      onCopy,
      openNow,
      minute,
      props.updates.catalogues,
    ],
  );

  return (
    <PhoneHere.Provider value={props.phoneHere}>
      {props.covered && <CoverScreen show={to.show} onShow={() => props.onCover(false)} />}
      <div class="panel" hidden={props.covered} onFocusIn={(event) => to.noteFocus(event.target as Element)}>
        <a class="skip" href="#main">
          Skip to content
        </a>
        <TopBar
          listed={keep.listed.entries.length}
          onList={() => to.open({ name: "list" })}
          onHide={() => props.onCover(true)}
          onSettings={props.onSettings}
        />
        <div class="head">
          <UrgentStrip urgent={urgent} onCopy={onCopy} onAnnounce={announce} />
          <SearchField
            query={state.query}
            advice={advice}
            field={to.field}
            onQuery={to.applyQuery}
            onClear={() => to.searchFor("")}
          />
          {isRead && place.name !== "reading" && (
            <ReadingLight count={recognition?.suggestions.length ?? 0} onOpen={() => to.open({ name: "reading" })} />
          )}
        </div>
        <main id="main" tabIndex={-1} ref={to.view}>
          {props.problems.map((problem) => (
            <Notice key={problem} title="Some entries are missing" tone="caution">
              <p>{problem}</p>
            </Notice>
          ))}
          <UpdateNotices
            updates={updates}
            {...{ collection, now, onCopy }}
            onAnnounce={announce}
            onOpen={(id) => to.open({ name: "record", id })}
          />
          {view}
        </main>
        <CatalogueFooter
          updates={props.updates}
          area={props.area}
          version={props.version}
          now={now}
          onCheck={updates.onCheck}
          onShowArrived={updates.onShowArrived}
          onOpenChanges={updates.onOpenChanges}
        />
        <LiveStatus announcement={announcement} />
      </div>
    </PhoneHere.Provider>
  );
}
