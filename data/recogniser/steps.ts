/** Work in steps short enough that whoever goes through them can stop after each. */
export type Steps<Result> = Generator<void, Result>;

/** Goes through all the steps at once. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
