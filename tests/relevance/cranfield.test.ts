import { describe, expect, it } from "vitest";
import { createSearchOfDocuments } from "#data/search/create-search.ts";
import { cranfieldDocuments, isCranfieldThere, measureCranfield } from "./cranfield.ts";

const WHY_NOT = "; skipped, because the collection is not there: SIGNPOST_CRANFIELD names its folder";
/** What ranking is to reach in general, for us or for anybody. */
const FLOORS = { anyRelevant: 0.41, graded: 0.37 };

describe.skipIf(!isCranfieldThere)(`search over a foreign collection${isCranfieldThere ? "" : WHY_NOT}`, () => {
  it("ranks the abstracts of Cranfield well, and leaves no question without an answer", async () => {
    const search = createSearchOfDocuments(cranfieldDocuments(), { topics: [], area: "", now: () => new Date() });
    const quality = await measureCranfield(async (query, limit) =>
      (await search(query, { limit })).hits.map(({ id }) => id),
    );
    console.log("cranfield", JSON.stringify(quality));
    expect(quality.empty).toEqual([]);
    expect(quality.anyRelevant).toBeGreaterThanOrEqual(FLOORS.anyRelevant);
    expect(quality.graded).toBeGreaterThanOrEqual(FLOORS.graded);
  }, 60_000);
});
