import { z } from 'zod';
import { askedResults, questionLength } from './asked-results.ts';
import { day } from './date.ts';
import { entryRef, id } from './ids.ts';
import { text } from './text.ts';

/** What a customer asked in a dialogue, and what came of the answer. Nothing of it ever leaves the internal edition. */
export const asked = z
  .strictObject({
    question: text(questionLength.min, questionLength.max).meta({
      title: 'Question',
      description: 'What the customer said, in the customer’s own words, without any name.',
      examples: ['How do you handle this yourselves?'],
      audience: 'internal',
    }),
    date: day().meta({
      title: 'Date',
      description: 'The day on which it was asked.',
      examples: ['2026-11-20'],
      audience: 'internal',
    }),
    result: z.enum(askedResults).meta({
      title: 'Result',
      description: 'Whether a story helped, a story fell flat, or there was no answer.',
      examples: ['helped'],
      audience: 'internal',
    }),
    story: entryRef()
      .optional()
      .meta({
        title: 'Story',
        description: 'The entry that was told; needed with helped and fell-flat, left out with no-answer.',
        examples: ['cases/fifty-town-halls'],
        audience: 'internal',
      }),
    barriers: z
      .array(
        id().meta({
          title: 'Barrier',
          description: 'An id from content/vocabulary/barriers.yaml.',
          examples: ['frontline-criticism'],
          audience: 'internal',
        }),
      )
      .max(3, 'has too many ids: at most 3. Keep the ones that matter most.')
      .optional()
      .meta({
        title: 'Barriers',
        description: 'What stands in the customer’s way, as at most 3 ids from content/vocabulary/barriers.yaml.',
        examples: [['frontline-criticism']],
        audience: 'internal',
      }),
    industry: id()
      .optional()
      .meta({
        title: 'Industry',
        description: 'The customer’s industry, as an id from content/vocabulary/industries.yaml.',
        examples: ['financial-services'],
        audience: 'internal',
      }),
    note: text(5, 400)
      .optional()
      .meta({
        title: 'Note',
        description: 'What a colleague should know about it, without any name.',
        examples: ['They wanted to know who paid for the double work.'],
        audience: 'internal',
      }),
    answeredBy: entryRef()
      .optional()
      .meta({
        title: 'Answered by',
        description: 'The entry that answers the question since.',
        examples: ['lessons/quick-wins-made-visible'],
        audience: 'internal',
      }),
  })
  .superRefine(({ result, story, answeredBy }, context) => {
    const refuse = (field: string, message: string) => {
      context.addIssue({ code: 'custom', path: [field], message });
    };
    if (result !== 'no-answer' && story === undefined) {
      refuse('story', 'is missing. Say which entry was told, as in cases/fifty-town-halls.');
    } else if (result === 'no-answer' && story !== undefined) {
      refuse(
        'story',
        'does not fit the result no-answer. Take it out, or set result to helped or fell-flat. An entry that answers the question since goes into answeredBy.',
      );
    }
    if (result === 'helped' && answeredBy !== undefined) {
      refuse('answeredBy', 'does not fit the result helped: the question has its answer. Take it out.');
    }
  })
  .meta({
    title: 'Item',
    description: 'One question of a customer, and what came of it.',
    examples: [{ question: 'How do you handle this yourselves?', date: '2026-11-20', result: 'no-answer' }],
    audience: 'internal',
  });
export type Asked = z.infer<typeof asked>;

/** The file of what customers asked. */
export const askedList = z.array(asked).meta({
  title: 'File of asked questions',
  description: 'What customers asked in dialogues, and what came of it.',
  examples: [[{ question: 'How do you handle this yourselves?', date: '2026-11-20', result: 'no-answer' }]],
  audience: 'internal',
});
