import { oncePerTree } from '../tree/tree.ts';

/** A text without what may differ between two spellings of a name: case, width, white space, invisible signs. */
interface Reduced {
  signs: string;
  /** For each unit of the signs the offset in the text of what it came from. */
  offsets: number[];
}

/** Names as they are looked for, by their first signs, so that a long list costs no more than a short one. */
export type NameIndex = ReadonlyMap<string, readonly string[]>;

/** Where a name stands in a text, as offsets. */
export interface NamePlace {
  index: number;
  end: number;
}

const longestKey = 3;

/**
 * The names of a list: one a line; empty lines and lines that begin with `#` do not count.
 *
 * @param text the list, with any line ends
 */
export function readNames(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Makes names ready to be looked for. A name of which nothing is left but white space is left out. */
export function indexNames(names: readonly string[]): NameIndex {
  const index = new Map<string, string[]>();
  for (const signs of new Set(names.map((name) => reduce(name).signs))) {
    if (signs === '') continue;
    const key = signs.slice(0, longestKey);
    index.set(key, [...(index.get(key) ?? []), signs]);
  }
  return index;
}

/** The names that may not stand in a tree, ready to be looked for. */
export const confidentialNamesOf = oncePerTree(({ confidential }) => indexNames(confidential ?? []));

/**
 * Every place where one of the names stands as a word of its own. Upper and lower case, full and half width, and white space
 * make no difference; Japanese has no space between words, so a Japanese name is found inside a sentence.
 */
export function findNames(text: string, names: NameIndex): NamePlace[] {
  if (names.size === 0) return [];
  const { signs, offsets } = reduce(text);
  const found: NamePlace[] = [];
  for (let start = 0; start < signs.length; start++) {
    if (isJoined(text, offsets[start]!)) continue;
    let end = 0;
    for (let length = 1; length <= longestKey; length++) {
      const candidates = names.get(signs.slice(start, start + length));
      for (const name of candidates ?? []) {
        const stop = start + name.length;
        if (stop > end && signs.startsWith(name, start) && !isJoined(text, endOf(text, offsets, stop))) end = stop;
      }
    }
    if (end === 0) continue;
    found.push({ index: offsets[start]!, end: endOf(text, offsets, end) });
    start = end - 1;
  }
  return found;
}

/** The offset behind the last of the signs before a stop. */
function endOf(text: string, offsets: readonly number[], stop: number): number {
  const last = offsets[stop - 1]!;
  return last + (text.codePointAt(last)! > 0xffff ? 2 : 1);
}

/** Whether two letters or digits of one word meet at an offset. */
function isJoined(text: string, offset: number): boolean {
  return isSpaced(text.charCodeAt(offset - 1)) && isSpaced(text.charCodeAt(offset));
}

/** Whether a sign is a letter or digit of a script that puts spaces between words; no number is none. */
const isSpaced = remembered(
  (sign) => /[\p{L}\p{M}\p{N}]/u.test(sign) && !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u.test(sign),
);

/** A sign without what may differ; nothing for white space and signs that cannot be seen. */
const plainSign = remembered((sign) =>
  // NFKD and not NFKC: sign by sign, a letter and its accent come out the same whether they were typed as one or as two.
  sign
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s\p{Cf}]/gu, ''),
);

/** A function of a sign that works once for each: whole trees are read sign by sign. */
function remembered<T>(make: (sign: string) => T): (code: number) => T {
  const known = new Map<number, T>();
  const plain: (T | undefined)[] = Array.from({ length: 128 });
  return (code) => {
    let made = code < 128 ? plain[code] : known.get(code);
    if (made === undefined) {
      made = make(Number.isNaN(code) ? '' : String.fromCodePoint(code));
      if (code < 128) plain[code] = made;
      else known.set(code, made);
    }
    return made;
  };
}

function reduce(text: string): Reduced {
  let signs = '';
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length;) {
    const code = text.codePointAt(offset)!;
    const plain = plainSign(code);
    signs += plain;
    for (let unit = 0; unit < plain.length; unit++) offsets.push(offset);
    offset += code > 0xffff ? 2 : 1;
  }
  return { signs, offsets };
}
