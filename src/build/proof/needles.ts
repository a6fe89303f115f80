import type { Passage } from './passage.ts';
import { wordsOf } from './words.ts';

/** Where a needle comes from. */
export interface Needle {
  /** The word, name or run of words, folded. */
  text: string;
  /** The file and line of the internal tree. */
  file: string;
  line: number;
}

/** How many words in a row are a needle though each of them is public. */
export const runLength = 5;
/** The same for characters of Japanese. */
export const japaneseLength = 8;

const mask = 0x3fffff;
/** Longer sentences, in characters, are not remembered. */
const remembered = 400;

/** A row of words as numbers, with the passage of each. */
interface Stream {
  words: number[];
  passages: number[];
}

/**
 * Everything that only internal sources say: words, numbers and names that occur in no public source, and rows of
 * {@link runLength} words or {@link japaneseLength} Japanese characters that do not, though their words do.
 */
export class Needles {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];
  /** Words of internal passages, one stream for each stretch of lines. */
  private readonly stream: Stream = { words: [], passages: [] };
  /** Number of a word → where it stands in the stream. */
  private readonly words = new Map<number, number>();
  private readonly names = new Map<string, number>();
  private readonly japanese = new Map<string, number>();
  /** Hash of a run → where it begins in the stream. */
  private readonly runs = new Map<number, number>();
  /** 0 where no hash of a run ends with these bits: most rows need no look into the map. */
  private readonly perhaps = new Uint8Array(mask + 1);
  /** Sentences that were looked at and hold nothing. */
  private readonly clean = { text: new Set<string>(), code: new Set<string>(), stems: new Set<string>() };
  private readonly passages: readonly Passage[];
  /** Whole numbers up to this one say nothing alone: a site counts its own stories. */
  private readonly smallNumber: number;

  /**
   * @param passages all sources, those of one file in their order
   * @param smallNumber whole numbers up to this one are no needles of their own
   */
  constructor(passages: readonly Passage[], smallNumber: number) {
    this.passages = passages;
    this.smallNumber = smallNumber;
    this.addInternal();
    this.removePublic();
  }

  /** How many words, names and rows there are to look for. */
  get size(): number {
    return this.words.size + this.names.size + this.japanese.size + this.runs.size;
  }

  /**
   * What of it occurs in a text.
   *
   * @param from `text` for what people read; `code` for scripts, styles and addresses, where short words and numbers are of the
   *   build's making; `stems` for the words of a search index, which are cut short
   */
  in(text: string, from: 'text' | 'code' | 'stems' = 'text'): Needle[] {
    // Most sentences stand in several files, and most attributes of a page on all others.
    const clean = this.clean[from];
    if (clean.has(text)) return [];
    const found = new Map<string, Needle>();
    const add = (what: string, passage: number) => {
      const { file, line } = this.passages[passage]!;
      found.set(what, { text: what, file, line });
    };
    for (const sentence of sentencesOf(text)) {
      if (clean.has(sentence)) continue;
      const before = found.size;
      this.findIn(sentence, from, add);
      if (found.size === before && sentence.length <= remembered) clean.add(sentence);
    }
    if (found.size === 0 && text.length <= remembered) clean.add(text);
    return [...found.values()];
  }

  private findIn(
    sentence: string,
    from: 'text' | 'code' | 'stems',
    add: (what: string, passage: number) => void,
  ): void {
    const { words, names, japanese } = wordsOf(sentence);
    const numbers = words.map((word) => this.numbers.get(word) ?? -1);
    for (const [index, number] of numbers.entries()) {
      const word = words[index]!;
      const at = this.words.get(number) ?? (from === 'stems' && number < 0 ? this.internalStem(word) : undefined);
      if (at === undefined) continue;
      if (from === 'code' && (word.length < 4 || /^\d/.test(word))) continue;
      if (from === 'stems' && (/^\d/.test(word) || this.isStemOfPublic(word))) continue;
      add(word, this.stream.passages[at]!);
    }
    for (const name of names) {
      const passage = this.names.get(name);
      if (passage !== undefined) add(name, passage);
    }
    for (const { start, end, at } of this.rowsIn(numbers)) {
      add(words.slice(start, end).join(' '), this.stream.passages[at]!);
    }
    if (this.japanese.size > 0) {
      for (const stretch of japanese) {
        for (const part of partsOf(stretch)) {
          const passage = this.japanese.get(part);
          if (passage !== undefined) add(part, passage);
        }
      }
    }
  }

  /** The rows of a sentence that are needles; those that overlap are one. `at` is where the first stands in the stream. */
  private rowsIn(numbers: readonly number[]): { start: number; end: number; at: number }[] {
    const rows: { start: number; end: number; at: number }[] = [];
    eachRun(numbers, (hash, start) => {
      const at = this.perhaps[hash & mask] === 0 ? undefined : this.runs.get(hash);
      if (at === undefined) return;
      for (let step = 0; step < runLength; step++) {
        if (this.stream.words[at + step] !== numbers[start + step]) return;
      }
      const before = rows.at(-1);
      if (before && start <= before.end) before.end = start + runLength;
      else rows.push({ start, end: start + runLength, at });
    });
    return rows;
  }

  private addInternal(): void {
    let before: Passage | undefined;
    for (const [index, passage] of this.passages.entries()) {
      if (passage.isPublic) continue;
      // A run goes on over the end of a line, and not over lines that customers read.
      const goesOn = before?.file === passage.file && before.part === passage.part && passage.line - before.line <= 2;
      if (!goesOn) this.push(-1, index);
      before = passage;
      for (const [at, sentence] of sentencesOf(passage.text).entries()) {
        if (at > 0) this.push(-1, index);
        this.addSentence(sentence, index);
      }
    }
    eachRun(this.stream.words, (hash, start) => {
      this.perhaps[hash & mask] = 1;
      if (!this.runs.has(hash)) this.runs.set(hash, start);
    });
  }

  private addSentence(sentence: string, index: number): void {
    const { words, names, japanese } = wordsOf(sentence);
    for (const word of words) {
      const number = this.numberOf(word);
      if (this.isTelling(word) && !this.words.has(number)) this.words.set(number, this.stream.words.length);
      this.push(number, index);
    }
    for (const name of names) {
      // A date is no name: its year is a number like others.
      if (/[a-z]/.test(name) && !this.names.has(name)) this.names.set(name, index);
    }
    for (const stretch of japanese) {
      for (const part of stretch.length < japaneseLength ? [stretch] : windows(stretch, japaneseLength)) {
        if (part.length > 1 && !this.japanese.has(part)) this.japanese.set(part, index);
      }
    }
  }

  private removePublic(): void {
    let file = '';
    let row: number[] = [];
    const flush = () => {
      eachRun(row, (hash) => {
        if (this.perhaps[hash & mask] !== 0) this.runs.delete(hash);
      });
      row = [];
    };
    for (const passage of this.passages) {
      if (!passage.isPublic) continue;
      if (passage.file !== file) flush();
      file = passage.file;
      const { words, names, japanese } = wordsOf(passage.text);
      for (const word of words) {
        const number = this.numberOf(word);
        this.words.delete(number);
        row.push(number);
      }
      for (const name of names) this.names.delete(name);
      for (const stretch of japanese) for (const part of partsOf(stretch)) this.japanese.delete(part);
    }
    flush();
  }

  private push(word: number, passage: number): void {
    this.stream.words.push(word);
    this.stream.passages.push(passage);
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.texts.length);
    return this.texts.push(word) - 1;
  }

  private isTelling(word: string): boolean {
    if (/^\d+$/.test(word)) return Number(word) > this.smallNumber;
    return word.length > 1;
  }

  /** Where an internal word stands of which a text may be the stem; a shorter beginning could be that of any word. */
  private internalStem(word: string): number | undefined {
    if (!this.internalStems) {
      this.internalStems = new Map();
      for (const [number, at] of this.words) {
        const text = this.texts[number]!;
        for (let cut = 1; cut <= 4 && text.length - cut >= 5; cut++) this.internalStems.set(text.slice(0, -cut), at);
      }
    }
    return this.internalStems.get(word);
  }
  private internalStems: Map<string, number> | undefined;

  /** Pagefind's index holds `custom` for `customer`: that is no leak of another word `custom`. */
  private isStemOfPublic(word: string): boolean {
    this.publicStems ??= new Set(
      this.texts.flatMap((text, number) =>
        this.words.has(number) ? [] : Array.from({ length: 5 }, (_, cut) => text.slice(0, text.length - cut - 1)),
      ),
    );
    return this.publicStems.has(word) || (word.endsWith('i') && this.publicStems.has(word.slice(0, -1)));
  }
  private publicStems: Set<string> | undefined;
}

