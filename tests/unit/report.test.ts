import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asQuestion, examineReport, reportAddress, reportItem } from '#core/dialogue/report.ts';
import { askedResults } from '#core/schema/asked-results.ts';
import { parseAsked } from '#core/tree/parse-asked.ts';
import { texts } from './helpers.ts';

const repository = 'https://github.com/example/client-zero';
const words = 'Who paid for the  double work?\nAnd "who" decided: you?';

/** An issue as it opens: its title and its text. */
function issue(address: string): { title: string | null; body: string } {
  const { searchParams } = new URL(address);
  return { title: searchParams.get('title'), body: searchParams.get('body') ?? '' };
}

describe('a report', () => {
  test('opens as an issue that says what to do with it', () => {
    const address = reportAddress(repository, { result: 'helped', words, story: 'lessons/a', date: '2026-11-20' });
    expect(address).toMatch(/^https:\/\/github\.com\/example\/client-zero\/issues\/new\?title=/);
    expect(issue(address)).toEqual({
      title: 'Helped in a dialogue: lessons/a',
      body: `Put this at the end of content/asked.yaml in a pull request, in place of \`[]\` where nothing else stands there, and close this issue with it:

\`\`\`yaml
- question: "Who paid for the double work? And \\"who\\" decided: you?"
  date: 2026-11-20
  result: helped
  story: lessons/a
\`\`\`

Nobody is named in it: no customer and no person. If you know them, add barriers, industry and note. CONTRIBUTING.md, "What customers asked", explains each field.
`,
    });
  });

  test('of a story that fell flat names the story', () => {
    const report = { result: 'fell-flat', words, story: 'cases/b', date: '2026-11-20' } as const;
    expect(issue(reportAddress(repository, report)).title).toBe('Fell flat in a dialogue: cases/b');
  });

  test('of a question without an answer names the question, and no story', () => {
    const report = { result: 'no-answer', words, story: 'cases/b', date: '2026-11-20' } as const;
    const { title, body } = issue(reportAddress(repository, report));
    expect(title).toBe('Asked, and no story answered it: Who paid for the double work? And "who" decided: you?');
    expect(body).not.toContain('cases/b');
    const long = issue(reportAddress(repository, { ...report, words: 'Who paid? '.repeat(20) })).title!;
    expect(long).toMatch(/^Asked, and no story answered it: (Who paid\? ){6}Who paid\? …$/);
  });

  test.each(['a\u202ebcdef', '  spaces\t and\u3000lines\r\n\r\nbetween '])('holds %j on one line', (typed) => {
    expect(asQuestion(typed)).toBe(typed.startsWith('a') ? 'abcdef' : 'spaces and lines between');
  });

  test('holds an item that the schema of the file accepts, whatever the customer said', () => {
    const report = fc.record({
      words: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 })),
      result: fc.constantFrom(...askedResults),
    });
    fc.assert(
      fc.property(report, ({ words: typed, result }) => {
        const given = { words: typed, result, story: 'lessons/a' };
        fc.pre(examineReport(given).isReady);
        const { asked, findings } = parseAsked('content/asked.yaml', reportItem({ ...given, date: '2026-11-20' }));
        expect(texts(findings)).toEqual([]);
        expect(asked.items.map(({ data }) => data)).toEqual([
          {
            question: asQuestion(typed),
            date: '2026-11-20',
            result,
            ...(result === 'no-answer' ? {} : { story: 'lessons/a' }),
          },
        ]);
      }),
    );
  });
});

describe('before it is sent', () => {
  const verdict = (typed: string, result: (typeof askedResults)[number] | undefined = 'helped') =>
    examineReport({ words: typed, result, story: 'lessons/a' });

  test('a report without a choice and without words is told what is missing', () => {
    expect(examineReport({ words: ' ', result: undefined })).toEqual({
      isReady: false,
      contact: undefined,
      names: [],
      missing: ['result', 'words'],
      tooMany: 0,
    });
  });

  test('a report with both is ready', () => {
    expect(verdict('Who paid for it?')).toMatchObject({ isReady: true, missing: [] });
  });

  test('an e-mail address or a phone number must go first', () => {
    expect(verdict('Write to k.sato@example.com')).toMatchObject({ isReady: false, contact: 'e-mail address' });
    expect(verdict('Call 03-1234-5678')).toMatchObject({ isReady: false, contact: 'phone number' });
  });

  test('what looks like a name is told once, and stops nothing', () => {
    const { isReady, names } = verdict('Acme Inc. and Orion Inc. asked Mr Smith');
    expect(isReady).toBe(true);
    expect(names.map(({ text }) => text)).toEqual(['Inc.', 'Mr']);
  });

  test('a text that is too long is told by how much', () => {
    expect(verdict('よ'.repeat(503))).toMatchObject({ isReady: false, tooMany: 3 });
    expect(verdict('𠮷'.repeat(500))).toMatchObject({ isReady: true, tooMany: 0 });
  });
});
