import { NETWORK } from "./network-limits.ts";

/** How fast a file comes. Times are in milliseconds of one clock. */
export interface Progress {
  add(bytes: number, at: number): void;
  /** Whether it is to be given up. Rule: docs/release-format, "Network". */
  isTooSlow(at: number): boolean;
}

/**
 * Follows a body that began to arrive at `bodyAt` in answer to a request of `requestAt`.
 */
export function createProgress(requestAt: number, bodyAt: number): Progress {
  let arrivals: { readonly at: number; readonly bytes: number }[] = [];
  const rate = (at: number) => {
    arrivals = arrivals.filter((arrival) => at - arrival.at < NETWORK.windowMs);
    return arrivals.reduce((sum, { bytes }) => sum + bytes, 0) / (NETWORK.windowMs / 1000);
  };
  return {
    add: (bytes, at) => void arrivals.push({ at, bytes }),
    isTooSlow(at) {
      const now = rate(at);
      if (at - bodyAt >= NETWORK.windowMs && now < NETWORK.leastRate) return true;
      return at - requestAt >= NETWORK.fileMs && now <= NETWORK.goodRate;
    },
  };
}
