import type { Entry } from "#data/model/collection.ts";
import { BackButton } from "./BackButton.tsx";
import { OpenRow } from "./OpenRow.tsx";
import { PageSections } from "./PageSections.tsx";
import type { RowContext } from "./ResultRow.tsx";

export interface PageViewProps extends RowContext {
  /** The record that holds the page's headings. */
  entry: Entry;
  backLabel: string;
  onBack: () => void;
}

/** A partnership's page, so that whoever knows it finds everything where it was. */
export function PageView({ entry, backLabel, onBack, ...context }: PageViewProps) {
  return (
    <>
      <div class="view-h">
        <BackButton label={backLabel} onBack={onBack} />
        <h1 tabIndex={-1}>{entry.page?.name}</h1>
        <p class="soft small">{entry.publisher}. Its headings, in its order.</p>
        <p>
          <OpenRow class="textlink" view={{ name: "record", id: entry.id }} onOpenView={context.onOpenView}>
            About this page and where it is
          </OpenRow>
        </p>
      </div>
      <PageSections page={entry} {...context} />
    </>
  );
}
