import { Icon, Mark } from "./Icon.tsx";

/** The name, the way to the list once something is on it, to hide the panel and to the settings; it scrolls away. */
export function TopBar({
  listed,
  onList,
  onHide,
  onSettings,
}: {
  /** How many entries are on the list. */
  listed: number;
  onList: () => void;
  onHide: () => void;
  onSettings: () => void;
}) {
  return (
    <header class="topbar">
      <span class="brand">
        <Mark />
        <span class="t">Signpost</span>
      </span>
      {listed > 0 && (
        <button type="button" class="btn btn-quiet" onClick={onList}>
          List ({listed})
        </button>
      )}
      <button type="button" class="btn btn-quiet" onClick={onHide}>
        <Icon name="hide" />
        <span class="t">Hide</span>
      </button>
      <button type="button" class="btn btn-quiet" onClick={onSettings}>
        <Icon name="settings" />
        <span class="t">Settings</span>
      </button>
    </header>
  );
}
