import { expect } from "@playwright/test";
import { GUIDE } from "#tests/e2e/support/reading-test.ts";
import type { Brings, Walker } from "./journeys.ts";
import type { Editor } from "./places.ts";
import { pause, type Written, write } from "./writing.ts";

/** A browser with the panel, by whatever it is driven with. */
export interface Ways {
  readonly walker: Walker;
  /** Goes to a page that is not read. */
  open(path: string): Promise<unknown>;
  /** Goes to a page, and reads it once as a person does. */
  read(path: string): Promise<unknown>;
  /** Has every page of the site read. */
  switchOn(): Promise<unknown>;
  readonly brings: Brings;
}

const isLong = process.env.SIGNPOST_LONG === "1";

/** Writes in an editor: what is said brings its record, and the editor is as without us. */
export async function compareWriting({ walker, open, read, brings }: Ways, editor: Editor): Promise<void> {
  const { looks } = await compare(
    async () => {
      await open(editor.path);
      return write(await walker.at(editor), async () => undefined, !editor.losesComposed);
    },
    async () => {
      await read(editor.path);
      return write(await walker.at(editor), () => brings(GUIDE), !editor.losesComposed);
    },
  );
  // Where nothing can be undone there would be nothing to compare. Not all can go on again: Trix in Firefox does not.
  expect(looks["back two steps"]?.holds).not.toEqual(looks.pasted?.holds);
}

/** Goes from page to page of a site: each brings its own records, and is as without us. */
export async function compareWalk(
  { walker, open, read, switchOn, brings }: Ways,
  path: string,
  walk: (walker: Walker, brings: Brings) => Promise<Written>,
): Promise<void> {
  await compare(
    async () => {
      await open(path);
      return walk(walker, () => pause(300));
    },
    async () => {
      await read(path);
      await switchOn();
      return walk(walker, brings);
    },
  );
}

async function compare(without: () => Promise<Written>, withUs: () => Promise<Written>): Promise<Written> {
  const written = await without();
  // What differs by itself from one time to the next could not be laid at anybody's door.
  if (isLong) expect(await without()).toEqual(written);
  expect(await withUs()).toEqual(written);
  return written;
}
