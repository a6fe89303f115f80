import type { InjectedRoute } from 'astro';

/**
 * What only the public edition has: the shortlist, and files for feed readers and other programs, whose sources live in
 * `src/syndication/routes`.
 */
export const publicRoutes: readonly InjectedRoute[] = [
  { pattern: '/dialogue', entrypoint: './src/layouts/ShortlistPage.astro' },
  { pattern: '/feed.xml', entrypoint: './src/syndication/routes/feed.xml.ts' },
  { pattern: '/feed.json', entrypoint: './src/syndication/routes/feed.json.ts' },
  { pattern: '/robots.txt', entrypoint: './src/syndication/routes/robots.txt.ts' },
  { pattern: '/llms.txt', entrypoint: './src/syndication/routes/llms.txt.ts' },
  { pattern: '/data/entries.json', entrypoint: './src/syndication/routes/entries.json.ts' },
  { pattern: '/data/entries.schema.json', entrypoint: './src/syndication/routes/entries.schema.json.ts' },
  { pattern: '/[folder]/[slug].md', entrypoint: './src/syndication/routes/story.md.ts' },
];
