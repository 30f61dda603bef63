import { Icon } from "./Icon.tsx";

/** The way back to where a view was opened from. */
export function BackButton({ label, onBack }: { label: string; onBack: () => void }) {
  return (
    <button type="button" class="back" onClick={onBack}>
      <Icon name="back" />
      <span>{label}</span>
    </button>
  );
}
