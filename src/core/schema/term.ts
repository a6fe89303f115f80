import { z } from 'zod';
import { id } from './ids.ts';
import { text } from './text.ts';

/** One item of a vocabulary: a barrier, driver, area, solution, industry or glossary term. */
export const term = z
  .strictObject({
    id: id().meta({
      title: 'Id',
      description: 'The name that entries use.',
      examples: ['frontline-criticism'],
      audience: 'public',
    }),
    name: text(2, 80).meta({
      title: 'Name',
      description: 'The name that readers see.',
      examples: ['Criticism from the frontline'],
      audience: 'public',
    }),
    definition: text(10, 400).meta({
      title: 'Definition',
      description: 'One sentence that says what it is.',
      examples: ['People who do the daily work say that the change ignores it and only adds to it.'],
      audience: 'public',
    }),
    doubt: text(10, 300)
      .optional()
      .meta({
        title: 'Doubt',
        description: 'For a barrier: what people felt, as paraphrase.',
        examples: ['You do not understand our work, and now we get more of it.'],
        audience: 'public',
      }),
    note: text(10, 400)
      .optional()
      .meta({
        title: 'Note',
        description: 'What a reader should know, such as a gap in the sources or a working name of ours.',
        examples: ['The source names this barrier without describing it.'],
        audience: 'public',
      }),
    group: text(2, 60)
      .optional()
      .meta({
        title: 'Group',
        description: 'A heading under which the term is listed.',
        examples: ['Pillar'],
        audience: 'public',
      }),
    words: z
      .array(
        text(1, 120).meta({
          title: 'Word',
          description: 'A word or phrase people use when they mean it, in English or Japanese.',
          examples: ['head office has no idea'],
          audience: 'public',
        }),
      )
      .optional()
      .meta({
        title: 'Words people use',
        description: 'Words and phrases people use when they mean it.',
        examples: [['head office has no idea', '現場を知らない']],
        audience: 'public',
      }),
    source: text(3, 300)
      .optional()
      .meta({
        title: 'Source',
        description: 'Where the definition comes from.',
        examples: ['NEC Technical Journal Vol.19 No.1'],
        audience: 'public',
      }),
    seeAlso: z
      .array(
        z
          .string()
          .regex(/^(lessons|cases)\/[a-z0-9-]+$/, 'is no entry. Write its folder and id, as in cases/fifty-town-halls.')
          .meta({
            title: 'Entry',
            description: 'An entry that tells its story.',
            examples: ['cases/fifty-town-halls'],
            audience: 'public',
          }),
      )
      .optional()
      .meta({
        title: 'See also',
        description: 'Entries that tell its story.',
        examples: [['cases/fifty-town-halls']],
        audience: 'public',
      }),
    audience: z
      .enum(['internal', 'public'])
      .optional()
      .meta({
        title: 'Audience',
        description: 'Who may read the term; internal when left out.',
        examples: ['public'],
        audience: 'public',
      }),
  })
  .meta({
    title: 'Term',
    description: 'One item of a vocabulary.',
    examples: [{ id: 'data', name: 'Data', definition: 'What is known, and who may know it.' }],
    audience: 'public',
    publicWhen: { field: 'audience', oneOf: ['public'] },
  });
export type Term = z.infer<typeof term>;

/** A vocabulary file: a list of terms. */
export const vocabulary = z.array(term).meta({
  title: 'Vocabulary',
  description: 'The terms, in the order in which readers see them.',
  examples: [[{ id: 'data', name: 'Data', definition: 'What is known, and who may know it.' }]],
  audience: 'public',
});
