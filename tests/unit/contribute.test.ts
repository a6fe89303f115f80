import { describe, expect, test } from 'vitest';
import type { Answers } from '#core/contribute/answers.ts';
import { choicesOf } from '#core/contribute/choices.ts';
import { draftData, draftText } from '#core/contribute/draft.ts';
import { holdInterview, type Prompter } from '#core/contribute/hold-interview.ts';
import { answerProblem, interview } from '#core/contribute/interview.ts';
import { nextText } from '#core/contribute/messages.ts';
import { missingToPublish } from '#core/contribute/missing-to-publish.ts';
import { readAnswers } from '#core/contribute/read-answers.ts';
import { checkEntry } from '#core/check/check-entry.ts';
import { entryOf, soundCase, soundLesson, soundTree, texts } from './helpers.ts';

const answers: Answers = {
  kind: 'lesson',
  title: 'Why did nobody use the new expense form?',
  barrier: 'frontline-criticism',
  expected: 'Everybody would use the online form.',
  happened: 'Most teams still sent paper.',
  tried: 'A reminder by e-mail to all managers.',
  result: 'failed',
};
const barriers = choicesOf(soundTree()).terms.barriers!;

describe('the interview', () => {
  test('asks for the kind, the title, the barrier, both halves of the failure and one attempt', () => {
    const asked = interview(barriers).map(({ name, title, when }) => [name, title, ...(when ? [when.is] : [])]);
    expect(asked).toEqual([
      ['kind', 'Kind'],
      ['title', 'Title'],
      ['barrier', 'Barrier'],
      ['expected', 'What we expected'],
      ['happened', 'What happened'],
      ['attempt', 'Was something tried'],
      ['tried', 'What was tried', 'known'],
      ['result', 'What came of it', 'known'],
      ['attemptsGap', 'Attempts not known', 'unknown'],
    ]);
  });

  test('offers the terms of the vocabulary, and the words of the schema', () => {
    const questions = interview(barriers);
    expect(questions[2]!.choices![0]).toEqual({
      value: 'leadership-commitment',
      name: 'The leadership-commitment',
      description: 'What it is, in a sentence.',
    });
    expect(questions[3]).toEqual({
      name: 'expected',
      title: 'What we expected',
      description: 'What people thought would happen.',
      example: 'All divisions would share their figures once the system was there.',
    });
  });

  test('is data: nothing is lost when it is sent to a form', () => {
    const questions = interview(barriers);
    expect(JSON.parse(JSON.stringify(questions))).toEqual(questions);
  });

  test('judges an answer as the check would', () => {
    expect(answerProblem('title', 'Short')).toBe('This is too short: 5 of at least 10 characters. Say a little more.');
    expect(answerProblem('tried', '')).toBe('This is empty. Write something here, or leave the field out.');
    expect(answerProblem('file', 'Expense Form')).toBe(
      'This is no id. Use lower-case letters, digits and single hyphens, as in town-hall.',
    );
    expect(answerProblem('title', answers.title)).toBeUndefined();
  });
});

/** Answers from a list, in order; a text that will do no harm is refused like a person would see it. */
function scripted(...given: (string | undefined)[]) {
  const said: string[] = [];
  const next = () => Promise.resolve(given.shift());
  const prompter: Prompter = {
    write: async (message, { initial }, problem) => {
      for (;;) {
        const answer = given.length === 0 && initial ? initial : await next();
        const wrong = answer === undefined ? undefined : problem(answer);
        said.push(wrong ?? message);
        if (wrong === undefined) return answer;
      }
    },
    choose: next,
    tell: (text) => said.push(text),
  };
  return { prompter, said };
}
const context = { barriers, titles: [], isTaken: () => false };

