import { describe, expect, test } from 'vitest';
import { checkEntry } from '#core/check/check-entry.ts';
import { newFileAddress, startEntry } from '#core/contribute/start-entry.ts';
import { entryOf, soundTree, texts } from './helpers.ts';

const barriers = ['leadership-commitment', 'conflicting-interests'];
const start = (question: string, named?: string[], taken: readonly string[] = []) =>
  startEntry({ question, date: '2026-11-20', ...(named ? { barriers: named } : {}) }, barriers, (name) =>
    taken.includes(name),
  );

describe('the start of an entry for an open question', () => {
  test('has the question as its title and among its questions, and says what is still to be answered', () => {
    expect(start('Who paid for the double work?', ['conflicting-interests'])).toEqual({
      name: 'who-paid-for-the-double-work',
      text: `---
title: Who paid for the double work?
status: draft
barriers:
  - conflicting-interests
failure:
  expected: "To be answered: what did you expect?"
  happened: "To be answered: what happened instead?"
  attemptsGap: "To be answered: what did you try, and what came of it?"
questions:
  - Who paid for the double work?
---
`,
    });
  });

  test('says that the barrier is to be chosen when nobody has named one', () => {
    for (const named of [undefined, [], ['gone']]) {
      expect(start('Who paid for the double work?', named).text).toContain(
        '\n# To be answered: what stood in the way? This is only the first of the barriers.\nbarriers:\n  - leadership-commitment\n',
      );
    }
  });

  test.each([
    ['an ordinary question', 'Who paid for the double work?'],
    ['signs of YAML', '"Who": [paid] #1 - & for {it}?'],
    ['few letters', 'Costs?'],
    ['several lines', 'Who paid?\n\nAnd who\tdecided?'],
    ['500 letters', `${'Who paid for the double work? '.repeat(16)}And who decided it?`],
    ['500 letters without a space', 'あ'.repeat(500)],
    ['Japanese', '二重の仕事の費用は誰が払ったのですか。'],
  ])('with %s passes the check', (_what, question) => {
    for (const named of [undefined, ['conflicting-interests']]) {
      const entry = entryOf('lessons/started', start(question, named).text);
      expect(texts(checkEntry(entry, soundTree(entry)))).toEqual([]);
    }
  });

  test('cuts a long question between two words', () => {
    const { data } = entryOf('lessons/started', start('Who paid for the double work? '.repeat(16)).text);
    expect(data.title).toBe('Who paid for the double work? Who paid for the double work? Who paid for the double …');
    expect(data.questions![0]).toMatch(/^.{150,198} …$/);
  });

  test('takes a name that no other lesson has, and the day where the question gives none', () => {
    expect(start('Who paid?', undefined, ['who-paid']).name).toBe('who-paid-2');
    expect(start('誰が払いましたか。').name).toBe('asked-2026-11-20');
    expect(start('誰が払いましたか。', undefined, ['asked-2026-11-20']).name).toBe('asked-2026-11-20-2');
  });

  test('opens as a new file in the repository', () => {
    const made = start('Who paid for the double work?');
    const address = new URL(newFileAddress('https://github.com/example/client-zero', made));
    expect(address.pathname).toBe('/example/client-zero/new/main/content/lessons');
    expect(address.searchParams.get('filename')).toBe('who-paid-for-the-double-work.mdx');
    expect(address.searchParams.get('value')).toBe(made.text);
  });
});
