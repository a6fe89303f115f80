import { z } from 'zod';
import { id } from './ids.ts';
import { text } from './text.ts';

/** Where in an organisation a cause sits. */
export const causeLevels = [
  'person',
  'team',
  'organisation',
  'partner',
  'technology',
  'environment',
  'unknown',
] as const;

/** Whether a source says so, or we read it so. */
export const bases = ['stated', 'inferred'] as const;

/** Why it happened, where the reason sits, and who says so. */
export const cause = z
  .strictObject({
    statement: text(10, 300).meta({
      title: 'Cause',
      description: 'One reason why it happened, without blaming a person.',
      examples: ['Departments saw their own data as a source of influence.'],
      audience: 'public',
    }),
    level: z.enum(causeLevels).meta({
      title: 'Level',
      description: 'Where the cause sits.',
      examples: ['organisation'],
      audience: 'public',
    }),
    basis: z.enum(bases).meta({
      title: 'Basis',
      description: '`stated` when a source says so, `inferred` when it is our reading.',
      examples: ['stated'],
      audience: 'public',
    }),
    evidence: z
      .array(
        id().meta({
          title: 'Evidence id',
          description: 'The id of an item of `evidence` in this entry.',
          examples: ['tech-journal'],
          audience: 'public',
        }),
      )
      .optional()
      .meta({
        title: 'Evidence',
        description: 'Which sources support this cause.',
        examples: [['tech-journal']],
        audience: 'public',
      }),
  })
  .meta({
    title: 'Cause',
    description: 'One reason, where it sits, and who says so.',
    examples: [{ statement: 'Nobody owned the whole process.', level: 'organisation', basis: 'stated' }],
    audience: 'public',
  });
export type Cause = z.infer<typeof cause>;
