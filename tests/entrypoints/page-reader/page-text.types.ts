import type { PageBlock, PageText } from "#entrypoints/page-reader/page-text.ts";

// Read by the type checker alone: page text has no way into a message. Each line that is let through fails the check.
declare const text: PageText;
declare const block: PageBlock;
declare const port: ReaderPort;

port.postMessage({ v: 1, ids: [1], part: false, frames: 0 });
// @ts-expect-error a text is no message
port.postMessage(text);
// @ts-expect-error neither is a string
port.postMessage("text");
// @ts-expect-error nor a block
port.postMessage(block);
// @ts-expect-error a message has no member for one
port.postMessage({ v: 1, ids: [1], part: false, frames: 0, text });
// @ts-expect-error its numbers are numbers
port.postMessage({ v: 1, ids: [text], part: false, frames: 0 });
// @ts-expect-error as is the vocabulary
port.postMessage({ v: text, ids: [1], part: false, frames: 0 });
// @ts-expect-error its flag is none
port.postMessage({ v: 1, ids: [1], part: text, frames: 0 });
// @ts-expect-error its count is none
port.postMessage({ v: 1, ids: [1], part: false, frames: text });
// @ts-expect-error a text is no string
export const string: string = text;
// @ts-expect-error nor a number
export const number: number = block;
// @ts-expect-error and has no member that gives one
text.length;
// @ts-expect-error neither has a block
block.charCodeAt(0);
// @ts-expect-error a string is no text of a page, but for what asPageText takes
export const made: PageText = "text";
