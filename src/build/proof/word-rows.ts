/** How many words in a row are a needle though each of them is public. */
export const runLength = 5;

/** The rows of {@link runLength} words in a stream of words, which are numbers; one below 0 is in no row. */
export class WordRows {
  private readonly stream: readonly number[];
  /** A hash table with open addresses: where a row begins in the stream, plus one; below 0 for one that was taken out; or 0. */
  private readonly slots: Int32Array;
  /** How many different rows there are. */
  size = 0;

  constructor(stream: readonly number[]) {
    this.stream = stream;
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(stream.length * 2 + 2)));
    eachRow(stream, stream.length, (start, hash) => {
      const slot = this.slotOf(stream, start, hash);
      if (this.slots[slot] !== 0) return;
      this.slots[slot] = start + 1;
      this.size += 1;
    });
  }

  /** Takes out every row of some words. */
  remove(words: readonly number[]): void {
    eachRow(words, words.length, (start, hash) => {
      const slot = this.slotOf(words, start, hash);
      if (this.slots[slot]! <= 0) return;
      this.slots[slot] = -this.slots[slot]!;
      this.size -= 1;
    });
  }

  /**
   * Calls back for each row that stands in some words.
   *
   * @param length how many of the words count
   * @param take is told where the row begins there, and where it begins in the stream
   */
  find(words: readonly number[], length: number, take: (start: number, at: number) => void): void {
    eachRow(words, length, (start, hash) => {
      const place = this.slots[this.slotOf(words, start, hash)]!;
      if (place > 0) take(start, place - 1);
    });
  }

  /** The slot of a row, or the free one where it belongs. */
  private slotOf(words: readonly number[], start: number, hash: number): number {
    const { slots, stream } = this;
    const last = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    while (slots[slot] !== 0 && !isSame(stream, Math.abs(slots[slot]!) - 1, words, start)) slot = (slot + 1) & last;
    return slot;
  }
}

function isSame(stream: readonly number[], at: number, words: readonly number[], start: number): boolean {
  for (let step = 0; step < runLength; step++) if (stream[at + step] !== words[start + step]) return false;
  return true;
}

const factor = 0x9e3779b1;
/** What a word weighs in the hash when it leaves the row. */
const leaving = Array.from({ length: runLength }).reduce<number>((power) => Math.imul(power, factor), 1);

/** Calls back with the beginning and a hash of each row, which is worked out from that of the row before. */
function eachRow(words: readonly number[], length: number, take: (start: number, hash: number) => void): void {
  let hash = 0;
  let known = 0;
  for (let end = 0; end < length; end++) {
    const start = end - runLength + 1;
    hash = (Math.imul(hash, factor) + words[end]!) | 0;
    if (start > 0) hash = (hash - Math.imul(words[start - 1]!, leaving)) | 0;
    known = words[end]! < 0 ? 0 : known + 1;
    if (known >= runLength) take(start, hash);
  }
}
