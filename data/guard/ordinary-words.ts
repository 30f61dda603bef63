/** Words that stand beside a date in searches and titles and are nobody's name, in lower case. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  [
    "a about after again all an and any are as at be been before by can did do does for from had has have he her him",
    "his how i if in into is it its me more my new no not of off old on one or our out over she since so than that the",
    "their them then there they this to until up us was we were what when where which who whom why with year you",
    "abuse abused abuser act adult adults advice age alleged appointment assault assessment baby book boy brother",
    "brothers bulletin care carer case catalogue chair checked child children closed conference contact core council",
    "court covid culture dad daughter day days dated disclosed disclosure due education effective ended event exam",
    "exploitation family father film final foster girl grandad grandfather grandmother group guidance guide harm",
    "health hearing helpline home hospital hours incident inspection interview issued keeping known last launch",
    "learning legislation letter line mandatory medical meeting minutes month mother mum newsletter notes notice now",
    "number online order panel parent parents partner partnership person phone plan police policy practice procedure",
    "programme protection published reading register registered report reporting reports resources response review",
    "safe safeguarding school seen service services sexual sibling siblings sister sisters social son statement",
    "statutory step strategy support survivor survivors team time today told together tool toolkit training update",
    "updated version victim victims video visit webinar week worker working yesterday",
    "monday tuesday wednesday thursday friday saturday sunday am pm",
    "born dob date birth birthday bank holiday holidays christmas easter",
  ].flatMap((line) => line.split(" ")),
);
