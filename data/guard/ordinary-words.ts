import { CALLED } from "./case-reference.ts";

/** Words that stand beside a date and are nobody's name, in lower case, whatever the catalogues hold. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  [
    "about after again all also and any are as at be because been before being between both but by can could did do does",
    "during each for from further had has have he her here him his how if in into is it its just me more most my new no",
    "nor not of off on once only or other our out over own she should since so some such than that the their them then",
    "there these they this those through to too under until up us was we were what when where which while who whom whose",
    "why will with within without would yet you your am pm st nd rd th",
    "today tomorrow tonight yesterday week month year monday tuesday wednesday thursday friday saturday sunday",
    "bank holiday holidays christmas easter dob born birth birthday aged age dated due updated bulletin newsletter webinar",
    CALLED,
    "covid exam inspection launch update catalogue id num ofsted cafcass",
  ].flatMap((line) => line.split(/[ |]/)),
);
