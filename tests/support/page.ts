import type { PanelProps } from "#components/Panel.tsx";

/** A panel whose page is not read and cannot be. */
export const NO_PAGE: Pick<PanelProps, "suggest" | "page" | "onWish"> = {
  suggest: () => ({ topics: [], suggestions: [] }),
  page: { at: "barred" },
  onWish: () => undefined,
};
