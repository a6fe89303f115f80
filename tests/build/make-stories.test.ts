import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { makeBenchProject } from '#build/bench/bench-project.ts';
import { makeStories } from '#build/editions/make-stories.ts';
import { makeSomeStories, type MadeStory, type StoryShop } from '#build/editions/make-story.ts';
import { readFiles, readVocabulary } from '#build/read/read-tree.ts';
import type { StoredStory } from '#core/tree/stored.ts';

const repository = join(import.meta.dirname, '../..');
const count = 640;
let project: string;

beforeAll(async () => {
  project = await makeBenchProject(repository, count);
});

async function shopIn(name: string): Promise<StoryShop> {
  const folder = join(project, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const { refs, assets } = await readFiles(project, 'content');
  const { terms, concepts } = readVocabulary(project, 'content', 'internal');
  return { tree: { edition: 'internal', refs, assets, terms, concepts, entries: new Map() }, base: '/', folder };
}

/** A made story together with what lies in its pack. */
async function withStory({ place, ...rest }: MadeStory, shop: StoryShop) {
  const whole = await readFile(join(shop.folder, place.pack));
  const text = whole.subarray(place.from, place.from + place.bytes).toString();
  return { ...rest, story: JSON.parse(text) as StoredStory };
}

test('many entries, made by several threads, give the same stories as one after the other', async () => {
  const { texts } = await readFiles(project, 'content');
  const [many, few] = [await shopIn('many'), await shopIn('few')];
  const made = await makeStories({ root: project, content: 'content' }, texts, many);
  expect(made.size).toBe(count);
  const alone = await makeSomeStories(texts.slice(0, 40), few);
  for (const story of alone) {
    expect(await withStory(made.get(story.ref)!, many)).toEqual(await withStory(story, few));
  }
});

test('an entry with errors is left out, and the others are made', async () => {
  const { texts } = await readFiles(project, 'content');
  const broken = texts.map((text, index) => (index % 100 === 5 ? { ...text, text: `${text.text}\n<div>` } : text));
  const made = await makeStories({ root: project, content: 'content' }, broken, await shopIn('broken'));
  expect(made.size).toBe(count - 7);
});
