import { z } from 'zod/mini';
import { kitLimits, refPattern } from './kit-limits.ts';

// The pages forbid text that becomes code, and zod would ask for it to go faster.
z.config({ jitless: true });

/** What every field says about itself. */
type Described = { title: string; description: string; examples: unknown[] };

const line = (about: Described) => z._default(z.string().check(z.maxLength(kitLimits.line), z.meta(about)), '');
const long = (about: Described) => z._default(z.string().check(z.maxLength(kitLimits.text), z.meta(about)), '');

/** One story of a kit. */
const kitStory = z.strictObject({
  ref: z.string().check(
    z.regex(refPattern),
    z.maxLength(kitLimits.line),
    z.meta({
      title: 'Story',
      description: 'Folder and id of the entry.',
      examples: ['cases/phoenix-pay'],
    }),
  ),
  note: long({
    title: 'Note',
    description: 'What the seller wants to remember of this story; on no leave-behind.',
    examples: ['Tell this one only if they ask about the pilot.'],
  }),
  mine: z._default(
    z.boolean().check(
      z.meta({
        title: 'For me only',
        description: 'Whether the story stays off the leave-behind.',
        examples: [true],
      }),
    ),
    false,
  ),
});

/** What a seller takes into one dialogue. Only the stories reach a leave-behind, and of them only what customers may read. */
export const kit = z.strictObject({
  id: z
    .string()
    .check(
      z.regex(/^[a-z0-9-]{1,64}$/),
      z.meta({ title: 'Id', description: 'Tells the kits of one browser apart.', examples: ['5f0c1d2e'] }),
    ),
  title: line({ title: 'Title', description: 'What the kit is for.', examples: ['Second meeting on the pilot'] }),
  customer: line({
    title: 'Customer',
    description: 'An alias for the customer, never the name.',
    examples: ['The bank in Osaka'],
  }),
  date: z._default(
    z
      .string()
      .check(
        z.regex(/^(\d{4}-\d{2}-\d{2})?$/),
        z.meta({ title: 'Date', description: 'The day of the dialogue.', examples: ['2026-12-01'] }),
      ),
    '',
  ),
  question: long({
    title: 'Question',
    description: 'What the customer said or wrote.',
    examples: ['Our plant managers say head office has no idea what they do all day.'],
  }),
  industry: line({ title: 'Industry', description: 'The id of the customer’s industry.', examples: ['finance'] }),
  role: line({ title: 'Role', description: 'Whom the seller meets.', examples: ['Head of production'] }),
  barriers: z._default(
    z.array(z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(kitLimits.line))).check(
      z.maxLength(kitLimits.barriers),
      z.meta({
        title: 'Barriers',
        description: 'Ids of the barriers that seem to be in play.',
        examples: [['frontline-criticism']],
      }),
    ),
    [],
  ),
  notes: long({
    title: 'Notes',
    description: 'The seller’s own notes; on no leave-behind.',
    examples: ['Ask for the pilot in Nagoya first.'],
  }),
  stories: z._default(
    z.array(kitStory).check(
      z.maxLength(kitLimits.stories),
      z.meta({
        title: 'Stories',
        description: 'In the order in which they are told.',
        examples: [[{ ref: 'cases/phoenix-pay' }]],
      }),
    ),
    [],
  ),
});
export type Kit = z.infer<typeof kit>;
export type KitStory = Kit['stories'][number];

/** A file of kits: what one browser hands to another. */
export const kitFile = z.strictObject({
  format: z
    .literal('client-zero-kits')
    .check(z.meta({ title: 'Format', description: 'Says what the file is.', examples: ['client-zero-kits'] })),
  version: z.literal(1).check(
    z.meta({
      title: 'Version',
      description: 'Of the format; it grows when old readers cannot read it.',
      examples: [1],
    }),
  ),
  kits: z
    .array(kit)
    .check(
      z.meta({ title: 'Kits', description: 'The newest last.', examples: [[{ id: '5f0c1d2e', title: 'Monday' }]] }),
    ),
});
export type KitFile = z.infer<typeof kitFile>;
