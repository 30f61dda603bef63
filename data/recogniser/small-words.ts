/**
 * Words that a phrase may have or lack: articles, pronouns, auxiliaries and the prepositions that are exchanged freely.
 * `by`, `not`, `out`, `off`, `with`, `alone` and the like are none: `abused by mother` is not `abused mother`.
 */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  `a an the i me my he him his she her hers they them their we us our you your it its who whom whose which that this these those
  be am is are was were been being has have had having do does did will would can could may might should shall
  of to in on at for and also then there just very really some any both
  he's she's they're it's he'd she'd they'd i'm i've he'll she'll re about`.split(/\s+/),
);
