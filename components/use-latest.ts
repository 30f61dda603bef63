import { useCallback, useLayoutEffect, useRef } from "preact/hooks";

/** A function that stays the same while what it calls follows the latest render: a prop that never changes. */
export function useLatest<Arguments extends unknown[]>(
  call: (...given: Arguments) => void,
): (...given: Arguments) => void {
  const latest = useRef(call);
  useLayoutEffect(() => {
    latest.current = call;
  });
  return useCallback((...given: Arguments) => latest.current(...given), []);
}
