import { rule } from '../check/rule.ts';

/**
 * What an entry must have before customers may read it.
 *
 * Why: a customer believes figures and causes that can be looked up, and finds a story by questions.
 */
export const clearanceIsEarned = rule({
  name: 'clearance-is-earned',
  severity: 'error',
  sentence:
    'To be cleared, an entry is no draft, every measure and every stated cause has published evidence, one source at least is published, a barrier and a driver are public, and there are two customer questions.',
  examples: [
    {
      change: { status: 'draft' },
      message: 'a draft cannot be cleared. Complete the entry and set status to published.',
    },
    {
      change: { questions: ['How did you do it?'] },
      message: 'there are 1 of at least 2 customer questions. Add what customers say when this story helps.',
    },
    {
      change: { notCleared: 'The sources conflict with each other.' },
      message: 'notCleared says that this entry stays internal. Take the field out if that no longer holds.',
    },
    {
      change: {
        outcome: {
          result: 'eased',
          statement: 'It became faster.',
          measures: [{ what: 'Time', after: '3', unit: 'days' }],
        },
      },
      message: 'the measure "Time" has no published evidence. Add its source, or take the figure out.',
    },
    {
      change: {
        failure: {
          expected: 'Everybody would use it.',
          happened: 'Nobody used it twice.',
          attemptsGap: 'The sources do not tell.',
          causes: [{ statement: 'Nobody was asked.', level: 'team', basis: 'stated' }],
        },
      },
      message: 'this stated cause has no published evidence. Add its source, or set its basis to inferred.',
    },
    {
      change: {
        outcome: undefined,
        failure: {
          expected: 'Everybody would use it.',
          happened: 'Nobody used it twice.',
          attemptsGap: 'The sources do not tell.',
        },
        evidence: [
          {
            id: 'paper',
            title: 'Our own notes',
            publisher: 'The team',
            date: '2021',
            language: 'en',
            kind: 'first-hand',
          },
        ],
      },
      message: 'no evidence is published. Add a source that customers can look up.',
    },
  ],
  check({ data }, report, tree) {
    if (data.status === 'draft') {
      report(['status'], 'a draft cannot be cleared. Complete the entry and set status to published.');
      return;
    }
    if (data.notCleared !== undefined) {
      report(
        ['notCleared'],
        'notCleared says that this entry stays internal. Take the field out if that no longer holds.',
        'key',
      );
    }
    const questions = data.questions?.length ?? 0;
    if (questions < 2) {
      report(
        questions === 0 ? [] : ['questions'],
        `there are ${questions} of at least 2 customer questions. Add what customers say when this story helps.`,
        'key',
      );
    }
    for (const facet of ['barriers', 'drivers'] as const) {
      const ids = data[facet] ?? [];
      if (ids.length > 0 && !ids.some((id) => tree.terms.get(`${facet}/${id}`)?.data.audience === 'public')) {
        report([facet], `none of the ${facet} is public. Name one that customers may read about.`, 'key');
      }
    }
    const published = new Set((data.evidence ?? []).filter((item) => item.kind === 'published').map((item) => item.id));
    if (published.size === 0) {
      report(
        data.evidence ? ['evidence'] : [],
        'no evidence is published. Add a source that customers can look up.',
        'key',
      );
    }
    const hasEvidence = (ids: readonly string[] | undefined) => (ids ?? []).some((id) => published.has(id));
    for (const [index, measure] of (data.outcome?.measures ?? []).entries()) {
      if (!hasEvidence(measure.evidence)) {
        report(
          ['outcome', 'measures', index],
          `the measure "${measure.what}" has no published evidence. Add its source, or take the figure out.`,
        );
      }
    }
    for (const [index, cause] of (data.failure.causes ?? []).entries()) {
      if (cause.basis === 'stated' && !hasEvidence(cause.evidence)) {
        report(
          ['failure', 'causes', index],
          'this stated cause has no published evidence. Add its source, or set its basis to inferred.',
        );
      }
    }
  },
});
