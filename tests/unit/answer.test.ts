import { describe, expect, test } from 'vitest';
import { answer, isAnswered, type Answered, type Library } from '#core/search/answer.ts';
import { ConceptBook } from '#core/search/concept-book.ts';
import { meaningsOf } from '#core/search/known-concepts.ts';
import { packIndex, readKeys, type Shard } from '#core/search/packed-index.ts';
import { indexStories } from '#core/search/story-index.ts';
import type { Asked } from '#core/search/understand.ts';

const concepts = [
  { id: 'pay', name: 'Pay', words: ['payroll', 'wages'] },
  { id: 'price', name: 'Prices', words: ['price', 'quote'], outside: true as const },
];
const titles = ['The payroll was late', 'Nobody used the forms', 'Two companies merged', 'The forms and the payroll'];

/** A library of stories that have titles only, and the numbers of the shards that were asked for. */
function library(): Library & { loaded: number[] } {
  const nothing = { questions: [], summary: [], card: [], text: [], sources: [] };
  const stories = titles.map((title) => ({ parts: { ...nothing, title: [title] }, filed: [] }));
  const { keys, shards } = packIndex(indexStories(stories, new ConceptBook(concepts.slice(0, 1))));
  const loaded: number[] = [];
  return {
    total: stories.length,
    book: new ConceptBook(concepts),
    meanings: meaningsOf(concepts),
    places: readKeys(keys),
    shard: (number) => {
      loaded.push(number);
      return Promise.resolve(JSON.parse(shards[number]!) as Shard);
    },
    loaded,
  };
}

const ask = (question: string) => answer(question, library());
const found = async (question: string) => (await ask(question)).stories.map(({ story }) => titles[story]);

describe('a question', () => {
  test('is answered by stories with its words, the best first', async () => {
    expect(await found('Why did nobody use our forms?')).toEqual([
      'Nobody used the forms',
      'The forms and the payroll',
    ]);
  });

  test('is answered by stories that use other words for the same', async () => {
    expect(await found('wages')).toEqual(['The payroll was late', 'The forms and the payroll']);
  });

  test('has the same answer each time', async () => {
    expect(await ask('late payroll forms')).toEqual(await ask('late payroll forms'));
  });

  test('may hold a typo', async () => {
    expect(await found('compnaies')).toEqual(['Two companies merged']);
  });

  test('is not corrected where a concept or the index knows the word', async () => {
    const keys = async (question: string) => (await ask(question)).asked.map(({ key }) => key);
    expect(await keys('wages')).toEqual(['#pay', 'wage']);
    expect(await keys('quote')).toEqual(['#price', 'quot']);
    expect(await keys('late')).toEqual(['late']);
    expect(await keys('lote')).toEqual(['late']);
  });

  test('loads no part of the index when nothing of it is known', async () => {
    const shelf = library();
    expect((await answer('zeppelin', shelf)).stories).toEqual([]);
    expect(shelf.loaded).toEqual([]);
  });
});

describe('a question is answered', () => {
  /** A question about an outside topic with this weight, beside another concept. */
  const about = (outside: number, asked: Partial<Asked> = {}): Answered => ({
    asked: [
      { key: '#price', said: 'price', concept: 'price', isOutside: true, weight: outside },
      { key: '#pay', said: 'wages', concept: 'pay', weight: 1 - outside, ...asked },
    ],
    stories: [{ story: 0, score: 1, reasons: [] }],
    covered: 1,
  });

  test('as long as less than 24 percent of it are about what no story tells of', () => {
    expect(isAnswered(about(0))).toBe(true);
    expect(isAnswered(about(0.23))).toBe(true);
    expect(isAnswered(about(0.24))).toBe(false);
    expect(isAnswered(about(1))).toBe(false);
  });

  test.each([
    ['words', { concept: undefined }],
    ['terms', { concept: 'drivers/data' }],
    ['implied concepts', { isImplied: true }],
  ])('without %s being weighed against such a topic', (_what, change) => {
    expect(isAnswered(about(0.2, change as Partial<Asked>))).toBe(false);
  });

  test('when such a topic stands in a sentence that does not ask', async () => {
    expect(isAnswered(await ask('The price was fine. Was the payroll late?'))).toBe(true);
    expect(isAnswered(await ask('Wages were paid. What is the price of forms?'))).toBe(false);
    expect(isAnswered({ ...about(0.9), asked: about(0.9).asked.map((one) => ({ ...one, isBeside: true })) })).toBe(
      true,
    );
  });

  test('without what stands beside the question being weighed against such a topic', () => {
    expect(isAnswered(about(0.2, { isBeside: true }))).toBe(false);
  });

  test('when the best story answers a twentieth of it', () => {
    expect(isAnswered({ ...about(0), covered: 0.05 })).toBe(true);
    expect(isAnswered({ ...about(0), covered: 0.049 })).toBe(false);
  });

  test('only by stories', async () => {
    expect(isAnswered({ ...about(0), stories: [] })).toBe(false);
    expect(isAnswered(await ask('zeppelin'))).toBe(false);
    expect(isAnswered(await ask('What is the price?'))).toBe(false);
    expect(isAnswered(await ask('wages'))).toBe(true);
  });
});