describe('an interview that is held', () => {
  test('gives the answers and proposes a name', async () => {
    const { prompter } = scripted(
      'lesson',
      ` ${answers.title} `,
      'frontline-criticism',
      answers.expected,
      answers.happened,
      'known',
      answers.tried,
      'failed',
    );
    expect(await holdInterview(prompter, context)).toEqual({
      answers,
      name: 'why-did-nobody-use-the-new-expense-form',
    });
  });

  test('asks what is not known when nobody knows what was tried, and does not ask for what was said', async () => {
    const { prompter } = scripted(
      'A Japanese story',
      'frontline-criticism',
      answers.expected,
      answers.happened,
      'unknown',
      'The sources do not tell.',
    );
    expect(await holdInterview(prompter, { ...context, kind: 'case' })).toEqual({
      answers: {
        kind: 'case',
        title: 'A Japanese story',
        barrier: 'frontline-criticism',
        expected: answers.expected,
        happened: answers.happened,
        attemptsGap: 'The sources do not tell.',
      },
      name: 'a-japanese-story',
    });
  });

  test('says at once what is wrong, and shows similar titles', async () => {
    const { prompter, said } = scripted('lesson', 'Form?', 'The new expense form');
    const titles = [{ ref: 'lessons/form', title: 'Why did nobody use the expense form?' }];
    expect(await holdInterview(prompter, { ...context, titles })).toBeUndefined();
    expect(said).toEqual([
      'This is too short: 5 of at least 10 characters. Say a little more.',
      'Title? The question a customer would ask, or the plain statement of what happened.',
      'Like this there is already:\n  Why did nobody use the expense form? (content/lessons/form.mdx)',
    ]);
  });

  test('refuses a name that is taken, and proposes another', async () => {
    const isTaken = (ref: string) => ref === 'lessons/form' || ref === 'lessons/the-form-story';
    const given = ['lesson', 'The form story', 'x', answers.expected, answers.happened, 'unknown', answers.expected];
    const { prompter, said } = scripted(...given, 'form', 'forms');
    expect((await holdInterview(prompter, { ...context, isTaken }))!.name).toBe('forms');
    expect(said).toContain('There is an entry of this name. Choose another.');
    expect((await holdInterview(scripted(...given).prompter, { ...context, isTaken }))!.name).toBe('the-form-story-2');
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])('gives nothing when the person stops after %i answers', async (number) => {
    const all = ['lesson', 'The form story', 'x', answers.expected, answers.happened, 'known', answers.tried, 'failed'];
    const { prompter } = scripted(...all.slice(0, number), undefined);
    expect(await holdInterview(prompter, context)).toBeUndefined();
  });
});

describe('a draft', () => {
  test('is a short file with the fields in the order of the schema', () => {
    expect(draftText(answers)).toBe(`---
title: Why did nobody use the new expense form?
status: draft
barriers:
  - frontline-criticism
failure:
  expected: Everybody would use the online form.
  happened: Most teams still sent paper.
  attempts:
    - tried: A reminder by e-mail to all managers.
      result: failed
---
`);
  });

  test.each(['lesson', 'case'] as const)('passes the check as a %s', (kind) => {
    const entry = entryOf(kind === 'lesson' ? 'lessons/sound' : 'cases/sound-case', draftText({ ...answers, kind }));
    expect(texts(checkEntry(entry, soundTree(entry)))).toEqual([]);
  });

  test('with a Japanese title is Japanese', () => {
    expect(draftData({ ...answers, title: '現場の批判をどう乗り越えたか' }).lang).toBe('ja');
    expect(draftData({ ...answers, title: 'What 現場 means to a customer' }).lang).toBeUndefined();
  });

  test.each([
    'A colon: and a # sign, twice: #1',
    '#1 lesson of ten years',
    '- not a list, is it?',
    '"quoted" and \'quoted\' at once',
    '{ not: [a, map] } at all',
    '---\nnot the end\n---',
    '--- ends it? ---',
    'two\nlines\n\nand a third\n',
    '  white space around  ',
    'a tab\there and a\r\nWindows line',
    '*alias &anchor !tag | > % @ `',
    '日本語の題名：現場の批判 😀𠮷',
    'U+2028 \u2028 and U+2029 \u2029',
    'a'.repeat(80),
    'many words that go on '.repeat(4).trim(),
    '3.10000000',
    'null\\nnull \\ backslashes',
    '<Internal reason="x">',
    '? a complex key',
    'true story, false start, ~',
    '2021-04-01',
  ])('gives back the answer %j as it was typed', (text) => {
    const data = entryOf('lessons/a', draftText({ ...answers, title: text, expected: text, tried: text })).data;
    expect([data.title, data.failure.expected, data.failure.attempts![0]!.tried]).toEqual([text, text, text]);
  });
});

test('a draft leaves out signs that nobody sees', () => {
  const text = '\uFEFFBegins with a mark,\u0085 goes\u200b on\u0000, and ends.';
  const { data } = entryOf('lessons/a', draftText({ ...answers, title: text }));
  expect(data.title).toBe('Begins with a mark, goes on, and ends.');
});

