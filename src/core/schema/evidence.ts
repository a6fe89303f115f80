import { z } from 'zod';
import { dateOrNotDated } from './date.ts';
import { id } from './ids.ts';
import { text } from './text.ts';

/** Where evidence comes from; only `published` evidence leaves the internal edition. */
export const evidenceKinds = ['published', 'internal-document', 'interview', 'measurement', 'first-hand'] as const;

const webAddress = z.string().superRefine((value, context) => {
  if (!z.httpUrl().safeParse(value).success || !/^https?:\/\/[^\s<>"]+$/.test(value)) {
    context.addIssue('is no web address. Write it in full, beginning with https://.');
  }
});

/** Where a statement comes from. */
export const evidence = z
  .strictObject({
    id: id().meta({
      title: 'Id',
      description: 'A short name by which this entry refers to the source.',
      examples: ['tech-journal'],
      audience: 'public',
    }),
    title: text(3, 300).meta({
      title: 'Title',
      description: 'The title as printed; in [brackets] a description where the headline was not available.',
      examples: ['Creating Empathy in Digital Transformation through NEC’s Client Zero Strategy'],
      audience: 'public',
    }),
    publisher: text(2, 160).meta({
      title: 'Publisher',
      description: 'Who published it; for first-hand evidence the team.',
      examples: ['NEC Corporation'],
      audience: 'public',
    }),
    date: dateOrNotDated().meta({
      title: 'Date',
      description: 'When it was published, or `not dated`.',
      examples: ['2024-07-22', 'not dated'],
      audience: 'public',
    }),
    language: z
      .string()
      .regex(/^[a-z]{2}$/, 'is no language. Write two lower-case letters, as in en or ja.')
      .meta({
        title: 'Language',
        description: 'The language of the source, as two letters.',
        examples: ['ja'],
        audience: 'public',
      }),
    url: webAddress.optional().meta({
      title: 'Address',
      description: 'The full web address; required for published evidence.',
      examples: ['https://www.nec.com/en/global/techrep/journal/g25/n01/250125.html'],
      audience: 'public',
    }),
    kind: z.enum(evidenceKinds).meta({
      title: 'Kind',
      description: 'How we know: published, or one of the internal kinds.',
      examples: ['published'],
      audience: 'public',
    }),
    note: text(5, 300)
      .optional()
      .meta({
        title: 'Note',
        description: 'What a reader should know about this source, such as an inferred date or a repost.',
        examples: ['The year is inferred from the text.'],
        audience: 'public',
      }),
  })
  .meta({
    title: 'Source',
    description: 'One source of this entry.',
    examples: [
      {
        id: 'town-halls',
        title: 'Fifty meetings',
        publisher: 'NEC corporate blog',
        date: '2025-11',
        language: 'ja',
        url: 'https://jpn.nec.com/corporateblog/202511/04.html',
        kind: 'published',
      },
    ],
    audience: 'public',
    publicWhen: { field: 'kind', oneOf: ['published'] },
  });
export type Evidence = z.infer<typeof evidence>;
