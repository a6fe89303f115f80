const sign = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々]';
const stretch = new RegExp(`${sign}+`, 'gu');
const holdsJapanese = new RegExp(sign, 'u');
/** Two signs of content: a pair that holds hiragana is mostly grammar. */
const contentPair = /^[\p{Script=Han}\p{Script=Katakana}ー々]{2}$/u;
const allHiragana = /^\p{Script=Hiragana}+$/u;

/** Whether a text holds a Japanese sign. */
export function isJapanese(text: string): boolean {
  return holdsJapanese.test(text);
}

/** The stretches of Japanese signs in a folded text; spaces and line ends within a sentence mean nothing there. */
export function japaneseIn(folded: string): string[] {
  return folded.replace(new RegExp(`(?<=${sign})\\s+(?=${sign})`, 'gu'), '').match(stretch) ?? [];
}

/** All pairs of neighbouring signs of a stretch, in order. */
export function pairsOf(text: string): string[] {
  const signs = Array.from(text);
  return signs.slice(1).map((next, index) => signs[index]! + next);
}

/** Whether a piece of Japanese is written in hiragana only, as endings and small words are. */
export function isGrammar(piece: string): boolean {
  return allHiragana.test(piece);
}

/** The pairs of a stretch that tell something about its content: Chinese characters and katakana. */
export function contentPairs(text: string): string[] {
  return pairsOf(text).filter((pair) => contentPair.test(pair));
}
