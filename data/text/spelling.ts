/** Word forms that no stemmer joins: plurals, past tenses and pairs of the field, each after the form that is indexed. */
const IRREGULAR = byWord([
  "child children childrens kid kids",
  "man men mens",
  "woman women womens",
  "wife wives",
  "life lives",
  "tooth teeth",
  "foot feet",
  "tell told",
  "say said says",
  "feel felt",
  "find found",
  "give gave given",
  "go went gone",
  "keep kept",
  "know knew known knows",
  "leave left",
  "ring rang rung",
  "run ran",
  "see saw seen",
  "send sent",
  "show shown",
  "speak spoke spoken",
  "take took taken",
  "teach taught",
  "think thought",
  "write wrote written",
  "die died dying dies",
  "refer referral referrals",
  "mum mom moms mummy mam",
  "dad daddy",
  "inquiry enquiry enquiries",
  "practice practise",
  "license licence",
  "check cheque",
  "program programme programmes",
  "gray grey",
  "pedo paedo",
  "advise advice",
  "traffic trafficking trafficked trafficker traffickers",
]);

/** Words that a stemmer would join to others of another meaning: who did it is not what was done. */
const WHOLE = byWord(["abuser abuser abusers", "abusive abusive", "police policing police", "policy policy policies"]);

/** The term of a word that is not to be stemmed; undefined for nearly all. */
export function wholeTerm(word: string): string | undefined {
  return WHOLE.get(word);
}

/** Terms that a stemmer leaves apart though a person means the same: the doer, the deed and the thing. */
const SAME_TERM = byWord([
  "anxieti anxious",
  "counsel counselor",
  "disclos disclosur",
  "groom groomer",
  "imag imageri",
  "marri marriag",
  "offend offens",
  "religion religi",
  "therapi therapist",
  "violent violenc",
  "train trainer",
]);

/** The term that stands for `term`, as the stemmer left it, and for its near relations. */
export function relatedTerm(term: string): string {
  return SAME_TERM.get(term) ?? term;
}

/** Words in -ise that are no variant of a word in -ize. */
const KEEPS_ISE =
  /^(?:adv|advert|otherw|likew|superv|rev|dev|desp|disgu|prom|prec|exerc|surpr|comprom|enterpr|franch|improv|telev|prem|pra|ra|no|po|bru|cru|conc|dem|exc|inc|chast)is/;

/** What a word must hold for a rule to be tried, which few do; what the rule changes; and what for. */
type Rule = readonly [holds: string, british: RegExp, american: string];
const ISE: Rule = ["is", /([a-z]{2})is(e|es|ed|er|ers|ing|ation|ations|ational|able)$/, "$1iz$2"];
const RULES: readonly Rule[] = [
  ["lys", /lys(e|ed|es|ing|er|ers)$/, "lyz$1"],
  ["pae", /^pae(?=d)/, "pe"],
  ["nae", /^(an|gyn)ae/, "$1e"],
  ["viour", /viour/, "vior"],
  ["our", /^(col|fav|hon|lab|neighb|hum|rum|harb|vap|parl)our/, "$1or"],
  ["re", /^(cent|theat|lit|met|fib)re(s?)$/, "$1er$2"],
  ["ence", /^(def|off|pret)ence/, "$1ense"],
  // Verbs that double their l before an ending in Britain only.
  [
    "ll",
    /^(travel|counsel|label|cancel|model|signal|level|quarrel|fuel|channel|dial|equal|rival|tunnel)l(?=[aeio])/,
    "$1",
  ],
  ["ll", /^(skil|ful|wil|instal|enrol|fulfil)l(?=ful|ment|ed|ing)/, "$1"],
  ["logue", /^(cata|dia)logue(s?)$/, "$1log$2"],
  ["gement", /^(judg|acknowledg)ement/, "$1ment"],
];

/** Brings British and American spellings and irregular forms together, before stemming: `recognise` is `recognize`. */
export function respell(word: string): string {
  return IRREGULAR.get(word) ?? oneSpelling(word);
}

/** Spellings already worked out; a bound keeps hostile text from filling the memory. */
const remembered = new Map<string, string>();
const MOST_REMEMBERED = 50_000;

/** Brings British and American spellings of a word together and leaves all else: `behaviour` is `behavior`. */
export function oneSpelling(word: string): string {
  if (word.length < 5) return word;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const spelling = britishAsAmerican(word);
  remembered.set(word, spelling);
  return spelling;
}

function britishAsAmerican(word: string): string {
  const ize = applied(word, ISE);
  return RULES.reduce(applied, ize !== word && KEEPS_ISE.test(word) ? word : ize);
}

function applied(word: string, [holds, british, american]: Rule): string {
  return word.includes(holds) ? word.replace(british, american) : word;
}

/** From each word of a row, but for the first, to that first word. */
function byWord(rows: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((row) => {
      const [term = "", ...words] = row.split(" ");
      return words.map((word) => [word, term]);
    }),
  );
}
