import { z } from 'zod';

const slug = '[a-z0-9]+(-[a-z0-9]+)*';
const slugPattern = new RegExp(`^${slug}$`);
const refPattern = new RegExp(`^(lessons|cases)/${slug}$`);

/** The two kinds of entries, named as their folders. */
export const folders = ['lessons', 'cases'] as const;
export type Folder = (typeof folders)[number];

/** The vocabularies of terms, named as their files in `content/vocabulary`. */
export const facets = ['barriers', 'drivers', 'areas', 'solutions', 'industries', 'glossary'] as const;
export type Facet = (typeof facets)[number];

/** All files of `content/vocabulary`: those of terms, and the concepts of question search. */
export const vocabularies = [...facets, 'concepts'] as const;
export type Vocabulary = (typeof vocabularies)[number];

/** The vocabularies whose terms an entry carries, so that each term has a page of stories. */
export const storyFacets = ['barriers', 'drivers', 'areas', 'solutions', 'industries'] as const;
export type StoryFacet = (typeof storyFacets)[number];

/** Whether a text can be an id: lower-case letters, digits and single hyphens. */
export function isId(value: string): boolean {
  return slugPattern.test(value);
}

/** An id: lower-case letters, digits and single hyphens, as in `town-hall`. */
export function id() {
  return z
    .string()
    .refine(isId, 'is no id. Use lower-case letters, digits and single hyphens, as in town-hall.')
    .meta({ pattern: slugPattern.source });
}

/** A reference to an entry: its folder and id, as in `cases/fifty-town-halls`. */
export function entryRef() {
  return z
    .string()
    .refine(
      (value) => refPattern.test(value),
      'is no entry. Write its folder and its file name without .mdx, as in cases/fifty-town-halls.',
    )
    .meta({ pattern: refPattern.source });
}
