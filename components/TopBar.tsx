import { Icon, Mark } from "./Icon.tsx";

/** The name and the way to the settings; it scrolls away. */
export function TopBar({ onSettings }: { onSettings: () => void }) {
  return (
    <header class="topbar">
      <span class="brand">
        <Mark />
        Signpost
      </span>
      <button type="button" class="btn btn-quiet" onClick={onSettings}>
        <Icon name="settings" />
        Settings
      </button>
    </header>
  );
}
