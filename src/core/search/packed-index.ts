import type { Posting, StoryIndex } from './story-index.ts';

/** An index as files: the keys, and the stories of neighbouring keys together. */
export interface PackedIndex {
  /** A line for each key, in order, with the number of its stories; an empty line where the next shard begins. */
  keys: string;
  /** JSON of {@link Shard}. */
  shards: string[];
}

/** Key → numbers: story, weight in 255ths, story, weight … */
export type Shard = Record<string, number[]>;

/** About so many characters a shard has. */
const shardSize = 8000;
/** Beyond the best so many stories, a key says too little to be worth its bytes. */
const mostPostings = 300;
const steps = 255;

/** Writes an index into files that a browser can ask for one by one. */
export function packIndex(index: StoryIndex): PackedIndex {
  const keys: string[] = [];
  const shards: string[] = [];
  let shard: string[] = [];
  let size = 0;
  const close = () => {
    if (shard.length > 0) shards.push(`{${shard.join(',')}}`);
    shard = [];
    size = 0;
  };
  for (const [key, postings] of [...index].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (size > shardSize) {
      close();
      keys.push('');
    }
    const numbers = postings
      .slice(0, mostPostings)
      .flatMap(({ story, weight }) => [story, Math.max(1, Math.round(weight * steps))]);
    const text = `${JSON.stringify(key)}:${JSON.stringify(numbers)}`;
    shard.push(text);
    size += text.length;
    keys.push(`${key} ${String(postings.length)}`);
  }
  close();
  return { keys: keys.join('\n'), shards };
}

/** Where a key is, and how many stories it leads to. */
export interface KeyPlace {
  shard: number;
  stories: number;
}

/** Reads the keys of a packed index. */
export function readKeys(text: string): Map<string, KeyPlace> {
  const places = new Map<string, KeyPlace>();
  let shard = 0;
  for (const line of text.split('\n')) {
    const end = line.lastIndexOf(' ');
    if (line === '') shard++;
    else places.set(line.slice(0, end), { shard, stories: Number(line.slice(end + 1)) });
  }
  return places;
}

/** The stories of a key in its shard, best first. */
export function postingsIn(shard: Shard, key: string): Posting[] {
  const numbers = shard[key] ?? [];
  return numbers.flatMap((story, index) => (index % 2 === 0 ? [{ story, weight: numbers[index + 1]! / steps }] : []));
}
