import type { Passage } from './passage.ts';
import { WordNumbers, type WordRow } from './word-numbers.ts';
import { runLength, WordRows } from './word-rows.ts';
import { wordsOf } from './words.ts';

/** Where a needle comes from. */
export interface Needle {
  /** The word, name or run of words, folded. */
  text: string;
  /** The file and line of the internal tree. */
  file: string;
  line: number;
}

/** How many characters of Japanese in a row are a needle. */
export const japaneseLength = 8;

const hyphen = 45;

/** Longer texts are not remembered, in characters: they are seldom the same. */
const mostRemembered = 100;

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
  private readonly numbers = new WordNumbers();
  /** Words of internal passages, one stream for each stretch of lines. */
  private readonly stream: Stream = { words: [], passages: [] };
  /** Number of a word → where it stands in the stream; -1 for a word that is no needle. */
  private readonly places: number[] = [];
  private readonly names = new Map<string, number>();
  /** Numbers of the words with which these names begin. */
  private readonly nameStarts: ReadonlySet<number>;
  private readonly japanese = new Map<string, number>();
  /** Rows of words of the stream. */
  private readonly rows: WordRows;
  private readonly passages: readonly Passage[];
  /** Short texts that were seen to hold nothing: the pages of a site say the same in their heads and feet and between their lines. */
  private readonly clean = { text: new Set<string>(), code: new Set<string>(), stems: new Set<string>() };
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
    this.rows = new WordRows(this.stream.words);
    this.removePublic();
    this.nameStarts = new Set([...this.names.keys()].map((name) => this.numbers.read(name, false).numbers[0]!));
  }

  /** How many words, names and rows there are to look for. */
  get size(): number {
    return this.places.filter((at) => at >= 0).length + this.names.size + this.japanese.size + this.rows.size;
  }

  /**
   * What of it occurs in a text.
   *
   * @param from `text` for what people read; `code` for scripts, styles and addresses, where short words and numbers are of the
   *   build's making; `stems` for the words of a search index, which are cut short
   */
  in(text: string, from: 'text' | 'code' | 'stems' = 'text'): Needle[] {
    const clean = this.clean[from];
    if (clean.has(text)) return [];
    if (this.isClean(text, from)) {
      if (text.length < mostRemembered) clean.add(text);
      return [];
    }
    const found = new Map<string, Needle>();
    const add = (what: string, passage: number) => {
      const { file, line } = this.passages[passage]!;
      found.set(what, { text: what, file, line });
    };
    for (const sentence of sentencesOf(text)) this.findIn(sentence, from, add);
    return [...found.values()];
  }

  /**
   * Whether a text is seen at a glance to hold nothing, as nearly all are. Where it holds other signs than ASCII, or something that
   * could be a needle, that is left to {@link findIn}: a row is looked for over the ends of sentences too.
   */
  private isClean(text: string, from: 'text' | 'code' | 'stems'): boolean {
    const { numbers, ends, length, isPlain } = this.numbers.read(text, false);
    if (!isPlain) return false;
    for (let index = 0; index < length; index++) {
      const number = numbers[index]!;
      if (number < 0 ? from === 'stems' : this.places[number]! >= 0) return false;
      if (text.charCodeAt(ends[index]!) === hyphen && this.nameStarts.has(number)) return false;
    }
    let isClean = true;
    this.rows.find(numbers, length, () => {
      isClean = false;
    });
    return isClean;
  }

  private findIn(
    sentence: string,
    from: 'text' | 'code' | 'stems',
    add: (what: string, passage: number) => void,
  ): void {
    const { text, names, japanese } = wordsOf(sentence);
    const row = this.numbers.read(text, false);
    for (let index = 0; index < row.length; index++) {
      const number = row.numbers[index]!;
      if (number < 0 ? from !== 'stems' : this.places[number]! < 0) continue;
      const word = text.slice(row.starts[index], row.ends[index]);
      const at = number < 0 ? this.internalStem(word) : this.places[number];
      if (at === undefined) continue;
      if (from === 'code' && (word.length < 4 || /^\d/.test(word))) continue;
      if (from === 'stems' && (/^\d/.test(word) || this.isStemOfPublic(word))) continue;
      add(word, this.stream.passages[at]!);
    }
    for (const name of names) {
      const passage = this.names.get(name);
      if (passage !== undefined) add(name, passage);
    }
    for (const { start, end, at } of this.rowsIn(row)) {
      const words = row.numbers.slice(start, end).map((number) => this.numbers.words[number]!);
      add(words.join(' '), this.stream.passages[at]!);
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
  private rowsIn({ numbers, length }: WordRow): { start: number; end: number; at: number }[] {
    const rows: { start: number; end: number; at: number }[] = [];
    this.rows.find(numbers, length, (start, at) => {
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
  }

  private addSentence(sentence: string, index: number): void {
    const { text, names, japanese } = wordsOf(sentence);
    const row = this.numbers.read(text, true);
    for (let at = 0; at < row.length; at++) {
      const number = row.numbers[at]!;
      this.places[number] ??= this.isTelling(this.numbers.words[number]!) ? this.stream.words.length : -1;
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
      this.rows.remove(row);
      row = [];
    };
    for (const passage of this.passages) {
      if (!passage.isPublic) continue;
      if (passage.file !== file) flush();
      file = passage.file;
      const { text, names, japanese } = wordsOf(passage.text);
      const { numbers, length } = this.numbers.read(text, true);
      for (let at = 0; at < length; at++) {
        this.places[numbers[at]!] = -1;
        row.push(numbers[at]!);
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

  private isTelling(word: string): boolean {
    if (/^\d+$/.test(word)) return Number(word) > this.smallNumber;
    return word.length > 1;
  }

  /** Where an internal word stands of which a text may be the stem; a shorter beginning could be that of any word. */
  private internalStem(word: string): number | undefined {
    if (!this.internalStems) {
      this.internalStems = new Map();
      for (const [number, at] of this.places.entries()) {
        if (at < 0) continue;
        const text = this.numbers.words[number]!;
        for (let cut = 1; cut <= 4 && text.length - cut >= 5; cut++) this.internalStems.set(text.slice(0, -cut), at);
      }
    }
    return this.internalStems.get(word);
  }
  private internalStems: Map<string, number> | undefined;

  /** Pagefind's index holds `custom` for `customer`, and `observ` for `observability`: that is no leak of other such words. */
  private isStemOfPublic(word: string): boolean {
    this.publicStems ??= new Set(
      this.numbers.words.flatMap((text, number) =>
        this.places[number]! >= 0 ? [] : Array.from({ length: 7 }, (_, cut) => text.slice(0, text.length - cut - 1)),
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
  for (let length = 2; length <= japaneseLength; length++) {
    for (let start = 0; start + length <= stretch.length; start++) parts.push(stretch.slice(start, start + length));
  }
  return parts;
}

function windows(text: string, length: number): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, start) => text.slice(start, start + length));
}
