import { z } from 'zod';
import { attempt } from '../schema/attempt.ts';
import { entryFields } from '../schema/entry.ts';
import { failure } from '../schema/failure.ts';
import { id, type Folder } from '../schema/ids.ts';

/** What somebody can write: one insight, or one story. */
export const entryKinds = ['lesson', 'case'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The folder of each kind. */
export const folderOf: Record<EntryKind, Folder> = { lesson: 'lessons', case: 'cases' };

/**
 * What the answers to the interview must be: the fields of a draft, with the texts of the entry's own schema.
 *
 * @param barriers the ids of the vocabulary
 * @param kind what is written when the answers do not say it
 */
export function answersSchema(barriers: readonly string[], kind?: EntryKind) {
  const kinds = z.enum(entryKinds).meta({
    title: 'Kind',
    description: 'A lesson is one insight that can be used again; a case is one story over time.',
    examples: ['lesson'],
    audience: 'internal',
  });
  const barrier = barriers.length > 0 ? z.enum([...barriers]) : id();
  return z
    .strictObject({
      kind: kind === undefined ? kinds : kinds.default(kind).meta(z.globalRegistry.get(kinds)!),
      title: entryFields.title,
      barrier: barrier.meta({
        title: 'Barrier',
        description: 'What stood in the way.',
        examples: [barriers[0] ?? 'frontline-criticism'],
        audience: 'internal',
      }),
      expected: failure.shape.expected,
      happened: failure.shape.happened,
      tried: attempt.shape.tried.optional(),
      result: attempt.shape.result.optional(),
      attemptsGap: failure.shape.attemptsGap,
      file: id()
        .optional()
        .meta({
          title: 'File name',
          description: 'The name of the file without .mdx; it becomes the address of the page.',
          examples: ['expense-form'],
          audience: 'internal',
        }),
    })
    .superRefine(({ tried, result, attemptsGap }, context) => {
      const missing = (field: string, message: string) => {
        context.addIssue({ code: 'custom', path: [field], message });
      };
      if (tried !== undefined && result === undefined) {
        missing('result', `is missing. Say what came of the attempt: ${attempt.shape.result.options.join(', ')}.`);
      } else if (tried === undefined && result !== undefined) {
        missing('tried', 'is missing. Say what was tried, or take out result.');
      } else if (tried === undefined && attemptsGap === undefined) {
        missing('tried', 'is missing. Say one thing that was tried, or say in attemptsGap what nobody knows.');
      }
    });
}

/** The answers to the interview. There is an attempt with its result, or a gap, or both. */
export type Answers = z.infer<ReturnType<typeof answersSchema>>;
export type AnswerName = keyof Answers;
