import { expect, test } from 'vitest';
import type { EntryCard } from '#core/tree/card.ts';
import { questionGroups, questionRows } from '#queries/question-groups.ts';
import type { Story } from '#queries/stories.ts';
import type { TermView } from '#queries/terms.ts';

function story(slug: string, questions: string[] | undefined, barriers?: string[]): Story {
  const fields: EntryCard = {
    title: slug,
    status: 'published',
    failure: { happened: 'It failed.' },
    ...(questions ? { questions } : {}),
    ...(barriers ? { barriers } : {}),
  };
  return { ref: `cases/${slug}`, folder: 'cases', slug, path: `/cases/${slug}/`, fields };
}

const barrier = (id: string): TermView => ({
  id,
  name: id,
  definition: 'What it is.',
  facet: 'barriers',
  path: `/barriers/${id}/`,
});
const barriers = [barrier('leadership'), barrier('interests'), barrier('fatigue')];

const stories = [
  story('a', ['Why us?', 'Who pays?'], ['interests', 'leadership']),
  story('b', ['How long?'], ['interests']),
  story('c', ['What then?'], []),
  story('d', ['What now?']),
  story('e', undefined, ['fatigue']),
  story('f', ['Is it us?'], ['internal-only']),
];

test('questions stand under each barrier of their story, in the order of the vocabulary; those without one at the end', () => {
  const rows = questionRows(stories, barriers);
  expect(rows.map((row) => `${row.barrier?.id ?? 'none'} ${row.story.slug}: ${row.question}`)).toEqual([
    'leadership a: Why us?',
    'leadership a: Who pays?',
    'interests a: Why us?',
    'interests a: Who pays?',
    'interests b: How long?',
    'none c: What then?',
    'none d: What now?',
    'none f: Is it us?',
  ]);
});

test('a page shows the questions of a story together', () => {
  const groups = questionGroups(questionRows(stories, barriers).slice(1, 5));
  expect(
    groups.map((group) => [group.barrier?.id, group.answers.map((answer) => [answer.story.slug, answer.questions])]),
  ).toEqual([
    ['leadership', [['a', ['Who pays?']]]],
    [
      'interests',
      [
        ['a', ['Why us?', 'Who pays?']],
        ['b', ['How long?']],
      ],
    ],
  ]);
});

test('without questions there are no groups', () => {
  expect(questionGroups(questionRows([story('a', undefined, ['interests'])], barriers))).toEqual([]);
});
