/** Work in steps short enough that whoever goes through them can stop after each. */
export type Steps<Result> = Generator<void, Result>;

/** Things done in one step: some tenths of a millisecond. */
const STEP = 100;

/** Does the same with each thing, in steps. */
export function* inSteps<Thing>(things: readonly Thing[], work: (thing: Thing, place: number) => void): Steps<void> {
  for (let from = 0; from < things.length; from += STEP) {
    things.slice(from, from + STEP).forEach((thing, at) => {
      work(thing, from + at);
    });
    yield;
  }
}

/** Goes through all the steps at once. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
