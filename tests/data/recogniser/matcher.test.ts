import { describe, expect, it } from "vitest";
import { createFinder, findAmong } from "#tests/support/vocabularies.ts";

describe("a phrase", () => {
  const find = findAmong("sex", "harmful sexual behaviour", "touched his sister", "abused by mother");

  it("is found where its words stand", () => {
    expect(find("Referred for harmful sexual behaviour at school.")).toEqual(["harmful sexual behaviour"]);
  });

  it.each(["Essex", "Sussex", "Middlesex", "unisex", "sextet"])("is not found within another word: %s", (word) => {
    expect(find(`The family moved to ${word} in May.`)).toEqual([]);
  });

  it.each([
    ["another form", "harmful sexual behaviours"],
    ["American spelling", "harmful sexual behavior"],
    ["one typing error in a longer word", "harmful sexual behavoiur"],
    ["a letter left out", "harmfl sexual behaviour"],
    ["a capital at its beginning", "Harmful Sexual Behaviour"],
    ["words between", "harmful and very sexual behaviour"],
    ["a line break", "harmful\nsexual behaviour"],
    ["a word broken at the end of a line", "harmful sexual beha-\nviour"],
    ["a hyphen", "harmful-sexual behaviour"],
  ])("is found with %s", (_, text) => {
    expect(find(`There was ${text} today.`)).toEqual(["harmful sexual behaviour"]);
  });

  it("lets brother stand for sister, and touch for rub", () => {
    expect(find("He rubbed her stepbrother.")).toEqual(["touched his sister"]);
  });

  it("is not found across the end of a sentence, nor with more than two words between", () => {
    expect(find("It was harmful. Sexual behaviour is normal.")).toEqual([]);
    expect(find("harmful to him and rather badly described sexual behaviour")).toEqual([]);
  });

  it("is found with two of its words written as one", () => {
    expect(findAmong("self-harm")("He selfharms, selfharm")).toEqual(["self-harm"]);
    expect(findAmong("stepfather")("Her step father, her step-father")).toEqual(["stepfather"]);
  });

  it("keeps the words that say who did it", () => {
    expect(find("abused by his mother")).toEqual(["abused by mother"]);
    expect(find("abused his mother")).toEqual([]);
  });

  it("is not turned round by what was done to somebody", () => {
    const findDoer = findAmong("boy abused", "mother was raped");
    expect(findDoer("The boy was abused.")).toEqual([]);
    expect(findDoer("A boy abused by his uncle.")).toEqual([]);
    expect(findDoer("The boy abused a child.")).toEqual(["boy abused"]);
    expect(findDoer("Mother has been raped.")).toEqual(["mother was raped"]);
  });

  it("does not take a person for somebody of theirs", () => {
    const findWhose = findAmong("father touched", "mum's boyfriend touched");
    expect(findWhose("Dad's friend touched her.")).toEqual([]);
    expect(findWhose("Mums boyfriend touched her.")).toEqual(["mum's boyfriend touched"]);
  });

  it("of small words alone is found as it stands", () => {
    const findSmall = findAmong("the knock");
    expect(findSmall("Since the knock she cannot sleep.")).toEqual(["the knock"]);
    expect(findSmall("He had a knock to his knee.")).toEqual([]);
  });

  it("that holds signs of a pattern is only words", () => {
    expect(findAmong("a.*b", "(x+x+)+y")("axxb xxxxxxxxxxxxxxxxxxxxxxxxxxxx")).toEqual([]);
    expect(findAmong("[sexual] harm*")("sexual harm")).toEqual(["[sexual] harm*"]);
  });
});

describe("ages, sums and school years", () => {
  const find = findAmong("24 year old boyfriend", "sent £50", "Year 8 boy");

  it("stand for others of their kind", () => {
    expect(find("Her boyfriend is 31 years old.")).toEqual([]);
    expect(find("A 31-year-old boyfriend, her 19yo boyfriend")).toEqual(["24 year old boyfriend"]);
    expect(find("Her 14-year-old boyfriend")).toEqual([]);
    expect(find("He sent £200 and a Year 11 boy sent 200")).toEqual(["sent £50", "Year 8 boy"]);
  });

  it("are known where somebody is said to be so old, and not where weeks are counted", () => {
    const findAges = findAmong("she is 14 years old", "he's 24 years old");
    expect(findAges("She's 15. He's 31.")).toEqual(["she is 14 years old", "he's 24 years old"]);
    expect(findAges("Her son is 12, pregnant again")).toEqual(["she is 14 years old"]);
    expect(findAges("With her third child, 14 weeks")).toEqual([]);
  });
});

describe("an acronym", () => {
  const find = createFinder([
    { text: "MASH", topic: 0, strength: "strong", capitals: true },
    { text: "CSE", topic: 1, strength: "strong", capitals: false },
  ]);

  it("that is a word as well counts in capitals only", () => {
    expect(find("Rang MASH.")).toEqual(["MASH"]);
    expect(find("Sausage and mash. Mash again.")).toEqual([]);
  });

  it("in a sentence that is all capitals tells nothing if it is a word as well", () => {
    expect(find("SAUSAGE AND MASH FOR TEA")).toEqual([]);
  });

  it("that is no word counts however it is written", () => {
    expect(find("cse suspected")).toEqual(["CSE"]);
  });
});

