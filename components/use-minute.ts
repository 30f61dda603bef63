import { useEffect, useState } from "preact/hooks";

const MINUTE_MS = 60_000;

/**
 * Counts the minutes of the clock that pass while a component is on the screen, so that it is drawn again as each
 * begins and when the panel is looked at again; a hidden panel's timers may rest.
 */
export function useMinute(now: () => Date): number {
  const minuteNow = () => Math.floor(now().getTime() / MINUTE_MS);
  const [minute, setMinute] = useState(minuteNow);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      clearTimeout(timer);
      setMinute(minuteNow());
      timer = setTimeout(tick, MINUTE_MS - (now().getTime() % MINUTE_MS));
    };
    tick();
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [now]);
  return minute;
}
