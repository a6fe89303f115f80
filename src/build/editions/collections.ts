import { defineCollection } from 'astro/content/config';
import { contentLoader } from './content-loader.ts';
import { ledgerLoader } from './ledger-loader.ts';

/** What Astro loads before it makes pages. Of the first two it knows the images only: pages read them from their shelves. */
export const collections = {
  entries: defineCollection({ loader: contentLoader('entries') }),
  /** What customers read, for a look at it in the internal edition; empty in the public one, whose entries are the snapshots. */
  snapshots: defineCollection({ loader: contentLoader('snapshots') }),
  /** What the last build or `npm run ledger` found out; empty in the public edition. */
  ledger: defineCollection({ loader: ledgerLoader() }),
  /** What customers asked; empty in the public edition. */
  asked: defineCollection({ loader: contentLoader('asked') }),
  terms: defineCollection({ loader: contentLoader('terms') }),
};
