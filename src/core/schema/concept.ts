import { z } from 'zod';
import { id, storyFacets, type StoryFacet } from './ids.ts';
import { text } from './text.ts';

const linked: Record<StoryFacet, { title: string; example: string }> = {
  barriers: { title: 'Barriers', example: 'frontline-criticism' },
  drivers: { title: 'Drivers', example: 'people' },
  areas: { title: 'Areas', example: 'core-operations-dx' },
  solutions: { title: 'Solutions', example: 'core-system' },
  industries: { title: 'Industries', example: 'financial-services' },
};

function ids(title: string, description: string, example: string) {
  return z
    .array(id().meta({ title: 'Id', description: 'The id of one of them.', examples: [example], audience: 'public' }))
    .max(4, 'has too many items. Keep those that are clearly meant.')
    .optional()
    .meta({ title, description, examples: [[example]], audience: 'public' });
}

/** What people say → what we call it: how question search understands a customer’s words, in English and Japanese. */
export const concept = z
  .strictObject({
    id: id().meta({
      title: 'Id',
      description: 'The name that other concepts use.',
      examples: ['bad-news-upwards'],
      audience: 'public',
    }),
    name: text(2, 80).meta({
      title: 'Name',
      description: 'What we call it; results show it as the reason why a story was found.',
      examples: ['Bad news that does not travel up'],
      audience: 'public',
    }),
    words: z
      .array(
        text(2, 60).meta({
          title: 'Word',
          description:
            'A word or phrase that people say when they mean it, in English or Japanese. Endings and small words do not matter.',
          examples: ['afraid to tell the boss'],
          audience: 'public',
        }),
      )
      .min(1, 'is empty. Write at least one phrase.')
      .meta({
        title: 'Words people use',
        description: 'Phrases that people say, and words that stories use, when they mean it.',
        examples: [['afraid to tell the boss', 'watermelon status', '言い出せない']],
        audience: 'public',
      }),
    ...(Object.fromEntries(
      storyFacets.map((facet) => [
        facet,
        ids(linked[facet].title, `Ids from content/vocabulary/${facet}.yaml that it implies.`, linked[facet].example),
      ]),
    ) as Record<StoryFacet, ReturnType<typeof ids>>),
    concepts: ids('Concepts', 'Other concepts that it implies, as one that is wider.', 'speaking-up'),
    stories: z
      .enum(['none'])
      .optional()
      .meta({
        title: 'Stories',
        description:
          'none for a topic that no story tells of, such as prices: who asks about it is told so, and gets no story that shares a word with it by chance.',
        examples: ['none'],
        audience: 'public',
      }),
    audience: z
      .enum(['internal', 'public'])
      .optional()
      .meta({
        title: 'Audience',
        description: 'Whether the search of the public edition knows it too; internal when left out.',
        examples: ['public'],
        audience: 'public',
      }),
  })
  .meta({
    title: 'Concept',
    description: 'What people say when they mean one thing.',
    examples: [{ id: 'payroll', name: 'Pay and payroll', words: ['payroll', 'salaries', '給与'] }],
    audience: 'public',
    publicWhen: { field: 'audience', oneOf: ['public'] },
  });
export type Concept = z.infer<typeof concept>;

/** The file of concepts. */
export const conceptList = z.array(concept).meta({
  title: 'Concepts',
  description: 'What people say, and what we call it.',
  examples: [[{ id: 'payroll', name: 'Pay and payroll', words: ['payroll', 'salaries', '給与'] }]],
  audience: 'public',
});
