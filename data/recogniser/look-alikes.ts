/** Letters beside the Latin ones that they are mistaken for. Source: Unicode's confusables.txt, the everyday part. */
const PAIRS = `
  аa еe оo рp сc уy хx іi јj ѕs ԁd һh ԛq ԝw ӏl кk мm тt пn гr
  АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ԌG ԚQ ԜW
  αa οo νv ρp τt ιi κk υu χx εe ηn γy ωw σo
  ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX
  օo սu հh ոn ցg ԍg
  ɡg ɑa ıi ɩi ɪi ʟl ɴn ʀr ᴀa ᴄc ᴅd ᴇe ɢg ʜh ᴊj ᴋk ᴍm ᴏo ᴘp ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz øo ØO łl ŁL đd ĐD ħh`;

/** The Latin letter that each is mistaken for. */
export const LATIN_DOUBLES: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split(/\s+/)
    .map((pair) => {
      const [letter = "", latin = ""] = pair;
      return [letter, latin];
    }),
);
