import { z } from 'zod';
import { bases } from './cause.ts';
import { day } from './date.ts';
import { evidence } from './evidence.ts';
import { failure } from './failure.ts';
import { entryRef, id, type StoryFacet } from './ids.ts';
import type { Tier } from './meta.ts';
import { outcome } from './outcome.ts';
import { text } from './text.ts';

/** Where an entry stands on its way. */
export const statuses = ['draft', 'published', 'retired'] as const;
export type Status = (typeof statuses)[number];

const facetIds = (facet: StoryFacet, title: string, example: string, max: number, requiredFrom?: Tier) =>
  z
    .array(
      id().meta({
        title,
        description: `An id from content/vocabulary/${facet}.yaml.`,
        examples: [example],
        audience: 'public',
      }),
    )
    .max(max, `has too many ids: at most ${max}. Keep the ones that matter most.`)
    .optional()
    .meta({
      title: `${title.replace(/y$/, 'ie')}s`,
      description: `At most ${max} ids from content/vocabulary/${facet}.yaml.`,
      examples: [[example]],
      audience: 'public',
      ...(requiredFrom ? { requiredFrom } : {}),
    });

/** The fields that lessons and cases share. */
export const entryFields = {
  title: text(10, 90).meta({
    title: 'Title',
    description: 'The question a customer would ask, or the plain statement of what happened.',
    examples: ['Why would a division give its figures away?'],
    audience: 'public',
    requiredFrom: 'draft',
  }),
  summary: text(20, 200)
    .optional()
    .meta({
      title: 'Summary',
      description: 'One sentence that a colleague could say aloud.',
      examples: ['Divisions kept data because it gave them influence; a shared goal moved them more than a rule.'],
      audience: 'public',
      requiredFrom: 'published',
    }),
  status: z.enum(statuses).meta({
    title: 'Status',
    description: 'A draft is a note, a published entry is complete, a retired one no longer holds.',
    examples: ['draft'],
    audience: 'internal',
    requiredFrom: 'draft',
  }),
  lang: z
    .enum(['en', 'ja'])
    .optional()
    .meta({
      title: 'Language',
      description: 'The language of the entry; English when left out.',
      examples: ['en'],
      audience: 'public',
    }),
  barriers: facetIds('barriers', 'Barrier', 'conflicting-interests', 3),
  barrierBasis: z
    .enum(bases)
    .optional()
    .meta({
      title: 'Basis of the barrier',
      description: '`stated` when a source names the barrier, `inferred` when it is our reading.',
      examples: ['stated'],
      audience: 'public',
    }),
  drivers: facetIds('drivers', 'Driver', 'data', 3, 'published'),
  areas: facetIds('areas', 'Area', 'data-platform', 6),
  solutions: facetIds('solutions', 'Solution', 'management-cockpit', 6),
  industries: facetIds('industries', 'Industry', 'information-technology', 6),
  outcome: outcome.optional().meta({
    title: 'Outcome',
    description: 'What came of it, with measures or an honest gap.',
    examples: [{ result: 'open', statement: 'Nobody knows yet whether it holds.', gap: 'No figures were published.' }],
    audience: 'public',
    requiredFrom: 'published',
  }),
  failure: failure.meta({
    title: 'Failure notes',
    description: 'What was expected, what happened, why, what was tried, what turned it and what remains.',
    examples: [{ expected: 'Everybody would use the new portal.', happened: 'Hardly anybody came back twice.' }],
    audience: 'public',
    requiredFrom: 'draft',
  }),
  evidence: z
    .array(evidence)
    .optional()
    .meta({
      title: 'Evidence',
      description: 'The sources of every figure, date and claim.',
      examples: [
        [
          {
            id: 'tech-journal',
            title: 'Creating Empathy in Digital Transformation',
            publisher: 'NEC Corporation',
            date: 'not dated',
            language: 'en',
            url: 'https://www.nec.com/en/global/techrep/journal/g25/n01/250125.html',
            kind: 'published',
          },
        ],
      ],
      audience: 'public',
      requiredFrom: 'published',
    }),
  questions: z
    .array(
      text(10, 200).meta({
        title: 'Question',
        description: 'What a customer says when this story helps, in the customer’s own words.',
        examples: ['How did you get your divisions to hand over their numbers?'],
        audience: 'public',
      }),
    )
    .optional()
    .meta({
      title: 'Customer questions',
      description: 'Two or more sentences in customers’ own words.',
      examples: [['How did you get your divisions to hand over their numbers?']],
      audience: 'public',
      requiredFrom: 'cleared',
    }),
  say: text(20, 900)
    .optional()
    .meta({
      title: 'Say',
      description: 'What to tell a customer, in under 90 seconds. Our advice.',
      examples: ['We had the same problem, and the first thing we tried did not work.'],
      audience: 'internal',
    }),
  ask: z
    .array(
      text(10, 200).meta({
        title: 'Question to ask',
        description: 'One question that opens the customer’s own story.',
        examples: ['Whose figures are believed in your management meeting?'],
        audience: 'internal',
      }),
    )
    .optional()
    .meta({
      title: 'Ask',
      description: 'Questions that open the customer’s own story. Our advice.',
      examples: [['Whose figures are believed in your management meeting?']],
      audience: 'internal',
    }),
  avoid: z
    .array(
      text(10, 300).meta({
        title: 'Claim to avoid',
        description: 'One thing that must not be claimed, and why.',
        examples: ['Do not say that every employee sees the cockpit: the sources conflict.'],
        audience: 'internal',
      }),
    )
    .optional()
    .meta({
      title: 'Avoid',
      description: 'What must not be claimed, because sources conflict or are weak. Our advice.',
      examples: [['Do not say that every employee sees the cockpit: the sources conflict.']],
      audience: 'internal',
    }),
  notCleared: text(10, 300)
    .optional()
    .meta({
      title: 'Why not cleared',
      description: 'Why this entry stays internal, as a disclosure reviewer would say it.',
      examples: ['The sources conflict on who may see the cockpit.'],
      audience: 'internal',
    }),
  retired: z
    .strictObject({
      reason: text(10, 300).meta({
        title: 'Reason',
        description: 'Why the entry no longer holds; readers see it.',
        examples: ['The programme it describes was replaced in 2026.'],
        audience: 'public',
      }),
      supersededBy: entryRef()
        .optional()
        .meta({
          title: 'Superseded by',
          description: 'The entry to read instead.',
          examples: ['lessons/one-data-one-place-one-fact'],
          audience: 'public',
        }),
    })
    .optional()
    .meta({
      title: 'Retired',
      description: 'For status `retired`: why, and what to read instead.',
      examples: [{ reason: 'The programme it describes was replaced in 2026.' }],
      audience: 'public',
    }),
  owner: text(2, 80)
    .optional()
    .meta({
      title: 'Owner',
      description: 'The team that keeps this entry true.',
      examples: ['Transformation Office'],
      audience: 'internal',
    }),
  contact: text(2, 120)
    .optional()
    .meta({
      title: 'Contact',
      description: 'Who answers questions about it: a team or channel, no personal address.',
      examples: ['#client-zero'],
      audience: 'internal',
    }),
  contributors: z
    .array(
      text(1, 60).meta({
        title: 'Contributor',
        description: 'A handle or an alias.',
        examples: ['k-sato'],
        audience: 'internal',
      }),
    )
    .optional()
    .meta({
      title: 'Contributors',
      description: 'Handles or aliases of those who wrote it.',
      examples: [['k-sato']],
      audience: 'internal',
    }),
  reviewed: day()
    .optional()
    .meta({
      title: 'Reviewed',
      description: 'The day somebody last compared the entry with its sources.',
      examples: ['2026-11-22'],
      audience: 'internal',
    }),
  reviewEvery: z
    .string()
    .regex(/^[1-9]\d?$/, 'is no number of months. Write a whole number from 1 to 99.')
    .transform(Number)
    .optional()
    .meta({
      title: 'Review every',
      description: 'Months between reviews, only where it differs from the site’s default.',
      examples: ['6'],
      audience: 'internal',
    }),
  related: z
    .array(
      entryRef().meta({
        title: 'Related entry',
        description: 'An entry worth reading next.',
        examples: ['cases/fifty-town-halls'],
        audience: 'public',
      }),
    )
    .optional()
    .meta({
      title: 'Related',
      description: 'Entries worth reading next; written on one side, shown on both.',
      examples: [['cases/fifty-town-halls']],
      audience: 'public',
    }),
  aliases: z
    .array(
      id().meta({
        title: 'Alias',
        description: 'A former file name of this entry.',
        examples: ['old-file-name'],
        audience: 'public',
      }),
    )
    .optional()
    .meta({
      title: 'Aliases',
      description: 'Former file names, so that old addresses lead here.',
      examples: [['old-file-name']],
      audience: 'public',
    }),
};
