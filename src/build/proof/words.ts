/** What a text is made of, once case, width, accents of typing and punctuation are out of the way. */
export interface Words {
  /** Words and numbers in their order, with spaces or other signs of ASCII between them. */
  text: string;
  /** Words joined by hyphens, as ids and file names are: `half-a-year`. Their parts are among the words too. */
  names: string[];
  /** Japanese, which has no spaces: stretches of its characters, without punctuation. */
  japanese: string[];
}

const cjk = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々`;
const piece = new RegExp(String.raw`[${cjk}]+|[[\p{L}\p{N}\p{M}]--[${cjk}]]+`, 'gv');
const hasJapanese = new RegExp(`[${cjk}]`, 'v');
const betweenJapanese = new RegExp(String.raw`(?<=[${cjk}])[\s\p{P}]+(?=[${cjk}])`, 'gv');
const hyphened = /(?<![a-z0-9])[a-z0-9]+(?:-[a-z0-9]+)+/g;
/** Signs that nobody sees, with which a word could be written in a way that no search finds. */
const unseen = /[\p{Cf}\u034f\u115f\u1160\u3164]/gu;
const isAscii = /^[\0-\x7f]*$/;

/** The words of a text, folded so that the same words are the same however they are written. */
export function wordsOf(text: string): Words {
  if (isAscii.test(text)) {
    const folded = text.toLowerCase();
    return { text: folded, names: namesIn(folded), japanese: [] };
  }
  const folded = text.normalize('NFKC').replace(unseen, '').toLowerCase();
  const words: string[] = [];
  const japanese: string[] = [];
  const joined = hasJapanese.test(folded) ? folded.replace(betweenJapanese, '') : folded;
  for (const word of joined.match(piece) ?? []) (hasJapanese.test(word) ? japanese : words).push(word);
  return { text: words.join(' '), names: namesIn(folded), japanese };
}

function namesIn(folded: string): string[] {
  return folded.includes('-') ? (folded.match(hyphened) ?? []) : [];
}
