import { Icon, Mark } from "./Icon.tsx";

/** The name, the way to hide the panel and the way to the settings; it scrolls away. */
export function TopBar({ onHide, onSettings }: { onHide: () => void; onSettings: () => void }) {
  return (
    <header class="topbar">
      <span class="brand">
        <Mark />
        Signpost
      </span>
      <button type="button" class="btn btn-quiet" onClick={onHide}>
        <Icon name="hide" />
        Hide
      </button>
      <button type="button" class="btn btn-quiet" onClick={onSettings}>
        <Icon name="settings" />
        Settings
      </button>
    </header>
  );
}
