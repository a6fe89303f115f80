import type { SiteConfig } from '#site.config.ts';
import type { StoryNotice } from '#syndication/notice.ts';

/** A site whose address has a path, so that a forgotten base shows. */
export const site: SiteConfig = {
  name: 'Stories & more',
  organisation: 'The editors',
  address: 'https://example.org/stories/',
  publicContact: { name: 'the editors', address: 'https://example.org/contact' },
  languages: ['en', 'ja'],
  reviewEvery: 12,
};

/** A notice of a story, with changes. */
export function notice(changes: Partial<StoryNotice> = {}): StoryNotice {
  return {
    folder: 'cases',
    path: '/cases/payroll/',
    title: 'Why did <nobody> get paid?',
    summary: 'A new payroll paid too much, too little & nothing.',
    lang: 'en',
    cleared: '2026-11-22',
    barriers: ['Conflicting interests', 'Doubts & fears'],
    ...changes,
  };
}
