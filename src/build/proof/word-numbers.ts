/** The words of a text as numbers. It is filled anew for each text, and valid up to `length`. */
export interface WordRow {
  length: number;
  /** The number of each word; -1 for one that has none. */
  numbers: number[];
  /** Where each word begins in the text, and where it ends. */
  starts: number[];
  ends: number[];
  /** Whether the text holds only letters of ASCII and signs that mean nothing: its words are what they seem. */
  isPlain: boolean;
}

/**
 * A number for each word of the sources. A word is found by its letters, without a string being made of it: a site says the same
 * words millions of times.
 */
export class WordNumbers {
  /** Number → word. */
  readonly words: string[] = [];
  /** A hash table with open addresses: a number plus one, or 0 where nothing stands. */
  private slots = new Int32Array(1 << 16);
  private readonly row: WordRow = { length: 0, numbers: [], starts: [], ends: [], isPlain: true };

  /**
   * The words of a text, until the next call. Capitals of ASCII are read as small letters; where other signs are to be folded,
   * {@link WordRow.isPlain} is false, unless `wordsOf` did that.
   *
   * @param isSource whether unknown words are given a number; the text is folded then
   */
  read(text: string, isSource: boolean): WordRow {
    const { row } = this;
    row.length = 0;
    row.isPlain = true;
    let start = -1;
    let hash = 0;
    for (let at = 0; at <= text.length; at++) {
      const code = at === text.length ? space : folded(text.charCodeAt(at));
      if (isLetter(code)) {
        if (code > 127) row.isPlain = false;
        if (start < 0) {
          start = at;
          hash = 0;
        }
        hash = mix(hash, code);
      } else if (start >= 0) {
        row.numbers[row.length] = this.find(text, start, at, hash, isSource);
        row.starts[row.length] = start;
        row.ends[row.length] = at;
        row.length += 1;
        start = -1;
      }
    }
    return row;
  }

  private find(text: string, start: number, end: number, hash: number, isSource: boolean): number {
    const { slots, words } = this;
    const last = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    for (; slots[slot] !== 0; slot = (slot + 1) & last) {
      if (isSame(words[slots[slot]! - 1]!, text, start, end)) return slots[slot]! - 1;
    }
    if (!isSource) return -1;
    slots[slot] = words.push(text.slice(start, end));
    if (words.length * 2 > slots.length) this.grow();
    return words.length - 1;
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const last = slots.length - 1;
    for (const [number, word] of this.words.entries()) {
      let hash = 0;
      for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at));
      let slot = (hash ^ (hash >>> 15)) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = number + 1;
    }
    this.slots = slots;
  }
}

const space = 32;

/** A capital letter of ASCII as a small one. */
function folded(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return !isMark(code);
}

/** Signs between words that many texts hold: spaces that do not break, middle dots, dashes, quotation marks, dots, arrows. */
function isMark(code: number): boolean {
  if (code < 0x2010) return code === 0xa0 || code === 0xb7;
  return code <= 0x2014 || (code >= 0x2018 && code <= 0x2026) || (code >= 0x2190 && code <= 0x2193);
}

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x9e3779b1);
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== folded(text.charCodeAt(start + at))) return false;
  }
  return true;
}
