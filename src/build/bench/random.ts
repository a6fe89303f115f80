/** A source of numbers that is the same for the same seed. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  /** Whether something with this probability (0 to 1) happens. */
  chance(probability: number): boolean;
  /** One item of a list, each equally likely. */
  pick<Item>(items: readonly Item[]): Item;
  /** One item of a list; the first is the likeliest, the n-th has 1/n of its weight (Zipf's law). */
  zipf<Item>(items: readonly Item[]): Item;
}

/**
 * Mulberry32, a small generator with 32 bits of state (public domain, Tommy Ettinger).
 *
 * @param seed any whole number
 */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const sums = new Map<number, number[]>();
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (items) => items[below(items.length)]!,
    zipf(items) {
      let cumulated = sums.get(items.length);
      if (!cumulated) {
        let sum = 0;
        cumulated = items.map((_, index) => (sum += 1 / (index + 1)));
        sums.set(items.length, cumulated);
      }
      const wanted = next() * cumulated.at(-1)!;
      let low = 0;
      let high = cumulated.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (cumulated[middle]! < wanted) low = middle + 1;
        else high = middle;
      }
      return items[low]!;
    },
  };
}
