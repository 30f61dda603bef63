import { useCallback, useState } from "preact/hooks";

/** A sentence to be read out; `turn` tells it from the same sentence said before. */
export interface Announcement {
  readonly sentence: string;
  readonly turn: number;
}

/** The last sentence to be read out, and the way to say one. */
export function useAnnouncements(): [Announcement, (sentence: string) => void] {
  const [last, setLast] = useState<Announcement>({ sentence: "", turn: 0 });
  const announce = useCallback((sentence: string) => setLast(({ turn }) => ({ sentence, turn: turn + 1 })), []);
  return [last, announce];
}

/** The one live region, always in the page and polite. A sentence said twice is read twice, being a new element. */
export function LiveStatus({ announcement: { sentence, turn } }: { announcement: Announcement }) {
  return (
    <div role="status" class="vh">
      <p key={turn}>{sentence}</p>
    </div>
  );
}