describe("what is denied", () => {
  const find = findAmong(
    "sexual exploitation",
    "self-harm",
    "mother does not believe",
    "no unsupervised contact",
    "CSE",
  );

  it.each([
    "There is no evidence of sexual exploitation.",
    "No concerns about sexual exploitation or self-harm.",
    "She denies self-harm.",
    "Not a victim of sexual exploitation.",
    "Sexual exploitation was ruled out.",
    "Sexual exploitation is not a feature of this case.",
    "Risk of CSE: none",
    "Q: Has she harmed herself by self-harm? A: No.",
    "CSE: no. Self-harm: not known",
    "Neither self-harm nor sexual exploitation.",
    "Self-harm and sexual exploitation not identified.",
  ])("does not count: %s", (text) => {
    expect(find(text)).toEqual([]);
  });

  it.each([
    ["No concerns about school, but sexual exploitation is suspected.", "sexual exploitation"],
    ["Sexual exploitation cannot be ruled out.", "sexual exploitation"],
    ["No doubt this is sexual exploitation.", "sexual exploitation"],
    ["Risk of CSE: high", "CSE"],
    ["She does not want anybody to know about the self-harm.", "self-harm"],
    ["No improvement. Sexual exploitation continues.", "sexual exploitation"],
  ])("does not take in what is not denied: %s", (text, phrase) => {
    expect(find(text)).toEqual([phrase]);
  });

  it("counts where the phrase itself says no", () => {
    expect(find("Mother does not believe her.")).toEqual(["mother does not believe"]);
    expect(find("There is to be no unsupervised contact.")).toEqual(["no unsupervised contact"]);
  });
});

describe("what stands there for everybody", () => {
  const find = findAmong("sexual abuse", "sexual exploitation", "CSE", "missing episodes");

  it.each([
    ["an option list down the page", "Physical abuse\nEmotional abuse\nSexual abuse\nNeglect\nOther"],
    ["an option list in a line", "Physical | Emotional | Sexual abuse | Neglect"],
    [
      "an option list in sentences",
      "Category: please select. Physical. Sexual abuse. Neglect. Sexual exploitation. Save.",
    ],
    ["an option list before what was chosen", "Sexual abuse / Neglect / CSE / Other. Selected: Other."],
    ["a label in what would be another's answer", "Checks: risk of CSE: none. Housing is settled."],
    ["lines drawn for an answer", "Risk of CSE: ____ Sexual abuse: ____ Signed: ____"],
    ["boxes that nobody ticked", "[ ] Sexual abuse [ ] CSE"],
    ["a menu", "Home | My cases | CSE dashboard | Missing episodes | Reports | Log out"],
    ["counts", "CSE: 12\nMissing episodes: 30\nNeglect: 4"],
    ["labels without an answer", "Sexual abuse:\nSexual exploitation:\n"],
    ["questions answered with no", "Is there a risk of sexual exploitation? No"],
    ["questions that nobody answered", "Any sexual abuse?\nAny CSE?\n"],
    ["the kinds of abuse counted up", "Abuse can be physical, emotional or sexual abuse, or neglect."],
    ["a footer", "If you are worried about sexual abuse, call us."],
    ["a footer in a line", "The form is filed. Kind regards, Amy. Report sexual abuse on our website."],
    ["a promise", "We take all allegations of sexual abuse seriously."],
    ["a record of training", "Training record: fire safety 3 March, CSE module 19 April."],
    ["training", "Staff have completed the module on sexual exploitation."],
  ])("does not count: %s", (_, text) => {
    expect(find(text)).toEqual([]);
  });

  it.each([
    ["a ticked box", "[ ] Neglect [x] Sexual abuse", "sexual abuse"],
    ["a question answered with yes", "Is there a risk of sexual exploitation? Yes", "sexual exploitation"],
    ["a label with an answer", "Sexual abuse: alleged by her stepfather", "sexual abuse"],
    ["short sentences", "Missing again. New phone. CSE suspected. Gifts.", "CSE"],
    ["observations down the page", "- sexual abuse told to teacher\n- scared\n- not sleeping\n- sore", "sexual abuse"],
  ])("counts where somebody answered: %s", (_, text, phrase) => {
    expect(find(text)).toEqual([phrase]);
  });
});

describe("words that mean something else", () => {
  const find = findAmong("touched her", "gets into her bed", "abused by dad", "nudes", "grooming", "CSE", "CSA", "ABE");

  it.each([
    ["a name", "Mr Nudes and Mrs Touch called."],
    ["cream that is rubbed in", "Carer rubbed her cream in as prescribed."],
    ["a mother's bed", "Wakes at three and gets into mum's bed."],
    ["a groomer of dogs", "She took the dog to the groomer's."],
    ["an exam", "Left school with CSE grade 2 in English."],
    ["an agency for maintenance", "He owes the CSA £1,900."],
    ["lessons for adults", "Doing ABE maths at college."],
    ["abuse of another kind", "Abused by dad: hit with a belt, bruises to both legs."],
  ])("are not taken for it: %s", (_, text) => {
    expect(find(text)).toEqual([]);
  });

  it("are else", () => {
    expect(find("Nudes. He touched her. He gets into her bed. Abused by dad. Grooming. CSE suspected.")).toHaveLength(
      6,
    );
  });
});
