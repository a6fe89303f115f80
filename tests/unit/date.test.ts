import { expect, test } from 'vitest';
import { date, dateOrNotDated, day, isDate } from '#core/schema/date.ts';

test.each(['2021', '1868', '2021-04', '2021-12', '2021-04-01', '2024-02-29', '2000-02-29', '9999-12-31'])(
  '%s is a date',
  (value) => {
    expect(isDate(value)).toBe(true);
  },
);

test.each([
  '2021-02-30',
  '2021-02-29',
  '1900-02-29',
  '2021-04-31',
  '2021-13',
  '2021-00',
  '2021-01-00',
  '2021-4',
  '2021-4-1',
  '21',
  '20210401',
  '2021/04/01',
  '2021-04-01T00:00:00Z',
  ' 2021',
  '2021\n',
  '２０２１',
  'not dated',
  '',
])('"%s" is no date', (value) => {
  expect(isDate(value)).toBe(false);
});

test('each kind of date says what to write instead', () => {
  const says = (schema: ReturnType<typeof date>) => schema.safeParse('spring').error?.issues[0]?.message;
  expect(says(date())).toBe('is no date. Write a year (2021), a month (2021-04) or a day (2021-04-01).');
  expect(says(day())).toBe('is no day. Write year, month and day: 2021-04-01.');
  expect(says(dateOrNotDated())).toBe(
    'is no date. Write a year (2021), a month (2021-04), a day (2021-04-01), or the words: not dated.',
  );
});

test('a day needs all three parts and a place in the calendar', () => {
  expect(day().safeParse('2021-04-01').success).toBe(true);
  for (const value of ['2021', '2021-04', '2021-02-30']) expect(day().safeParse(value).success).toBe(false);
});

test('only where the source may lack one, the words "not dated" stand for a date', () => {
  expect(dateOrNotDated().safeParse('not dated').success).toBe(true);
  expect(dateOrNotDated().safeParse('Not dated').success).toBe(false);
  expect(date().safeParse('not dated').success).toBe(false);
});
