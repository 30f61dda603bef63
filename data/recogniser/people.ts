/** Words for people, by what they are matched by (see `swaps.ts`). */
export const PEOPLE: ReadonlySet<string> = new Set(
  `~boyfriend ~man ~woman ~boy ~girl ~father ~mother ~sibling ~uncle ~grandmother ~pupil ~teacher ~teenager ~carer cousin
  girlfriend child parent wife husband ~coach ~priest`.split(/\s+/),
);

/** Those among them of whom somebody else is often named: "mum's boyfriend", "dad's friend". */
export const RELATIVES: ReadonlySet<string> = new Set(
  "~mother ~father ~grandmother ~uncle ~sibling ~boyfriend ~teacher ~carer cousin ~coach".split(" "),
);
