import type { SiteConfig } from '#site.config.ts';
import { strings } from '#strings/en.ts';
import { fullAddress, machineFiles } from './addresses.ts';
import type { StoryNotice } from './notice.ts';

/** The stories as a JSON Feed, version 1.1 (https://www.jsonfeed.org/version/1.1/), in the order given. */
export function jsonFeed(notices: readonly StoryNotice[], site: SiteConfig) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    home_page_url: fullAddress(site, '/'),
    feed_url: fullAddress(site, machineFiles.jsonFeed),
    description: strings.syndication.about,
    language: site.languages[0],
    authors: [{ name: site.organisation }],
    items: notices.map(({ title, summary, path, lang, cleared, barriers }) => ({
      id: fullAddress(site, path),
      url: fullAddress(site, path),
      title,
      content_text: summary,
      date_published: `${cleared}T00:00:00Z`,
      language: lang,
      tags: barriers,
    })),
  };
}
