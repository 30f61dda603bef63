/**
 * Folds a word so that case, accents, ligatures and typographic apostrophes do not matter: `Fiancée’s` is `fiancee's`.
 * Expects one word as `tokens` cuts it; may change the number of characters.
 */
export function fold(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[’‘ʼ＇`´]/g, "'");
}
