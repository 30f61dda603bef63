/** How long after a change the page is read again, in milliseconds: others may follow it, and are read with it. */
const REST = 80;
/** At most four readings a second, and so as many messages; a first reading may say one more. */
const SHORTEST_ROUND = 250;
/** How long a page of which nothing is heard is left alone, in milliseconds: not every change is told. */
const LONGEST_ROUND = 2_500;
/** ... and how many times as long as its last reading took, so that a huge page is left alone for the most part. */
const REST_FOR_READING = 4;

/** When a page is read again: soon after a change, and now and then without one. */
export interface Rhythm {
  /** Begins the first reading. */
  begin(): void;
  /** Something has changed. */
  onChange(): void;
  /** A reading has ended. */
  onRead(): void;
  stop(): void;
}

/**
 * @param read begins a reading, whose end is told by `onRead`
 * @param isHidden whether nobody can see the page: then it is not read again until something changes
 */
export function createRhythm(read: () => void, isHidden: () => boolean): Rhythm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let began = 0;
  let isReading = true;
  let isChanged = false;
  /** Whether a reading after a change is on its way: further changes do not put it off, or it would never come. */
  let isDue = false;

  const begin = () => {
    isReading = true;
    isChanged = false;
    isDue = false;
    began = performance.now();
    read();
  };
  const wait = (time: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(() => then(), time);
  };
  const readSoon = () => {
    if (!isDue) wait(Math.max(REST, began + SHORTEST_ROUND - performance.now()), begin);
    isDue = true;
  };
  const readIn = (time: number) => wait(time, () => (isHidden() ? readIn(time) : begin()));

  return {
    begin,
    onChange() {
      isChanged = true;
      if (!isReading) readSoon();
    },
    onRead() {
      isReading = false;
      if (isChanged) readSoon();
      else readIn(Math.max(LONGEST_ROUND, (performance.now() - began) * REST_FOR_READING));
    },
    stop: () => clearTimeout(timer),
  };
}
