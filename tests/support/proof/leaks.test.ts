import { describe, expect, it } from "vitest";
import { CANARIES } from "./canaries.ts";
import { EXPECTED_LEAKS, leaksLike } from "./expected-leaks.ts";
import { leaksOf } from "./leaks.ts";
import { SABOTAGES } from "./sabotages.ts";
import { isElsewhere, type Seen } from "./seen.ts";

const NOTHING: Seen = {
  asked: ["GET /case "],
  leaked: [],
  page: ["cookie "],
  documents: ["page\n<html><p>Case</p></html>", "page > iframe\n<p>Frame</p>"],
  worlds: [],
  messages: [],
  extension: [],
  profile: new Map([["History: title as text", "title"]]),
  isRead: false,
  offered: 0,
};
const leaks = (seen: Partial<Seen>) => leaksOf({ ...NOTHING, ...seen }, NOTHING);
const document = (at: number, written: string) => NOTHING.documents.with(at, written);

describe("what a session shows that one without a reader does not", () => {
  it("is nothing where both show the same", () => {
    expect(leaks({})).toEqual([]);
    expect(
      leaks({ messages: ['{"v":3,"ids":[1,20],"part":false,"frames":0,"goesOn":true}'], extension: ["a store"] }),
    ).toEqual([]);
  });

  it.each([
    "result of /page-reader.js: true",
    'result of /page-frame.js: {"origin":"http://127.0.0.1:8080","place":[0,12]}',
    'result of /page-frame.js: {"origin":"null","place":null}',
    'result of /page-frame.js: {"origin":"http://127.0.0.1:8080","place":[]}',
  ])("is no %s", (result) => {
    expect(leaks({ messages: [result] })).toEqual([]);
  });

  it.each<[string, Partial<Seen>, string]>([
    ["a connection over which nothing comes", { leaked: [""] }, "arrived outside"],
    ["a request that was not made before", { asked: ["GET /case ", "GET /other "] }, "asked of a server"],
    ["a cookie", { page: ["cookie a=b"] }, "in the page"],
    ["an attribute", { documents: document(0, '<html><p class="a">Case</p></html>') }, "in the page"],
    ["a text in a frame", { documents: document(1, "page > iframe\n<p>Frame.</p>") }, "in the page"],
    ["an element that is gone", { documents: document(0, "page\n<html></html>") }, "in the page"],
    ["a frame that came", { documents: [...NOTHING.documents, "page > iframe\n"] }, "in the page"],
    ["a frame that is gone", { documents: NOTHING.documents.slice(1) }, "in the page"],
    [
      "a message of another form",
      { messages: ['{"v":3,"ids":[1],"part":false,"frames":0,"goesOn":true,"a":1}'] },
      "a message",
    ],
    ["more numbers than a reader says", { messages: [message(33)] }, "a message"],
    ["a result that is more than yes or no", result("page-reader", 1), "a message"],
    ["a frame of a site that has no part in it", result("page-frame", frame("http://a.example")), "a message"],
    ["a word in the place of a site", result("page-frame", frame(CANARIES.text)), "a message"],
    ["more numbers than a frame's place", result("page-frame", frame("null", [1, 2, 3, 4, 5])), "a message"],
    ["a number that is too long for a place", result("page-frame", frame("null", [104])), "a message"],
    ["a frame's place with something else", result("page-frame", { ...frame("null"), a: 1 }), "a message"],
    ["a canary in a store", { extension: [`storage.local: {"a":"${CANARIES.text}"}`] }, "in the extension"],
    [
      "a canary in the profile",
      { profile: new Map([...NOTHING.profile, ["Cookies: text as hex", "text"]]) },
      "in the profile",
    ],
  ])("is %s", (_, seen, where) => {
    expect(new Set(leaks(seen).map((leak) => leak.where))).toEqual(new Set([where]));
  });

  it("names the places whose words it holds, wherever they stand in it", () => {
    const [leak] = leaks({ leaked: [`POST / HTTP/1.1\r\n\r\n${"-".repeat(500)}${CANARIES.late} ${CANARIES.frame}`] });
    expect(leak?.carries).toEqual(["frame", "late"]);
  });
});

describe("a request to somewhere else", () => {
  it.each([
    ["GET https://elsewhere.example/", true],
    ["GET http://127.0.0.1:81/?from=http://127.0.0.1:80", true],
    ["GET ws://127.0.0.1:81/", true],
    ["GET ftp://127.0.0.1:80/case", true],
    ["GET file:///case", true],
    ["GET https://127.0.0.1:80/case", true],
    ["POST chrome-extension://abc/sidepanel.html", true],
    ["GET", true],
    ["GET http://127.0.0.1:80/case", false],
    ["GET ws://127.0.0.1:80/socket", false],
    ["GET chrome-extension://abc/sidepanel.html", false],
    ["GET data:text/plain,http://elsewhere.example", false],
  ])("is %s: %s", (request, is) => {
    expect(isElsewhere(request, "http://127.0.0.1")).toBe(is);
  });
});

function frame(origin: string, place: number[] | null = []) {
  return { origin, place };
}

function result(script: string, said: unknown): Partial<Seen> {
  return { messages: [`result of /${script}.js: ${JSON.stringify(said)}`] };
}

function message(count: number): string {
  return JSON.stringify({
    v: 1,
    ids: Array.from({ length: count }, (_, id) => id),
    part: false,
    frames: 0,
    goesOn: false,
  });
}

describe("what a sabotage must be seen by", () => {
  it("is written down for each of them", () => {
    expect(Object.keys(EXPECTED_LEAKS).sort()).toEqual(Object.keys(SABOTAGES).sort());
  });

  it("is not met by a leak elsewhere, of another kind or without the word", () => {
    const expected = { where: "in the page", begins: /^told /, carries: ["text"] } as const;
    const leak = { where: "in the page", what: "told a word", carries: ["text", "late"] } as const;
    expect(leaksLike([leak], expected)).toEqual([leak]);
    const others = [
      { ...leak, where: "a message" },
      { ...leak, what: "changed" },
      { ...leak, carries: ["late"] },
    ] as const;
    expect(leaksLike(others, expected)).toEqual([]);
    expect(leaksLike([{ ...leak, carries: [] }], { ...expected, carries: "some" })).toEqual([]);
  });
});
