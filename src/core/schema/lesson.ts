import { z } from 'zod';
import { entryFields } from './entry.ts';
import { entryRef } from './ids.ts';
import { text } from './text.ts';

/** One reusable insight: when it applies, when not, what to do, why. */
export const lesson = z.strictObject({
  ...entryFields,
  when: z
    .array(
      text(10, 200).meta({
        title: 'Condition',
        description: 'One condition under which the lesson applies.',
        examples: ['Several divisions own parts of the same data.'],
        audience: 'public',
      }),
    )
    .optional()
    .meta({
      title: 'When it applies',
      description: 'Conditions under which the lesson applies.',
      examples: [['Several divisions own parts of the same data.']],
      audience: 'public',
      requiredFrom: 'published',
    }),
  notWhen: z
    .array(
      text(10, 200).meta({
        title: 'Counter-condition',
        description: 'One condition under which the lesson does not apply. Our reading.',
        examples: ['The data may not be shared by law.'],
        audience: 'public',
      }),
    )
    .optional()
    .meta({
      title: 'When it does not apply',
      description: 'Conditions under which the lesson does not apply. Our reading.',
      examples: [['The data may not be shared by law.']],
      audience: 'public',
      requiredFrom: 'published',
    }),
  do: text(10, 500)
    .optional()
    .meta({
      title: 'What to do',
      description: 'The advice, in one to three sentences. Our reading.',
      examples: ['Move the argument from each division to the company as a whole before you build the system.'],
      audience: 'public',
      requiredFrom: 'published',
    }),
  because: text(10, 500)
    .optional()
    .meta({
      title: 'Why',
      description: 'Why the advice works.',
      examples: ['People give up influence only for a goal that is larger than their own.'],
      audience: 'public',
      requiredFrom: 'published',
    }),
  cases: z
    .array(
      entryRef().meta({
        title: 'Case',
        description: 'A case this lesson comes from.',
        examples: ['cases/fifteen-hundred-intranet-sites'],
        audience: 'public',
      }),
    )
    .optional()
    .meta({
      title: 'Cases',
      description: 'The cases this lesson comes from; shown on both sides.',
      examples: [['cases/fifteen-hundred-intranet-sites']],
      audience: 'public',
    }),
});
export type Lesson = z.infer<typeof lesson>;
