import type { Collection } from "#data/model/collection.ts";
import { createRecogniser, type Recogniser } from "#data/recogniser/create-recogniser.ts";

/** Prepares the recogniser at its first use, so that a panel where nobody selects a text does not pay for it. */
export function createLazyRecogniser(collection: Collection, area: string): () => Recogniser {
  let recogniser: Recogniser | null = null;
  return () => {
    recogniser ??= createRecogniser(collection, area);
    return recogniser;
  };
}
