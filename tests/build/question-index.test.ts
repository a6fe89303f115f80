import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildEdition } from '#build/editions/build-edition.ts';
import { writeQuestionIndex } from '#build/index/write-question-index.ts';
import { prove } from '#build/proof/prove.ts';
import { readTree } from '#build/read/read-tree.ts';
import type { StoryCard } from '#core/search/story-card.ts';
import { clear, everythingIn, files, makeProject } from './project.ts';

let root: string;

const concepts = `
- id: numbers
  name: Numbers and who may see them
  words: [whose numbers, 数字を出さない]
  barriers: [conflicting-interests]
  solutions: [code-name]
  concepts: [canaryconcept]
  audience: public
- id: canaryconcept
  name: Canaryname of a concept
  words: [canaryphrase of a seller, 極秘の言い方]
- id: outside-hotels
  name: Hotels
  words: [hotel]
  stories: none
  audience: public
`;

beforeAll(async () => {
  root = await makeProject('question-index');
  await writeFile(join(root, 'content/vocabulary/concepts.yaml'), concepts);
  const plan = await clear(root, { entries: ['lessons/open-lesson', 'cases/open-case'], vocabulary: true });
  expect(plan.findings).toEqual([]);
  for (const edition of ['public', 'internal'] as const) await buildEdition(root, edition);
});

/** What question search of an edition loads, by the names of its files. */
async function indexOf(edition: string): Promise<Map<string, string>> {
  const built = await files(join(root, 'dist', edition, 'find'));
  const { folder } = JSON.parse(built.get('start.json')!.toString()) as { folder: string };
  return new Map([...built].map(([path, bytes]) => [path.replace(`${folder}/`, ''), bytes.toString()]));
}

describe('the index of question search', () => {
  test('holds the concepts, their phrases, and a card for each story', async () => {
    const index = await indexOf('internal');
    expect(JSON.parse(index.get('start.json')!)).toEqual({ folder: expect.any(String) as string, stories: 4 });
    expect(index.get('phrases-en.txt')!.split('\n')).toContain('whose numbers\t0');
    expect(index.get('phrases-ja.txt')!.split('\n')).toContain('極秘の言い方\t1');
    const cards = [...index].filter(([name]) => name.startsWith('story-'));
    const stories = cards.map(([, text]) => JSON.parse(text) as StoryCard);
    expect(stories.map(({ url }) => url)).toContain('/lessons/open-lesson/');
    expect(stories.every(({ title, kind }) => title !== '' && kind !== '')).toBe(true);
  });

  test('of the public edition knows no internal concept, and implies no internal term', async () => {
    const index = await indexOf('public');
    const known = JSON.parse(index.get('concepts.json')!) as { id: string; implies?: string[] }[];
    expect(known.find(({ id }) => id === 'numbers')!.implies).toEqual(['barriers/conflicting-interests']);
    expect(known.map(({ id }) => id)).not.toContain('canaryconcept');
    const said = Buffer.from(await everythingIn(join(root, 'dist/public')), 'latin1').toString();
    expect(/canary(?:concept|name|phrase)|極秘の言/i.exec(said)?.[0]).toBeUndefined();
    expect((await prove(root, join(root, 'dist/public'))).findings).toEqual([]);
  });

  test('that holds an internal word is found by the proof', async () => {
    const { folder } = JSON.parse(await readFile(join(root, 'dist/public/find/start.json'), 'utf8')) as {
      folder: string;
    };
    const planted = [
      ['keys.txt', 'canaryphras 1\n', 'canaryphras'],
      ['phrases-en.txt', 'canaryphrase of a seller\t0', 'canaryphrase'],
      ['phrases-ja.txt', '極秘の言い方\t0', '極秘の言い方'],
      ['concepts.json', '[{"id":"canaryconcept","name":"Canaryname"}]', 'canaryname'],
      ['shard-0.json', '{"#canaryconcept":[0,255]}', 'canaryconcept'],
    ] as const;
    const missed: string[] = [];
    for (const [name, text, word] of planted) {
      const path = join(root, 'dist/public/find', folder, name);
      const whole = await readFile(path, 'utf8');
      await writeFile(path, text);
      const { findings } = await prove(root, join(root, 'dist/public'));
      if (
        !findings.some(({ file, message }) => file.endsWith(name) && message.toLowerCase().includes(word.slice(0, 11)))
      )
        missed.push(name);
      await writeFile(path, whole);
    }
    expect(missed).toEqual([]);
  });

  test('is the same for the same content, and has another folder after a change', async () => {
    const { tree } = await readTree(root, 'content', 'internal');
    const folderOf = async (base: string) => {
      await writeQuestionIndex(join(root, '.work/again'), tree, base);
      return (JSON.parse(await readFile(join(root, '.work/again/find/start.json'), 'utf8')) as { folder: string })
        .folder;
    };
    const before = await folderOf('/');
    expect(await folderOf('/')).toBe(before);
    expect(await folderOf('/elsewhere/')).not.toBe(before);
    expect((await files(join(root, '.work/again/find'))).size).toBe(
      (await files(join(root, 'dist/internal/find'))).size,
    );
  });
});
