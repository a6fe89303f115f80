import { expect, test } from 'vitest';
import { packIndex, postingsIn, readKeys, type Shard } from '#core/search/packed-index.ts';
import type { StoryIndex } from '#core/search/story-index.ts';

const many = 400;
/** An index of many keys, each with some stories, and of one key that all stories have. */
const large: StoryIndex = new Map([
  ...Array.from({ length: many }, (_, key) => {
    const postings = Array.from({ length: 1 + (key % 30) }, (_, place) => ({
      story: (key * 7 + place * 13) % many,
      weight: 1 / (place + 1.1),
    }));
    return [`key${String(key)}`, postings] as const;
  }),
  ['#data', Array.from({ length: many }, (_, story) => ({ story, weight: 1 - story / many }))],
]);

/** What can be read of a packed index. */
function unpack(index: StoryIndex) {
  const { keys, shards } = packIndex(index);
  const parts = shards.map((text) => JSON.parse(text) as Shard);
  return [...readKeys(keys)].map(([key, { shard, stories }]) => ({
    key,
    stories,
    postings: postingsIn(parts[shard]!, key),
  }));
}

test('an index is a line for each key, and the stories of neighbouring keys with weights in 255ths', () => {
  const index: StoryIndex = new Map([
    [
      'payrol',
      [
        { story: 4, weight: 1 },
        { story: 0, weight: 0.2 },
      ],
    ],
    ['#pay', [{ story: 4, weight: 0.5 }]],
  ]);
  expect(packIndex(index)).toEqual({ keys: '#pay 1\npayrol 2', shards: ['{"#pay":[4,128],"payrol":[4,255,0,51]}'] });
});

test('a packed index gives back all keys, the same stories in their order and nearly the same weights', () => {
  const read = unpack(large);
  expect(new Set(read.map(({ key }) => key))).toEqual(new Set(large.keys()));
  for (const { key, stories, postings } of read) {
    const packed = large.get(key)!;
    expect(stories).toBe(packed.length);
    expect(postings.map(({ story }) => story)).toEqual(packed.slice(0, 300).map(({ story }) => story));
    for (const [place, { weight }] of postings.entries()) {
      expect(Math.abs(weight - packed[place]!.weight)).toBeLessThanOrEqual(1 / 255);
    }
  }
});

test('of a key with many stories the best three hundred are kept, and the number of all', () => {
  const data = unpack(large).find(({ key }) => key === '#data')!;
  expect([data.stories, data.postings.length, data.postings.at(-1)!.story]).toEqual([400, 300, 299]);
});

test('a large index has several shards, none of them much larger than the others', () => {
  const { shards } = packIndex(large);
  expect(shards.length).toBeGreaterThan(3);
  expect(Math.max(...shards.map((text) => text.length))).toBeLessThan(12_000);
});

test('the order in which keys were found changes nothing', () => {
  expect(packIndex(new Map([...large].reverse()))).toEqual(packIndex(large));
});

test('a story that fits hardly at all is still a story', () => {
  const [read] = unpack(new Map([['payrol', [{ story: 1, weight: 0.0001 }]]]));
  expect(read!.postings).toEqual([{ story: 1, weight: 1 / 255 }]);
});

test('an empty index has no keys and no shards', () => {
  expect(packIndex(new Map())).toEqual({ keys: '', shards: [] });
  expect(readKeys('').size).toBe(0);
});

test('a key that a shard does not hold has no stories', () => {
  expect(postingsIn({ payrol: [1, 255] }, 'data')).toEqual([]);
});
