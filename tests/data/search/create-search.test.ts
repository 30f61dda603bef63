import { describe, expect, it } from "vitest";
import type { SearchDocument } from "#data/search/document.ts";
import { makeTopic } from "#tests/support/records.ts";
import { makeDocument as doc, idsOf, searchOf, TOPICS } from "#tests/support/search-documents.ts";

const number = (dial: string, offered = true) => ({ dial, shown: dial, offered });

describe("names", () => {
  const search = searchOf([
    doc("guide", { title: "A guide to mosaics in harbour towns", summary: "Mosac is named here too. Mosac, mosac." }),
    doc("mosac", { title: "Mosac" }),
    doc("hub", {
      title: "Multi-Agency Safeguarding Hub (MASH)",
      aliases: ["front door"],
      formerNames: ["Referral desk"],
    }),
    doc("now", { title: "Stop It Now helpline", summary: "Confidential." }),
  ]);

  it.each([
    ["mosac", "mosac"],
    ["mosa", "mosac"],
    ["MASH", "hub"],
    ["multi agency safeguarding hub", "hub"],
    ["multiagency safeguarding hub", "hub"],
    ["front door", "hub"],
    ["referral desk", "hub"],
    ["stop it now", "now"],
    ["stopitnow", "now"],
    ["number for stop it now", "now"],
  ])("puts the record first whose name is or begins with %s", async (query, id) => {
    expect((await idsOf(search, query))[0]).toBe(id);
  });

  it("says by which name a record was found", async () => {
    expect((await search("front door")).hits[0]?.reason).toEqual({ kind: "alias", text: "front door" });
    expect((await search("referral desk")).hits[0]?.reason).toEqual({ kind: "former-name", text: "Referral desk" });
    expect((await search("mosac")).hits[0]?.reason).toBeNull();
  });

  it("shows the line that holds the words where no name does", async () => {
    expect((await search("confidential")).hits[0]?.reason).toEqual({ kind: "text", text: "Confidential." });
  });
});

describe("typing", () => {
  const search = searchOf([
    doc("sibling", { title: "Sibling sexual behaviour guide" }),
    doc("slavery", { title: "Modern slavery helpline" }),
    doc("mental", { title: "Mental health line" }),
    doc("learning", { title: "Free e-learning" }),
  ]);

  it.each([
    ["siblng", "sibling"],
    ["silbing behaviour", "sibling"],
    ["behavoiur", "sibling"],
    ["slavry", "slavery"],
    ["elearning", "learning"],
    ["e learning", "learning"],
    ["modern slav", "slavery"],
    ["aibling behaviour", "sibling"],
    ["abour sibling behaviour", "sibling"],
    ["slaverry", "slavery"],
    ["sexual behavior", "sibling"],
  ])("finds what was meant by %s", async (query, id) => {
    expect((await idsOf(search, query))[0]).toBe(id);
  });

  it.each(["dental", "sib 2", "men"])("does not take %s for another word", async (query) => {
    const ids = await idsOf(search, `${query} `);
    expect(ids).not.toContain(query === "sib 2" ? "slavery" : "mental");
  });

  it("completes the last word only while nothing stands after it", async () => {
    expect(await idsOf(search, "sla")).toEqual(["slavery"]);
    expect(await idsOf(search, "sla ")).toEqual([]);
  });

  it("waits for the third letter of a further word, unless it is a name, an acronym or a number", async () => {
    const searching = searchOf([
      doc("chat", { title: "Chat for young people" }),
      doc("bot", { title: "Chat bot guide" }),
      doc("witness", { title: "Witness chat" }),
      doc("asking", { title: "Asking for it" }),
      doc("it", { title: "Asking for more" }),
    ]);
    const first = async (query: string) => (await idsOf(searching, query))[0];
    const chat = await first("chat");
    expect([await first("chat w"), await first("chat wi")]).toEqual([chat, chat]);
    expect([await first("chat witn"), await first("chat bot"), await first("asking for it")]).toEqual([
      "witness",
      "bot",
      "asking",
    ]);
  });
});

