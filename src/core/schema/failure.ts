import { z } from 'zod';
import { attempt } from './attempt.ts';
import { cause } from './cause.ts';
import { text } from './text.ts';

/** What was expected, what happened instead, why, what was tried, and what turned it. */
export const failure = z.strictObject({
  expected: text(10, 400).meta({
    title: 'What we expected',
    description: 'What people thought would happen.',
    examples: ['All divisions would share their figures once the system was there.'],
    audience: 'public',
    requiredFrom: 'draft',
  }),
  happened: text(10, 400).meta({
    title: 'What happened',
    description: 'What happened instead, as it was seen at the time.',
    examples: ['Divisions kept their figures to themselves.'],
    audience: 'public',
    requiredFrom: 'draft',
  }),
  causes: z
    .array(cause)
    .optional()
    .meta({
      title: 'Causes',
      description: 'Why it happened, one reason each.',
      examples: [[{ statement: 'Nobody owned the whole process.', level: 'organisation', basis: 'stated' }]],
      audience: 'public',
      requiredFrom: 'published',
    }),
  signals: z
    .array(
      text(10, 300).meta({
        title: 'Signal',
        description: 'One early sign that something was wrong.',
        examples: ['Debates in meetings used data that was months old.'],
        audience: 'public',
      }),
    )
    .optional()
    .meta({
      title: 'Early signs',
      description: 'What could have been noticed earlier.',
      examples: [['Debates in meetings used data that was months old.']],
      audience: 'public',
    }),
  attempts: z
    .array(attempt)
    .optional()
    .meta({
      title: 'Attempts',
      description: 'What was tried, in order, the failed attempts included.',
      examples: [[{ tried: 'A speech by the president to all staff.', result: 'failed' }]],
      audience: 'public',
    }),
  attemptsGap: text(10, 300)
    .optional()
    .meta({
      title: 'Attempts not known',
      description: 'What the sources do not tell about attempts; instead of inventing one.',
      examples: ['The sources name the breakthrough only, not what was tried before.'],
      audience: 'public',
    }),
  cost: text(5, 300)
    .optional()
    .meta({
      title: 'Cost',
      description: 'What it cost in money, time, trust or people.',
      examples: ['Seven years and about 500 million euros, by a press estimate.'],
      audience: 'public',
    }),
  breakthrough: text(10, 400)
    .optional()
    .meta({
      title: 'What turned it',
      description: 'What changed the course, if anything did.',
      examples: ['The argument moved from each division to the company as a whole.'],
      audience: 'public',
    }),
  remaining: text(10, 400)
    .optional()
    .meta({
      title: 'What remains',
      description: 'What still hurts or is still open.',
      examples: ['Who may see which figures is still decided case by case.'],
      audience: 'public',
    }),
});
export type Failure = z.infer<typeof failure>;
