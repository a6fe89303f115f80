/** More words than a sentence needs to find its stories, and few enough to be asked one by one while somebody types. */
const mostWords = 12;

/** Words of every English sentence, and those with which people begin a question: they tell nothing about a story. */
const fillers = new Set(
  `a about after again all almost already also always am an and any anybody anyone anything are as ask asked at away
  be because been before being between both but by came can cannot come could deal did do does doing done during
  each either else enough even ever every everybody everyone everything few find for from gave get gets getting give go
  goes going gone got had handle happen happened has have having he hello help hence her here hers herself hi him
  himself his how however i if in instead into is it its itself just kind know let like looking lot made make makes
  making many may maybe me might mine more most much must my myself neither never no nobody nor not nothing now of off
  often oh ok okay on once one only onto or other others our ours ourselves out over own perhaps please quite rather
  really right said same say saying see seem seems shall she should since so some somebody someone something sometimes
  sort still stuff such take tell than thank thanks that the their theirs them themselves then there these they thing
  things think this those though through to together told too toward towards under until up upon us very via want wants
  was way we well went were what whatever when where whether which while who whom whose why will with within without
  would yes yet you your yours yourself yourselves`.split(/\s+/),
);

/** Signs in which Japanese writes words of content; what stands between them is mostly grammar. */
const contentSign = '[\\p{Script=Han}\\p{Script=Katakana}ー]';
const grammarSign = '\\p{Script=Hiragana}';
const letter = `(?:(?!${contentSign}|${grammarSign})[\\p{L}\\p{M}\\p{N}])`;
const word = new RegExp(`${contentSign}+|${letter}+(?:[-'&]${letter}+|[.,]\\p{N}+)*`, 'gu');
const isJapanese = new RegExp(`^${contentSign}`, 'u');

/**
 * The words of a sentence that tell what it is about: without English stop words and filler; of Japanese the runs of Chinese
 * characters and katakana; with numbers.
 *
 * @param sentence as typed or pasted
 * @returns at most 12 words in their order, in lower case and without repetition
 */
export function contentWords(sentence: string): string[] {
  const text = sentence.normalize('NFKC').replaceAll('’', "'").toLowerCase();
  const found = (text.match(word) ?? []).map((piece) => piece.replace(/'(?:s|re|ve|ll|d|m)$/, ''));
  const words = found.filter((piece) => !isFiller(piece));
  return [...new Set(words.filter((piece) => !isStem(piece) || words.length === 1))].slice(0, mostWords);
}

/** Whether a word in lower case tells nothing: `the`, `don't`, a single letter. */
export function isFiller(piece: string): boolean {
  return fillers.has(piece) || piece.endsWith("n't") || (/^\p{L}$/u.test(piece) && !isJapanese.test(piece));
}

/** Whether a piece is a single Chinese character: in a sentence mostly the stem of a verb, as in 乗り越える. */
function isStem(piece: string): boolean {
  return isJapanese.test(piece) && Array.from(piece).length === 1;
}

/** Whether somebody asks for words exactly as they stand: `"head office"`. */
export function isExactPhrase(query: string): boolean {
  return /^".*"$/.test(query);
}