describe("topics", () => {
  const search = searchOf(
    [
      doc("guide", { title: "Part A and Part B", topics: ["siblings"] }),
      doc("line", { title: "Support line", topics: ["adults", "siblings"] }),
      doc("other", { title: "Something else", topics: ["disability"], summary: "Bring the EHCP to the interpreter." }),
    ],
    TOPICS,
  );

  it("brings records about a topic that do not hold its words, its main ones first, and says so", async () => {
    const { hits, alsoSearched } = await search("abuse between siblings");
    expect(hits.map(({ id }) => id)).toEqual(["guide", "line"]);
    expect(hits[0]?.reason).toEqual({ kind: "topic", text: "Sibling sexual behaviour" });
    expect(alsoSearched).toEqual(["Sibling sexual behaviour"]);
  });

  it("reads phrases as they stand in case notes", async () => {
    expect((await idsOf(search, "older brother younger sister"))[0]).toBe("guide");
  });

  it("finds a topic by the words that people only search by", async () => {
    expect(await idsOf(search, "kids in one bed")).toEqual(["guide", "line"]);
  });

  it("matches a name that small words make telling whole or not at all", async () => {
    expect((await search("he hits her")).alsoSearched).toEqual(["Adult survivors"]);
    expect((await search("hits")).alsoSearched).toEqual([]);
  });

  it("takes the longest name: one inside it is not meant", async () => {
    const { alsoSearched } = await search("siblings in childhood");
    expect(alsoSearched).toEqual(["Sibling sexual behaviour"]);
  });

  it("answers an outdated term in today's words", async () => {
    const { hits, sayInstead, alsoSearched } = await search("historic abuse");
    expect(hits[0]?.id).toBe("line");
    expect(sayInstead).toEqual([{ term: "historic abuse", say: "non-recent abuse" }]);
    expect(alsoSearched).toEqual(["non-recent abuse"]);
  });

  it.each(["ehcp", "interpreter", "EHCP review", "council tax", "sibling parking permit zone"])(
    "brings nothing for %s, which is everyday casework or other business",
    async (query) => {
      expect(await idsOf(search, query)).toEqual([]);
    },
  );

  it("offers the nearest topics where nothing is found", async () => {
    const { hits, nearestTopics } = await search("sibling wobble frobnicate zanzibar");
    expect(hits).toEqual([]);
    expect(nearestTopics).toContain("siblings");
  });

  it("offers no topic for words that only look like its own", async () => {
    const { hits, nearestTopics } = await search("siblung zanzibar frobnicate");
    expect(hits).toEqual([]);
    expect(nearestTopics).toEqual([]);
  });
});

describe("a topic that no record is about", () => {
  const search = searchOf(
    [
      doc("guide", { topics: ["siblings"] }),
      doc("police", { title: "Police 999" }),
      doc("marriage", { aliases: ["forced marriage protection order"] }),
      doc("law", { aliases: ["Clare's law"] }),
      doc("carers", { summary: "For carers whose children were hurt. The deaf can text." }),
      doc("homes", { aliases: ["abuse in residential care"] }),
    ],
    [
      ...TOPICS.slice(0, 1),
      makeTopic({
        id: "care",
        prefLabel: "Children in care",
        acronyms: ["CLA", "EHCP"],
        altLabels: ["interpreter", "residential care", "autism"],
        related: ["orders"],
      }),
      makeTopic({
        id: "orders",
        prefLabel: "Bail and orders",
        altLabels: ["police bail", "restraining order", "deaf child"],
        related: ["siblings"],
      }),
    ],
  );

  it.each(["autism", "autis", "EHCP", "interpreter", "CLA", "children in care", "police bail", "restraining order"])(
    "is answered with the nearest that has records: %s",
    async (query) => {
      const { hits, nearestTopics } = await search(query);
      expect(hits).toEqual([]);
      expect(nearestTopics).toEqual(["siblings"]);
    },
  );

  it("is said where it is surely meant", async () => {
    expect((await search("autism")).emptyTopics).toEqual(["care"]);
    expect((await search("EHCP")).emptyTopics).toEqual(["care"]);
    expect((await search("police bail")).emptyTopics).toEqual(["orders"]);
    expect((await search("siblings zanzibar frobnicate wobble")).emptyTopics).toEqual([]);
  });

  it("does not hide a record that holds its name, or the one word that tells", async () => {
    expect(await idsOf(search, "residential care")).toEqual(["homes"]);
    expect(await idsOf(search, "deaf child")).toContain("carers");
  });

  it.each(["EHCP parking permit", "autism parking permit", "sibling allowance"])(
    "is not meant by %s, which is other business",
    async (query) => {
      const { nearestTopics, emptyTopics } = await search(query);
      expect([...nearestTopics, ...emptyTopics]).toEqual([]);
    },
  );

  it("is never said to have been searched too", async () => {
    const { hits, alsoSearched } = await search("residential care abuse");
    expect(hits).not.toEqual([]);
    expect(alsoSearched).toEqual([]);
  });
});

