import type { Collection } from "#data/model/collection.ts";
import { createRecogniser } from "#data/recogniser/create-recogniser.ts";
import type { Recognise } from "#data/recogniser/result.ts";

/** Prepares the recogniser at the first text, so that a panel where nobody selects one does not pay for it. */
export function createLazyRecogniser(collection: Collection, area: string): Recognise {
  let recognise: Recognise | null = null;
  return (text, options) => {
    recognise ??= createRecogniser(collection, area);
    return recognise(text, options);
  };
}
