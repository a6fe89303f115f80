import { defineCollection } from 'astro:content';
import { entryLoader } from '#build/editions/entry-loader.ts';
import { termLoader } from '#build/editions/term-loader.ts';

export const collections = {
  entries: defineCollection({ loader: entryLoader() }),
  terms: defineCollection({ loader: termLoader() }),
};
