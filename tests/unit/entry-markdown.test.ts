import { describe, expect, test } from 'vitest';
import { entryMarkdown, type MarkdownSource } from '#syndication/entry-markdown.ts';
import { entryOf, soundCase, soundLesson } from './helpers.ts';
import { site } from './syndication-helpers.ts';

const lesson: MarkdownSource = {
  path: '/lessons/a/',
  kind: 'lesson',
  fields: { ...entryOf('lessons/a', soundLesson).data, cleared: '2026-11-22' },
  markdown: 'The story. \\[1\\]\n\n### Then',
  terms: [
    { name: 'Barriers', terms: [{ name: 'Conflicting interests', path: '/barriers/conflicting-interests/' }] },
    { name: 'Areas', terms: [] },
  ],
  related: [{ name: 'A *case*', path: '/cases/a/' }],
};

describe('a story as Markdown', () => {
  test('tells everything that its page shows', () => {
    expect(entryMarkdown(lesson, site)).toBe(`# Why would a division give its figures away?

Divisions kept data because it gave them influence.

- Kind: Lesson
- How it ended: Eased
- Barriers: [Conflicting interests](https://example.org/stories/barriers/conflicting-interests/)
- Published: 2026-11-22, The editors
- Page: <https://example.org/stories/lessons/a/>

## In short

**What was expected:** All divisions would share their figures.

**What happened:** Divisions kept their figures to themselves.

**What turned it:** Not known.

**What came of it:** Divisions work from one set of figures.

## The lesson (our reading)

Move the argument to the company as a whole.

People give up influence for a larger goal.

**When it applies:**

- Several divisions own the same data.

**When it does not apply:**

- The data may not be shared by law.

## The story

The story. \\[1\\]

### Then

## What was tried

1. **Failed:** A speech by the president to all staff.

## Why it happened

- Figures were a source of influence. \\[1\\] (organisation, stated in the source)

## In figures

| Measure | Before | After | Date | Source |
| --- | --- | --- | --- | --- |
| Sales processes (processes) | more than 100 | 22 | – | \\[1\\] |

## Sources

1. [A paper](https://example.com/paper). A publisher, 2021.

## Questions that lead here

- How did you get the numbers?
- Who owns the data here?

## Read next

- [A \\*case\\*](https://example.org/stories/cases/a/)
`);
  });

  test('tells what only a case or only some stories have', () => {
    const { data } = entryOf('cases/a', soundCase);
    const [source] = data.evidence!;
    const text = entryMarkdown(
      {
        ...lesson,
        kind: 'public-record',
        fields: {
          ...data,
          barrierBasis: 'inferred',
          period: { from: '2009', to: '2018' },
          timeline: [{ when: '2016-02', what: 'It goes\nlive.', turn: 'setback' }],
          failure: {
            ...data.failure,
            breakthrough: 'A *new* start.',
            remaining: 'Some still wait.',
            signals: ['1. Nobody asked.'],
            cost: 'C$1 billion',
            attempts: [{ tried: 'A study.', because: 'Fear.', result: 'partial', learned: 'Ask early.' }],
            attemptsGap: 'The rest.',
          },
          outcome: { result: 'open', statement: 'Open.', gap: 'Nobody counted.' },
          evidence: [{ ...source!, date: 'not dated', language: 'ja', url: undefined, note: 'A copy.' }],
        },
        markdown: '',
      },
      site,
    );
    for (const part of [
      '- Organisation: NEC\n- Period: 2009 to 2018\n',
      '- Note: The barrier is our reading; no source names it.\n',
      '**What turned it:** A \\*new\\* start.',
      '**What remains:** Some still wait.',
      '## The course of events\n\n- 2016-02, Setback: It goes live.\n',
      '1. **Worked in part:** A study.\n\n   Why it seemed right: Fear.\n\n   What it taught: Ask early.\n\n**Not known:** The rest.',
      '## Early signs\n\n- 1\\. Nobody asked.\n',
      '## What it cost\n\nC$1 billion\n',
      '## In figures\n\n**Not measured:** Nobody counted.\n',
      '1. A paper. A publisher, not dated, in Japanese. A copy.',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('## The story');
  });

  test('says that a story is retired, and what to read instead', () => {
    const fields = { ...lesson.fields, retired: { reason: 'It was replaced.' } };
    const instead = { name: 'The new one', path: '/lessons/b/' };
    expect(entryMarkdown({ ...lesson, fields, instead }, site)).toContain(
      '\n\n**This entry is retired.** It was replaced. Read instead: [The new one](https://example.org/stories/lessons/b/)\n\n',
    );
  });
});
