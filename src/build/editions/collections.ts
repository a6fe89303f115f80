import { defineCollection } from 'astro/content/config';
import { clearedContent } from '../read/read-project.ts';
import { askedLoader } from './asked-loader.ts';
import { entryLoader } from './entry-loader.ts';
import { ledgerLoader } from './ledger-loader.ts';
import { termLoader } from './term-loader.ts';

/** What Astro loads before it makes pages. Of the first two it knows the images only: pages read them from their shelves. */
export const collections = {
  entries: defineCollection({ loader: entryLoader('content') }),
  /** What customers read, for a look at it in the internal edition; empty in the public one, whose entries are the snapshots. */
  snapshots: defineCollection({ loader: entryLoader(clearedContent) }),
  /** What the last build or `npm run ledger` found out; empty in the public edition. */
  ledger: defineCollection({ loader: ledgerLoader() }),
  /** What customers asked; empty in the public edition. */
  asked: defineCollection({ loader: askedLoader() }),
  terms: defineCollection({ loader: termLoader() }),
};