describe("what is asked for", () => {
  const about = { summary: "About exploitation of children." };
  const search = searchOf([
    doc("guide", { ...about, kind: "guidance" }),
    doc("course", { ...about, kind: "training" }),
    doc("form", { ...about, kind: "template" }),
    doc("statute", { ...about, kind: "law" }),
    doc("study", { ...about, kind: "report" }),
    doc("line", { ...about, numbers: [number("08001111")], callable: true }),
    doc("door", {
      kind: "service",
      title: "Hub",
      numbers: [number("02476788555")],
      callable: true,
      urgent: true,
      catalogue: "coventry",
      summary: "Refer a child.",
    }),
  ]);

  it.each([
    ["exploitation course", "course"],
    ["exploitation template", "form"],
    ["exploitation law", "statute"],
    ["exploitation research", "study"],
    ["exploitation guidance", "guide"],
    ["exploitation phone number", "line"],
    ["exploitation helpline", "line"],
    ["who do I ring about a child", "door"],
    ["refer a child", "door"],
  ])("prefers the kind that %s asks for", async (query, id) => {
    expect((await idsOf(search, query))[0]).toBe(id);
  });
});

describe("somebody to talk to", () => {
  const about = { summary: "About talking and grooming." };
  const search = searchOf([
    doc("course", { ...about, kind: "training", title: "Talk relationships" }),
    doc("doubtful", { ...about, answers: "perhaps", audiences: ["parents-and-carers"] }),
    doc("sure", { ...about, answers: "surely", audiences: ["parents-and-carers"] }),
    doc("night", { ...about, answers: "always", audiences: ["children-and-young-people"] }),
  ]);

  it.each([
    ["talk tonight", "night"],
    ["who can a mother talk to", "sure"],
    ["someone for a teenager to talk to", "night"],
    ["talk relationships", "course"],
  ])("is put first for %s by who answers and for whom, and not where a title is meant", async (query, id) => {
    expect((await idsOf(search, query))[0]).toBe(id);
  });
});

describe("a person who wants to talk", () => {
  const parents = ["parents-and-carers"];
  const search = searchOf(
    [
      doc("beatings", {
        title: "National beatings helpline",
        topics: ["beatings"],
        answers: "always",
        audiences: parents,
        aliases: ["mother hurt by her partner"],
      }),
      doc("unanswered", {
        kind: "service",
        title: "Harbour",
        audiences: parents,
        aliases: ["mothers of hurt children"],
        summary: "Support for mothers.",
      }),
      doc("general", { title: "Any parent", answers: "surely", audiences: parents, summary: "For a parent." }),
      doc("guide", { kind: "guidance", title: "Mothers: a guide", summary: "For those who work with a mother." }),
    ],
    [makeTopic({ id: "beatings", prefLabel: "Beatings" })],
  );

  it.each([
    "mother tonight",
    "a mother asks whom she can talk to tonight",
    "a mother wants to talk",
    "someone for a mother to talk to",
    "helpline for mothers",
  ])("is led to a line for anybody like them that can be rung: %s", async (query) => {
    expect((await idsOf(search, query))[0]).toBe("general");
  });

  it("is led to a record without a number after those with one", async () => {
    expect((await idsOf(search, "mother tonight")).at(-1)).toBe("unanswered");
  });

  it("is led to the line for a subject where it is named", async () => {
    expect((await idsOf(search, "beatings mother talk tonight"))[0]).toBe("beatings");
  });

  it("is not led to a service without a number by the word for them alone", async () => {
    expect((await idsOf(search, "mother"))[0]).toBe("guide");
  });

  it("is not meant where it is said to whom to talk", async () => {
    expect((await idsOf(search, "need to talk to a mother"))[0]).not.toBe("general");
  });
});

