import { SIBLINGS } from "#tests/e2e/support/reading-test.ts";
import { GATHERED, type Likeness, likeness, NOTED, noteEvents, settle } from "./noting.ts";

/** Somebody at a place in a page, by whatever a browser is driven with. */
export interface Writer {
  readonly place: {
    click(): Promise<unknown>;
    /** Runs a function in the page. */
    evaluate<T, A>(look: (element: Element, given: A) => T | Promise<T>, given: A): Promise<T>;
  };
  type(text: string): Promise<unknown>;
  /** Presses keys together: `Control+z`. */
  press(keys: string): Promise<unknown>;
  /** Writes as the keyboards of other scripts do; none where the driver cannot. */
  readonly composing?: {
    /** Shows a text that may yet become another. */
    show(text: string): Promise<unknown>;
    /** Puts a text in its stead. */
    end(text: string): Promise<unknown>;
  };
  /** Takes what the page threw, and what was written to the console as an error, since it was last asked. */
  takeErrors(): readonly string[];
}

/** What came of writing in an editor: what it was like after each step, and the page's errors. */
export interface Written {
  readonly looks: Readonly<Record<string, Likeness>>;
  readonly errors: readonly string[];
}

/** What one does with the keys, step by step. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  pasted: ["Shift+Home", "Control+c", "End", "Control+v"],
  "back one step": ["Control+z"],
  "back two steps": ["Control+z"],
  "on one step": ["Control+Shift+z"],
  "on two steps": ["Control+Shift+z"],
  selected: ["Home", "Shift+ArrowRight"],
};

/**
 * Writes in an editor, composes, pastes, goes back and on, and says what the editor is like after each step.
 *
 * @param onRead waits until what was written is read
 * @param isComposed whether something is composed, where the driver can
 */
export async function write(
  { place, type, press, composing, takeErrors }: Writer,
  onRead: () => Promise<unknown>,
  isComposed = true,
): Promise<Written> {
  const looks: Record<string, Likeness> = {};
  const look = async (name: string, gathered = GATHERED) => {
    await place.evaluate(settle, null);
    looks[name] = await place.evaluate(likeness, gathered);
  };
  /** Nothing is done, and the page is read meanwhile: nothing at all may happen in it but what the editor does. */
  const rest = async (name: string) => {
    await pause(REST);
    await look(name, []);
  };
  await pause(200);
  await place.evaluate(noteEvents, NOTED);
  await place.click();
  await type(SIBLINGS);
  await look("typed");
  await onRead();
  await rest("read");
  if (composing && isComposed) {
    await composing.show("ni");
    await look("composing");
    await rest("read while composing");
    await composing.end("nihao");
    await look("composed");
    await rest("read after composing");
  }
  for (const [name, keys] of Object.entries(STEPS)) {
    for (const key of keys) {
      await press(key);
      await pause(BETWEEN_KEYS);
    }
    await look(name);
  }
  return { looks, errors: takeErrors() };
}

/** Longer than a page may change before it is read again; and than what editors take for one step back. */
const REST = 600;

/** Nobody presses faster; an editor learns only then what the key before has selected. */
const BETWEEN_KEYS = 50;

/** Lets an editor do what it does in its own time. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