describe('what is missing to publish', () => {
  const names = (kind: 'lesson' | 'case') =>
    missingToPublish(kind === 'lesson' ? 'lessons' : 'cases', draftData(answers)).map(({ name }) => name);

  test('is told in the order of the schema', () => {
    expect(names('lesson')).toEqual([
      'summary',
      'drivers',
      'outcome',
      'failure.causes',
      'evidence',
      'when',
      'notWhen',
      'do',
      'because',
      'barrierBasis',
    ]);
    expect(names('case')).toEqual([
      'summary',
      'drivers',
      'outcome',
      'failure.causes',
      'evidence',
      'organisation',
      'kind',
      'period',
      'barrierBasis',
    ]);
  });

  test('is nothing for a sound entry', () => {
    expect(missingToPublish('lessons', entryOf('lessons/a', soundLesson).data)).toEqual([]);
    expect(missingToPublish('cases', entryOf('cases/a', soundCase).data)).toEqual([]);
  });

  test('stands before the next commands', () => {
    expect(nextText('content/lessons/expense-form.mdx', [{ name: 'summary', description: 'One sentence.' }])).toBe(
      `It is a draft: colleagues see it as unfinished. To publish it, set status to published and add:
  summary: One sentence.

Next:
  npm run dev      shows it on http://localhost:4321
  npm run check    says what is to be mended
  git switch -c add-expense-form
  git add content/lessons/expense-form.mdx
  git commit -m "Add a draft"`,
    );
  });
});

describe('a file of answers', () => {
  const ids = barriers.map(({ value }) => value);
  const read = (value: unknown, kind?: 'lesson' | 'case') =>
    readAnswers(typeof value === 'string' ? value : JSON.stringify(value, null, '\t'), 'a.json', ids, kind);
  const without = (name: keyof Answers, more = {}) =>
    Object.fromEntries(Object.entries({ ...answers, ...more }).filter(([key]) => key !== name));

  test('is read, indented by tabs too; the title names the file', () => {
    expect(read(answers)).toEqual({
      draft: { answers, name: 'why-did-nobody-use-the-new-expense-form' },
      findings: [],
    });
  });

  test('may name the file', () => {
    expect(read({ ...answers, file: 'expense-form' }).draft!.name).toBe('expense-form');
  });

  test('needs no kind when the command says it', () => {
    expect(read(without('kind'), 'case').draft!.answers.kind).toBe('case');
    expect(read(answers, 'case').draft!.answers.kind).toBe('lesson');
  });

  test('may say what nobody knows instead of an attempt', () => {
    const { draft } = read({ ...without('tried'), result: undefined, attemptsGap: 'The sources do not tell.' });
    expect(draftData(draft!.answers).failure).toEqual({
      expected: answers.expected,
      happened: answers.happened,
      attemptsGap: 'The sources do not tell.',
    });
  });

  test.each([
    [
      without('kind'),
      'a.json:1:1 missing-field — kind is missing. A lesson is one insight that can be used again; a case is one story over time. For example: lesson',
    ],
    [
      { ...answers, title: 'Short' },
      'a.json:3:11 invalid-value — title is too short: 5 of at least 10 characters. Say a little more.',
    ],
    [
      { ...answers, barrier: 'frontline-critisism' },
      'a.json:4:13 unknown-value — barrier is "frontline-critisism". Did you mean "frontline-criticism"? It can be: leadership-commitment, conflicting-interests, frontline-criticism, global-partners, transformation-fatigue.',
    ],
    [
      without('result'),
      'a.json:1:1 invalid-value — result is missing. Say what came of the attempt: failed, partial, worked.',
    ],
    [without('tried'), 'a.json:1:1 invalid-value — tried is missing. Say what was tried, or take out result.'],
    [
      { ...without('tried'), result: undefined },
      'a.json:1:1 invalid-value — tried is missing. Say one thing that was tried, or say in attemptsGap what nobody knows.',
    ],
    [
      { ...answers, title: '現場の批判をどう乗り越えたか' },
      'a.json:1:1 missing-field — file is missing, and the title gives no name in Latin letters. Add it. For example: expense-form',
    ],
    [
      { ...answers, file: '../secret' },
      'a.json:9:10 invalid-value — file is no id. Use lower-case letters, digits and single hyphens, as in town-hall.',
    ],
    ['', 'a.json:1:1 answers — the file holds no answers. To see what stands in it: npm run new -- --help'],
    ['hello', 'a.json:1:1 answers — the file holds no answers. To see what stands in it: npm run new -- --help'],
    ['{ "kind": "lesson"', 'a.json:1:19 answers — a bracket is not closed. Put } at its end.'],
  ])('that does not fit is told so (%#)', (value, message) => {
    const { draft, findings } = read(value);
    expect(draft).toBeUndefined();
    expect(texts(findings)).toEqual([message]);
  });
});
