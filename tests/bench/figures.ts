/** What many measurements of one thing came to, in the unit of the measurements. */
export interface Figures {
  readonly runs: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** The figures of measurements in any order; a percentile is a value that was measured (nearest rank). */
export function figuresOf(measured: readonly number[]): Figures {
  const sorted = [...measured].sort((a, b) => a - b);
  const percentile = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { runs: sorted.length, p50: percentile(0.5), p95: percentile(0.95), max: percentile(1) };
}
