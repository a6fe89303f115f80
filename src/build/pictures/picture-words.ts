import type { Folder } from '#core/schema/ids.ts';
import type { OutcomeResult } from '#core/schema/outcome.ts';
import type { EntryCard } from '#core/tree/card.ts';
import { storyKindOf } from '#core/tree/story-kind.ts';
import type { SiteConfig } from '#site.config.ts';
import { strings } from '#strings/en.ts';

/** Everything that a picture shows: words of the approved text and of the site, and no others. */
export interface PictureWords {
  /** The name of the site. */
  site: string;
  title: string;
  /** What kind of story it is; undefined on the picture of the site itself. */
  kind?: string;
  /** How the story ended. */
  outcome?: { result: OutcomeResult; name: string };
}

/** The words of a story's picture. */
export function storyWords(
  { folder, card }: { folder: Folder; card: Pick<EntryCard, 'title' | 'kind' | 'outcome'> },
  site: Pick<SiteConfig, 'name'>,
): PictureWords {
  const { title, kind, outcome } = card;
  return {
    site: site.name,
    title,
    kind: strings.kinds[storyKindOf(folder, kind)],
    ...(outcome ? { outcome: { result: outcome.result, name: strings.outcomes[outcome.result] } } : {}),
  };
}

/** The words of the picture for all other pages. */
export function siteWords(site: Pick<SiteConfig, 'name'>): PictureWords {
  return { site: site.name, title: strings.siteTagline };
}