/** A row of words stays within a sentence: the site puts labels before texts, and texts one behind the other. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.:;!?])(?:\s|\*\*\s)|\n\s*\n/);
}

/** All stretches that can be a needle inside a longer one. */
function partsOf(stretch: string): string[] {
  const parts: string[] = [];
  for (let length = 2; length <= japaneseLength; length++) parts.push(...windows(stretch, length));
  return parts;
}

function windows(text: string, length: number): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, start) => text.slice(start, start + length));
}

/** Calls back with a hash of each row of {@link runLength} known words; -1 is a word that occurs nowhere else. */
function eachRun(numbers: readonly number[], take: (hash: number, start: number) => void): void {
  for (let start = 0; start + runLength <= numbers.length; start++) {
    // Two hashes of 26 bits each, as one whole number that a double holds exactly.
    let low = 17;
    let high = 29;
    let isWhole = true;
    for (let step = 0; step < runLength; step++) {
      const number = numbers[start + step]!;
      if (number < 0) {
        isWhole = false;
        break;
      }
      low = Math.imul(low ^ number, 0x9e3779b1);
      high = Math.imul(high + number, 0x85ebca6b) ^ (high >>> 13);
    }
    if (isWhole) take((low >>> 6) * 0x4000000 + (high >>> 6), start);
  }
}