describe("kinds", () => {
  const same = { summary: "About grooming." };
  const guides = ["a", "b", "c", "d", "e", "f"].map((id) => doc(id, { ...same, kind: "guidance" }));
  const line = doc("line", { ...same, kind: "report" });

  it("are mixed in the first five: the best of another kind takes the fifth place of five alike", async () => {
    expect((await idsOf(searchOf([...guides, line]), "grooming")).slice(0, 5)).toEqual(["a", "b", "c", "d", "line"]);
  });

  it("are not mixed where one is asked for", async () => {
    expect((await idsOf(searchOf([...guides, line]), "grooming guidance")).slice(0, 5)).not.toContain("line");
  });
});

describe("order", () => {
  const same = { title: "Support line", summary: "Talk about grooming." };
  const orderOf = (...documents: SearchDocument[]) => idsOf(searchOf(documents), "grooming");

  it("puts the local record first where two match equally well", async () => {
    expect(await orderOf(doc("a", same), doc("b", { ...same, catalogue: "coventry" }))).toEqual(["b", "a"]);
  });

  it("puts the record of the source page first where two match equally well", async () => {
    expect(await orderOf(doc("a", same), doc("b", { ...same, onSourcePage: true }))).toEqual(["b", "a"]);
  });

  it("drops an overdue record, from the day after it was due", async () => {
    expect(await orderOf(doc("a", { ...same, reviewDue: "2026-11-22" }), doc("b", same))).toEqual(["b", "a"]);
    expect(await orderOf(doc("a", { ...same, reviewDue: "2026-11-23" }), doc("b", same))).toEqual(["a", "b"]);
  });

  it("finds a withdrawn record, below those that are offered", async () => {
    expect(await orderOf(doc("a", { ...same, retired: true }), doc("b", same))).toEqual(["b", "a"]);
  });

  it("breaks ties by title, then by id", async () => {
    expect(await orderOf(doc("b", same), doc("a", same), doc("c", { ...same, title: "Support lily" }))).toEqual([
      "c",
      "a",
      "b",
    ]);
  });
});

describe("numbers", () => {
  const search = searchOf([
    doc("team", { numbers: [number("02476975477")] }),
    doc("hub", { numbers: [number("02476788555")], catalogue: "coventry" }),
    doc("crisis", { numbers: [number("08085002222"), number("08088029999", false)] }),
    doc("police", { numbers: [number("999"), number("101")] }),
    doc("text", { numbers: [number("85258")] }),
    doc("act", { title: "Children Act 1989", kind: "law" }),
    doc("strategy", { title: "Strategy 2024-2026", kind: "guidance" }),
  ]);

  it.each([
    ["024 7697", ["team"]],
    ["0247697", ["team"]],
    ["(024) 7697-5477", ["team"]],
    ["+44 24 7697 5477", ["team"]],
    ["0044 2476975477", ["team"]],
    ["call from 024 7697 5477", ["team"]],
    ["975 477", ["team"]],
    ["024 76", ["hub", "team"]],
    ["9999", ["crisis"]],
    ["999", ["police"]],
    ["ring 999 now", ["police"]],
    ["85258", ["text"]],
    ["8525", ["text"]],
    ["024 7697 5478", []],
    ["0800 0000", []],
  ])("finds the owner of %s", async (query, ids) => {
    expect(await idsOf(search, query)).toEqual(ids);
  });

  it("says which number it was, a superseded one too", async () => {
    expect((await search("0808 802 9999")).hits[0]?.reason).toEqual({ kind: "number", text: "08088029999" });
  });

  it("reads a year beside words as a word", async () => {
    expect((await idsOf(search, "children act 1989"))[0]).toBe("act");
    expect((await idsOf(search, "strategy 2024-2026"))[0]).toBe("strategy");
    expect((await idsOf(search, "1989"))[0]).toBe("act");
  });

  it("marks the digits that were typed", async () => {
    expect((await search("024 7697")).highlight).toContain("0247697");
  });
});

describe("foreign documents", () => {
  const plain = (id: string, title: string) => ({ ...doc(id, { title }), kind: null, catalogue: "" });

  it("are found by words that mean a kind of answer here", async () => {
    const search = searchOf([plain("1", "Mach number of a report"), plain("2", "Slender wings")]);
    expect(await idsOf(search, "number report")).toEqual(["1"]);
  });

  it("answer long questions of which they hold a part", async () => {
    const search = searchOf([plain("1", "Heat conduction in slabs"), plain("2", "Slender wings")]);
    expect(await idsOf(search, "what problems of heat conduction in composite slabs have been solved so far")).toEqual([
      "1",
    ]);
  });
});
