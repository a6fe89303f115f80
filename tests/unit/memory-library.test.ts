import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memoryLibrary } from '#build/bench/memory-library.ts';
import { writeQuestionIndex } from '#build/index/write-question-index.ts';
import { readTree } from '#build/read/read-tree.ts';
import { readKeys } from '#core/search/packed-index.ts';

test('the library in memory holds what a build writes', async () => {
  const { tree } = await readTree(join(import.meta.dirname, '../..'), 'content', 'internal');
  const dir = await mkdtemp(join(tmpdir(), 'find-'));
  try {
    await writeQuestionIndex(dir, tree, '/');
    const read = (name: string) => readFile(join(dir, 'find', name), 'utf8');
    const { folder, stories } = JSON.parse(await read('start.json')) as { folder: string; stories: number };
    const library = memoryLibrary(tree);
    expect(library.total).toBe(stories);
    expect(library.places).toEqual(readKeys(await read(`${folder}/keys.txt`)));
    for (const number of [0, 7]) {
      expect(await library.shard(number)).toEqual(JSON.parse(await read(`${folder}/shard-${String(number)}.json`)));
    }
  } finally {
    await rm(dir, { recursive: true });
  }
});
