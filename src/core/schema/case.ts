import { z } from 'zod';
import { date } from './date.ts';
import { entryFields } from './entry.ts';
import { text } from './text.ts';

/** Whose story a case is. */
export const caseKinds = ['own-practice', 'co-creation', 'public-record'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** What an event did to the course of a case. */
export const turns = ['setback', 'breakthrough', 'milestone'] as const;

/** One story over time: an initiative, a co-creation with a customer, or another organisation's public failure. */
export const caseStory = z.strictObject({
  ...entryFields,
  organisation: text(2, 120)
    .optional()
    .meta({
      title: 'Organisation',
      description: 'Whose story it is.',
      examples: ['Government of Canada'],
      audience: 'public',
      requiredFrom: 'published',
    }),
  kind: z
    .enum(caseKinds)
    .optional()
    .meta({
      title: 'Kind of case',
      description: 'Our own practice, work with a customer, or another organisation’s public failure.',
      examples: ['public-record'],
      audience: 'public',
      requiredFrom: 'published',
    }),
  period: z
    .strictObject({
      from: date().meta({
        title: 'From',
        description: 'When the story begins.',
        examples: ['2009'],
        audience: 'public',
      }),
      to: date()
        .optional()
        .meta({
          title: 'To',
          description: 'When the story ends; left out while it goes on.',
          examples: ['2018'],
          audience: 'public',
        }),
    })
    .optional()
    .meta({
      title: 'Period',
      description: 'When the story begins and ends.',
      examples: [{ from: '2009', to: '2018' }],
      audience: 'public',
      requiredFrom: 'published',
    }),
  timeline: z
    .array(
      z
        .strictObject({
          when: date().meta({
            title: 'When',
            description: 'The date of the event.',
            examples: ['2016-02'],
            audience: 'public',
          }),
          what: text(10, 300).meta({
            title: 'What',
            description: 'What happened then.',
            examples: ['The new pay system goes live.'],
            audience: 'public',
          }),
          turn: z.enum(turns).meta({
            title: 'Turn',
            description: 'Whether it was a setback, a breakthrough or a milestone.',
            examples: ['setback'],
            audience: 'public',
          }),
        })
        .meta({
          title: 'Event',
          description: 'One event in the course of the story.',
          examples: [{ when: '2016-02', what: 'The new pay system goes live.', turn: 'milestone' }],
          audience: 'public',
        }),
    )
    .optional()
    .meta({
      title: 'Timeline',
      description: 'The course of the story, in order.',
      examples: [[{ when: '2016-02', what: 'The new pay system goes live.', turn: 'milestone' }]],
      audience: 'public',
    }),
});
export type CaseStory = z.infer<typeof caseStory>;
