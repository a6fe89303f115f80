import { describe, expect, test } from 'vitest';
import { similarTitles } from '#core/contribute/similar-titles.ts';

/** The titles that are similar, among those given. */
function similar(title: string, ...titles: string[]): string[] {
  return similarTitles(
    title,
    titles.map((other, index) => ({ ref: `lessons/${index}`, title: other })),
  ).map((entry) => entry.title);
}

describe('two titles are similar when they', () => {
  test.each([
    ['are the same', 'Who owns the data?', 'Who owns the data?'],
    ['differ in case and signs', 'Who owns the data?', 'WHO OWNS THE DATA'],
    ['differ in one letter', 'Fifty town halls', 'Fifty town hals'],
    ['differ in an ending', 'Explain before you cut', 'Explaining before cutting'],
    [
      'share most words that matter',
      'Why did nobody use the new expense form?',
      'The new expense form that nobody wanted',
    ],
    ['stand in another order', 'Data that nobody shares', 'Nobody shares data'],
    ['are Japanese and share words', '現場の批判をどう乗り越えたか', '現場の批判を乗り越える'],
    ['differ in the width of letters', 'ＤＸ fatigue', 'DX fatigue'],
  ])('%s', (_how, title, other) => {
    expect(similar(title, other)).toEqual([other]);
  });
});

describe('two titles are not similar when they', () => {
  test.each([
    ['share common words only', 'Why did they do it for us?', 'Why did we go there with them?'],
    ['share one word of many', 'Why did nobody use the new expense form?', 'A new portal in six months'],
    ['are Japanese and speak of other things', '現場の批判をどう乗り越えたか', '経営の本気度を示すには'],
    ['are in different scripts', 'Criticism from the frontline', '現場の批判をどう乗り越えたか'],
    ['share short words that differ in a letter', 'One car too many', 'One cat too late'],
    ['say nothing', '???', '!!!'],
  ])('%s', (_how, title, other) => {
    expect(similar(title, other)).toEqual([]);
  });
});

test('the nearest three come first', () => {
  expect(
    similar(
      'The expense form nobody used',
      'Expense form',
      'The expense form nobody read',
      'The expense form nobody used',
      'Nobody used form',
      'Six months',
    ),
  ).toEqual(['The expense form nobody used', 'Nobody used form', 'The expense form nobody read']);
});
