import { defineCollection } from 'astro/content/config';
import { entryLoader } from './entry-loader.ts';
import { termLoader } from './term-loader.ts';

/** What pages can ask Astro for. */
export const collections = {
  entries: defineCollection({ loader: entryLoader() }),
  terms: defineCollection({ loader: termLoader() }),
};
