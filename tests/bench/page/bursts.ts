import { SIBLINGS } from "#tests/e2e/support/reading-test.ts";
import { type Bench, read } from "./bench.ts";
import { MANY, whenOffered } from "./settling.ts";
import { BURST, REST, type Slices, slicesWhile } from "./slices.ts";

/** A hundred paragraphs are changed at once so many times, on pages with so many others. */
const BURSTS = 15;
const PAGES = [
  { path: "/short", others: 0 },
  { path: "/long", others: MANY },
] as const;
/** From one burst that was read to the next, in milliseconds. */
const PAUSE = 500;

/** What the reader ran for bursts of changes, beside so many paragraphs that stay. */
export interface Bursts {
  readonly others: number;
  readonly slices: Slices;
}

/**
 * Changes pages in bursts, each when the one before it has been read: the panel offers the guide after one, and does not
 * after the next.
 *
 * @throws where the trace does not tell what the reader ran for each of them
 */
export async function measureBursts(bench: Bench, origin: string): Promise<Bursts[]> {
  const measured: Bursts[] = [];
  for (const { path, others } of PAGES) {
    await read(bench, origin + path);
    await bench.page.evaluate(addPlaces);
    await changeAndRead(bench, true);
    await changeAndRead(bench, false);
    const slices = await slicesWhile(bench.browser, bench.page, async () => {
      for (let burst = 0; burst < BURSTS; burst++) {
        await bench.page.waitForTimeout(PAUSE);
        await changeAndRead(bench, burst % 2 === 0);
      }
    });
    const counted = slices.bursts.filter((ran) => ran > 0).length;
    if (counted !== BURSTS) throw new Error(`Of ${BURSTS} bursts beside ${others} paragraphs ${counted} were read`);
    measured.push({ others, slices });
  }
  return measured;
}

async function changeAndRead({ page, panel }: Bench, says: boolean): Promise<void> {
  await page.evaluate(change, { mark: BURST, note: says ? SIBLINGS : "Invoice approved." });
  await whenOffered(panel, says);
  await page.evaluate((mark) => void performance.mark(mark), REST);
}

/** In the page: puts in what is changed at once. */
function addPlaces(): void {
  for (let n = 0; n < 100; n++) document.body.appendChild(document.createElement("p")).className = "changes";
}

/** In the page: changes a hundred paragraphs at once. */
function change({ mark, note }: { mark: string; note: string }): void {
  performance.mark(mark);
  const [first, ...others] = document.querySelectorAll(".changes");
  first?.replaceChildren(note);
  for (const place of others) place.replaceChildren(`Seen at home at ${Math.random()}`);
}
