import { picturePath } from '#core/picture-path.ts';
import type { Evidence } from '#core/schema/evidence.ts';
import type { EntryData } from '#core/schema/schemas.ts';
import type { SiteConfig } from '#site.config.ts';
import { fullAddress } from './addresses.ts';
import { organisation, type JsonLdNode } from './json-ld.ts';

/** What the article of a story is made of. */
export interface ArticleSource {
  /** Folder and id. */
  ref: string;
  /** Address from the site's root. */
  path: string;
  fields: EntryData;
}

/**
 * A story as an `Article`: what it says, about which barriers, and from which sources.
 *
 * @param barriers those it carries, with addresses from the site's root
 */
export function article(
  { ref, path, fields }: ArticleSource,
  barriers: readonly { name: string; path: string }[],
  site: SiteConfig,
): JsonLdNode {
  const about = barriers.map(({ name, path: own }) => ({
    '@type': 'DefinedTerm',
    name,
    url: fullAddress(site, own),
  }));
  return {
    '@type': 'Article',
    headline: fields.title,
    description: fields.summary ?? fields.failure.happened,
    url: fullAddress(site, path),
    image: fullAddress(site, picturePath(ref)),
    datePublished: fields.cleared,
    inLanguage: fields.lang ?? site.languages[0],
    publisher: organisation(site.organisation),
    ...(about.length > 0 ? { about } : {}),
    citation: (fields.evidence ?? []).map(citation),
  };
}

function citation({ title, url, publisher, date, language }: Evidence): JsonLdNode {
  return {
    '@type': 'CreativeWork',
    name: title,
    url,
    publisher: organisation(publisher),
    ...(date === 'not dated' ? {} : { datePublished: date }),
    inLanguage: language,
  };
}
