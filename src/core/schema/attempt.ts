import { z } from 'zod';
import { text } from './text.ts';

/** What came of an attempt. */
export const attemptResults = ['failed', 'partial', 'worked'] as const;
export type AttemptResult = (typeof attemptResults)[number];

/** What was tried, and what came of it. The heart of a failure note. */
export const attempt = z
  .strictObject({
    tried: text(10, 300).meta({
      title: 'What was tried',
      description: 'One concrete attempt, as a colleague would tell it.',
      examples: ['A speech by the president to all staff.'],
      audience: 'public',
    }),
    because: text(10, 300)
      .optional()
      .meta({
        title: 'Why it seemed right',
        description: 'What made this attempt look sensible at the time.',
        examples: ['Earlier drives had failed because nobody explained them.'],
        audience: 'public',
      }),
    result: z.enum(attemptResults).meta({
      title: 'What came of it',
      description: 'Whether the attempt failed, worked in part, or worked.',
      examples: ['failed'],
      audience: 'public',
    }),
    learned: text(10, 300)
      .optional()
      .meta({
        title: 'What it taught',
        description: 'What one knows after this attempt that one did not know before.',
        examples: ['A promise that costs nothing to break convinces nobody.'],
        audience: 'public',
      }),
  })
  .meta({
    title: 'Attempt',
    description: 'One thing that was tried, and what came of it.',
    examples: [{ tried: 'A speech by the president to all staff.', result: 'failed' }],
    audience: 'public',
  });
export type Attempt = z.infer<typeof attempt>;
