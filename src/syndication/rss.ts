import type { RSSOptions } from '@astrojs/rss';
import type { SiteConfig } from '#site.config.ts';
import { strings } from '#strings/en.ts';
import { fullAddress, machineFiles } from './addresses.ts';
import type { StoryNotice } from './notice.ts';

/** The stories as an RSS feed, in the order given; in the form that `@astrojs/rss` writes. */
export function rssFeed(notices: readonly StoryNotice[], site: SiteConfig): RSSOptions {
  const self = fullAddress(site, machineFiles.rss);
  return {
    title: site.name,
    description: strings.syndication.about,
    site: fullAddress(site, '/'),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${site.languages[0]}</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: notices.map(({ title, summary, path, cleared, barriers }) => ({
      title,
      description: summary,
      link: fullAddress(site, path),
      pubDate: new Date(`${cleared}T00:00:00Z`),
      categories: [...barriers],
    })),
  };
}
