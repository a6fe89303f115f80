import { describe, expect, test } from 'vitest';
import { ConceptBook, type ConceptMatch } from '#core/search/concept-book.ts';

/** A book of one concept for each phrase, named by it. */
const bookOf = (...phrases: string[]) => new ConceptBook(phrases.map((phrase) => ({ id: phrase, words: [phrase] })));
const ids = (matches: readonly ConceptMatch[]) => matches.map(({ id }) => id);
const found = (phrase: string, text: string) => bookOf(phrase).find(text).length > 0;

describe('an English phrase', () => {
  test('is found with the words of the text and their places', () => {
    const book = new ConceptBook([{ id: 'migration', words: ['moving data'] }]);
    expect(book.find('We moved all our data')).toEqual([
      { id: 'migration', said: 'moved all our data', strength: 1, covers: [0, 2] },
    ]);
  });

  test.each([
    ['other endings', 'data migration', 'migrating data'],
    ['American and British spelling', 'behaviour', 'behavior'],
    ['full width, accents and capitals', 'café', 'ＣＡＦE'],
    ['other apostrophes', "boss's fear", 'boss’s fear'],
    ['small words or none', 'fear of the boss', 'fear boss'],
    ['another order', 'fear of the boss', 'the boss we fear'],
    ['two words between', 'fear of the boss', 'fear some angry boss'],
    ['two words between three', 'head of sales', 'head old new sales'],
    ['a word twice', 'data about data', 'data about data'],
  ])('is found in spite of %s', (_what, phrase, text) => {
    expect(found(phrase, text)).toBe(true);
  });

  test.each([
    ['three words stand between', 'fear of the boss', 'fear some very angry boss'],
    ['a word is missing', 'fear of the boss', 'fear'],
    ['one word stands for two', 'data about data', 'about data'],
    ['a sentence ends within it', 'head office', 'Use your head. Office hours are over'],
    ['a word of every sentence stands in another order', 'carry the can', 'can the roof carry it'],
    ['a longer word has its stem by chance', 'Excel', 'excellent'],
    ['the text is empty', 'Excel', ''],
  ])('is not found when %s', (_what, phrase, text) => {
    expect(found(phrase, text)).toBe(false);
  });

  test('hides the shorter one within it, and only there', () => {
    const book = bookOf('office', 'head office');
    expect(ids(book.find('What did head office say?'))).toEqual(['head office']);
    expect(ids(book.find('The office is closed'))).toEqual(['office']);
    expect(ids(book.find('The head office and an office'))).toEqual(['head office', 'office']);
  });

  test('counts once where another phrase of its concept says the same', () => {
    const words = ['data migration', 'migrating data', 'migration'];
    const book = new ConceptBook([{ id: 'move', words }]);
    expect(ids(book.find('data migration'))).toEqual(['move']);
    expect(ids(book.find('data migration, and later a migration'))).toEqual(['move', 'move']);
  });

  test('that two concepts have leads to both', () => {
    const book = new ConceptBook(['one', 'two'].map((id) => ({ id, words: ['payroll'] })));
    expect(ids(book.find('payroll'))).toEqual(['one', 'two']);
  });

  test('without a word that says anything is left out', () => {
    expect(bookOf('of the').find('of the')).toEqual([]);
  });
});

describe('a Japanese phrase', () => {
  test('is found within a text, with spaces or without', () => {
    const match = { id: '給与', said: '給与', strength: 1, covers: [] };
    expect(bookOf('給与').find('新しい給与システム')).toEqual([match]);
    expect(bookOf('給与').find('新しい給 与システム')).toEqual([match]);
  });

  test('may hold other writing of any width', () => {
    expect(found('DX推進', '弊社のＤＸ推進室')).toBe(true);
  });

  test('hides the shorter one within it', () => {
    expect(ids(bookOf('基幹', '基幹システム').find('基幹システムの刷新'))).toEqual(['基幹システム']);
  });

  test('that is written a little differently counts less, by the pairs that it shares', () => {
    expect(bookOf('言い出せない').find('言い出せなかった')).toEqual([
      { id: '言い出せない', said: '言い出せない', strength: 0.7 * (4 / 5), covers: [] },
    ]);
    expect(bookOf('言い出せない').find('言い出す')).toEqual([]);
  });

  test('is not resembled by endings and small words alone', () => {
    expect(found('隠している', '給与に対応しているか')).toBe(false);
    expect(found('隠している', '給与を隠していた')).toBe(true);
  });

  test('of three signs has to stand there as it is', () => {
    expect(found('管理職', '管理部')).toBe(false);
  });

  test('is not put together of what stands before and behind another phrase', () => {
    expect(ids(bookOf('給与', '基幹刷新').find('基幹給与刷新'))).toEqual(['給与']);
  });

  test('as it is comes before one that is only resembled', () => {
    expect(ids(bookOf('現場の批判', '給与').find('現場の批評、現場の批判者、給与'))).toEqual([
      '現場の批判',
      '給与',
      '現場の批判',
    ]);
  });
});

test('phrases can be added later', () => {
  const book = bookOf('payroll');
  book.add([{ id: 'pay', text: '給与' }]);
  expect(ids(book.find('payroll 給与'))).toEqual(['pay', 'payroll']);
});

test('the stems of all English phrases are known', () => {
  const book = bookOf('data migration', '給与');
  expect(['data', 'migrat', 'migration', '給与'].map((stem) => book.knows(stem))).toEqual([true, true, false, false]);
});
