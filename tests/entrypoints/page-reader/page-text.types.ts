import { createBlockWriter, findIn, type PageBlock, type PageText } from "#entrypoints/page-reader/page-text.ts";

// Read by the type checker alone: page text has no way into a message. Each line that is let through fails the check.
declare const text: PageText;
declare const block: PageBlock;
declare const port: ReaderPort;

port.postMessage({ v: 1, ids: [1], part: false, frames: 0, goesOn: false });
// @ts-expect-error a text is no message
port.postMessage(text);
// @ts-expect-error neither is a string
port.postMessage("text");
// @ts-expect-error nor a block
port.postMessage(block);
// @ts-expect-error a message has no member for one
port.postMessage({ v: 1, ids: [1], part: false, frames: 0, goesOn: false, text });
// @ts-expect-error its numbers are numbers
port.postMessage({ v: 1, ids: [text], part: false, frames: 0, goesOn: false });
// @ts-expect-error as is the vocabulary
port.postMessage({ v: text, ids: [1], part: false, frames: 0, goesOn: false });
// @ts-expect-error its flag is none
port.postMessage({ v: 1, ids: [1], part: text, frames: 0, goesOn: false });
// @ts-expect-error its count is none
port.postMessage({ v: 1, ids: [1], part: false, frames: text, goesOn: false });
// @ts-expect-error a text is no string
export const string: string = text;
// @ts-expect-error nor a number
export const number: number = block;
// @ts-expect-error no number is made of it by a sign
+text;
// @ts-expect-error nor by another
~text;
// @ts-expect-error nor by a sum
text + 1;
// @ts-expect-error nor by a difference
block - 0;
// @ts-expect-error nor is it more or less than one
text < 1;
// @ts-expect-error no string is made of it by a template
`${text}`;
// @ts-expect-error nor by asking it for one
text.toString();
// @ts-expect-error nor for its value
text.valueOf();
// @ts-expect-error it is read by nobody who takes strings
Number.parseInt(text, 10);
// @ts-expect-error nor by who goes through its letters
[...block];
// @ts-expect-error nor by their places
text[0];
// @ts-expect-error it has no member that gives a number
text.length;
// @ts-expect-error neither has a block
block.charCodeAt(0);
// @ts-expect-error a string is no text of a page, but for what asPageText takes
export const made: PageText = "text";
// @ts-expect-error nor is a symbol
export const symbol: PageText = Symbol("text");
// @ts-expect-error a text is put into blocks, and is none
findIn(text, null as never);
// @ts-expect-error and a block is no text
createBlockWriter().put(block, false, false);
