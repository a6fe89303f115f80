import { expect, test } from 'vitest';
import { searchedStory } from '#core/search/searched-story.ts';
import { changed, entryOf, soundLesson } from './helpers.ts';

test('a lesson is read by its parts, and by where it is filed', () => {
  expect(searchedStory(entryOf('lessons/sound', soundLesson))).toEqual({
    parts: {
      title: ['Why would a division give its figures away?'],
      questions: ['How did you get the numbers?', 'Who owns the data here?'],
      summary: ['Divisions kept data because it gave them influence.'],
      card: [
        'All divisions would share their figures.',
        'Divisions kept their figures to themselves.',
        'Divisions work from one set of figures.',
        'Move the argument to the company as a whole.',
        'People give up influence for a larger goal.',
        'Several divisions own the same data.',
      ],
      text: [
        'Figures were a source of influence.',
        'A speech by the president to all staff.',
        'Sales processes',
        expect.stringMatching(/^\s*The story\.\s*$/),
      ],
      sources: ['A paper', 'A publisher'],
    },
    filed: ['barriers/conflicting-interests', 'drivers/data'],
  });
});

test('it was checked when it was reviewed, and a snapshot when it was cleared', () => {
  expect(searchedStory(changed({ reviewed: '2026-11-22' })).checked).toBe('2026-11-22');
  expect(searchedStory(changed({ cleared: '2026-11-25' })).checked).toBe('2026-11-25');
  expect(searchedStory(changed()).checked).toBeUndefined();
});

test('a case is read by its organisation and its timeline', () => {
  const timeline = [{ when: '2009', what: 'The board asked for one report.', turn: 'setback' as const }];
  const { parts } = searchedStory(changed({ folder: 'cases', timeline }));
  expect(parts.card).toContain('NEC');
  expect(parts.text).toContain('The board asked for one report.');
});

test('advice to sellers and names of editors are not read', () => {
  const entry = changed({ say: 'Zulu.', ask: ['Zulu?'], avoid: ['Zulu!'], owner: 'Zulu', contributors: ['zulu'] });
  expect(JSON.stringify(searchedStory(entry))).not.toMatch(/zulu/i);
});

test('what was never written is empty', () => {
  const entry = changed({ questions: undefined, summary: undefined, evidence: undefined, barriers: undefined });
  expect(searchedStory(entry)).toMatchObject({
    parts: { questions: [], summary: [], sources: [] },
    filed: ['drivers/data'],
  });
});

test('a body is its paragraphs, without tags and the addresses of links', () => {
  const body =
    'The <Term id="cockpit">cockpit</Term> of [all](https://example.com/zulu) divisions.\n\n<Callout kind="note">\n\n![A plan](./zulu.png) it was.\n\n</Callout>\n';
  const { text } = searchedStory({ ...changed(), body }).parts;
  expect(text.slice(-2).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())).toEqual([
    'The cockpit of [all] divisions.',
    '![A plan] it was.',
  ]);
});
