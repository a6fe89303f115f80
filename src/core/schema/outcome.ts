import { z } from 'zod';
import { date } from './date.ts';
import { id } from './ids.ts';
import { text } from './text.ts';

/** How a story stands today. */
export const outcomeResults = ['overcome', 'eased', 'open', 'abandoned'] as const;
export type OutcomeResult = (typeof outcomeResults)[number];

/** One figure, before and after where both are known. */
export const measure = z
  .strictObject({
    what: text(3, 160).meta({
      title: 'What was measured',
      description: 'The thing that was counted or timed.',
      examples: ['Sales processes'],
      audience: 'public',
    }),
    before: text(1, 80)
      .optional()
      .meta({
        title: 'Before',
        description: 'The figure before, as the source gives it.',
        examples: ['more than 100'],
        audience: 'public',
      }),
    after: text(1, 80).meta({
      title: 'After',
      description: 'The figure after, as the source gives it.',
      examples: ['22'],
      audience: 'public',
    }),
    unit: text(1, 40).meta({
      title: 'Unit',
      description: 'What one of the figure is.',
      examples: ['processes'],
      audience: 'public',
    }),
    when: date()
      .optional()
      .meta({
        title: 'When',
        description: 'The date of the later figure.',
        examples: ['2010'],
        audience: 'public',
      }),
    evidence: z
      .array(
        id().meta({
          title: 'Evidence id',
          description: 'The id of an item of `evidence` in this entry.',
          examples: ['tech-monitor'],
          audience: 'public',
        }),
      )
      .optional()
      .meta({
        title: 'Evidence',
        description: 'Which sources give this figure.',
        examples: [['tech-monitor']],
        audience: 'public',
        requiredFrom: 'cleared',
      }),
  })
  .meta({
    title: 'Measure',
    description: 'One figure, before and after where both are known.',
    examples: [{ what: 'Sales processes', before: 'more than 100', after: '22', unit: 'processes' }],
    audience: 'public',
  });
export type Measure = z.infer<typeof measure>;

/** What came of it, with figures or an honest gap. */
export const outcome = z.strictObject({
  result: z.enum(outcomeResults).meta({
    title: 'Result',
    description: 'How it stands: overcome, eased, open or abandoned.',
    examples: ['eased'],
    audience: 'public',
  }),
  statement: text(10, 300).meta({
    title: 'Outcome',
    description: 'What came of it, in one or two sentences.',
    examples: ['Divisions now work from one set of figures; access is still limited.'],
    audience: 'public',
  }),
  measures: z
    .array(measure)
    .optional()
    .meta({
      title: 'Measures',
      description: 'The figures that show the outcome.',
      examples: [[{ what: 'Sales processes', before: 'more than 100', after: '22', unit: 'processes' }]],
      audience: 'public',
    }),
  gap: text(10, 300)
    .optional()
    .meta({
      title: 'Not measured',
      description: 'What nobody measured or published; instead of inventing a number.',
      examples: ['No figures on the use of the shared data were published.'],
      audience: 'public',
    }),
});
export type Outcome = z.infer<typeof outcome>;
