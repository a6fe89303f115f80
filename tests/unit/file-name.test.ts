import { expect, test } from 'vitest';
import { fileName, freeName } from '#core/contribute/file-name.ts';
import { isId } from '#core/schema/ids.ts';

test.each([
  ['Why did nobody use the new expense form?', 'why-did-nobody-use-the-new-expense-form'],
  ['People & process: 3 lessons', 'people-and-process-3-lessons'],
  ['Don’t cut before you explain', 'dont-cut-before-you-explain'],
  ['Straße, Ærø und Café in Łódź', 'strasse-aero-und-cafe-in-lodz'],
  ['ＮＥＣ ２０２１ wide letters', 'nec-2021-wide-letters'],
  ['  -- "Quoted" / ../../etc/passwd  ', 'quoted-etc-passwd'],
  [
    'A title that goes on and on until it is much longer than anybody wants to read in an address',
    'a-title-that-goes-on-and-on-until-it-is-much-longer-than',
  ],
  ['a'.repeat(90), 'a'.repeat(60)],
])('the title "%s" proposes %s', (title, name) => {
  expect(fileName(title)).toBe(name);
  expect(isId(name)).toBe(true);
});

test.each(['現場の批判をどう乗り越えたか', 'NECの現場で何が起きたのか', 'Почему никто не пришёл', '???', ''])(
  'the title "%s" proposes no name',
  (title) => {
    expect(fileName(title)).toBe('');
  },
);

test('a name that is taken gets the first free number', () => {
  const taken = new Set(['form', 'form-2']);
  expect(freeName('form', (name) => taken.has(name))).toBe('form-3');
  expect(freeName('portal', (name) => taken.has(name))).toBe('portal');
  expect(freeName('', () => true)).toBe('');
});
