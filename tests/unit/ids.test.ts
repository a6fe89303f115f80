import { expect, test } from 'vitest';
import { entryRef, id, isId } from '#core/schema/ids.ts';

test.each(['data', 'town-hall', 'a', '5g', 'sap-s-4-hana', '2021'])('%s is an id', (value) => {
  expect(isId(value)).toBe(true);
});

test.each([
  '',
  'Town-hall',
  'town_hall',
  'town hall',
  '-town',
  'town-',
  'town--hall',
  'café',
  '現場',
  'a/b',
  '../a',
  'a\n',
])('"%s" is no id', (value) => {
  expect(isId(value)).toBe(false);
});

test('what is no id is told what an id is', () => {
  expect(id().safeParse('Town Hall').error?.issues[0]?.message).toBe(
    'is no id. Use lower-case letters, digits and single hyphens, as in town-hall.',
  );
});

test.each(['lessons/quick-wins', 'cases/fifty-town-halls'])('%s refers to an entry', (value) => {
  expect(entryRef().safeParse(value).success).toBe(true);
});

test.each([
  'fifty-town-halls',
  'case/fifty-town-halls',
  'cases/fifty-town-halls.mdx',
  '/cases/fifty-town-halls',
  'cases/',
  'cases/../lessons/a',
  'content/cases/a',
  'glossary/town-hall',
])('"%s" refers to no entry, and says how to', (value) => {
  expect(entryRef().safeParse(value).error?.issues[0]?.message).toBe(
    'is no entry. Write its folder and its file name without .mdx, as in cases/fifty-town-halls.',
  );
});
