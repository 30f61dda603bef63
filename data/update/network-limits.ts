/** Bounds of fetching, in milliseconds and in bytes a second. Source: docs/release-format, "Network". */
export const NETWORK = {
  /** From a file's request to its last byte, longer while it comes faster than `goodRate`. */
  fileMs: 20_000,
  goodRate: 10_000,
  /** Below this the body is given up. */
  leastRate: 1000,
  /** Rates are means over the last so many milliseconds. */
  windowMs: 5000,
  /** How often progress is looked at. */
  tickMs: 250,
  tries: 3,
  /** A host that drips is asked twice: each try may take twenty seconds of a person's time. */
  slowTries: 2,
  /** The first pause between two tries; it doubles, and half of it is left to chance. */
  backOffMs: 500,
  /** The longest wait that a host may ask for within a check, in seconds. */
  retryAfterS: 20,
} as const;
