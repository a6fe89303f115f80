import type { Finding } from '#core/findings/finding.ts';

/**
 * What is made of the content for pages: `entries` are what an edition shows, `snapshots` what customers read, for a look at it in
 * the internal edition, `terms` the vocabulary, `asked` what customers asked. The public edition has neither `snapshots` nor `asked`.
 */
export const collectionNames = ['entries', 'snapshots', 'terms', 'asked'] as const;
/** One of {@link collectionNames}. */
export type CollectionName = (typeof collectionNames)[number];

/** What came of making a collection. */
export interface MadeCollection {
  /** What is wrong; an error stops a build. */
  findings: Finding[];
  /** What Astro shall hold; undefined when there is nothing that pages could show. */
  items?: StoreItem[];
}

/** One item of a collection, in Astro's form. */
export interface StoreItem {
  id: string;
  data: Record<string, unknown>;
  /** Path from the project's root. */
  filePath?: string;
  /** Addresses of images, as written in that file. */
  assetImports?: string[];
}
