import { picturePath } from '#core/picture-path.ts';
import type { Folder, StoryFacet } from '#core/schema/ids.ts';
import type { SiteConfig } from '#site.config.ts';
import { strings } from '#strings/en.ts';
import { markdownPath } from './addresses.ts';
import { article, type ArticleSource } from './article.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import type { JsonLdNode } from './json-ld.ts';

/** What a public page tells other sites and programs, beside its title and description. */
export interface PageFacts {
  /** What the page is about, as JSON-LD. */
  data: readonly JsonLdNode[];
  /** What a story has, and no other page. */
  story?: {
    /** The picture beside a link to it, from the site's root. */
    picture: string;
    /** The same as Markdown, from the site's root. */
    markdown: string;
  };
}

/** The facts of a story's page. */
export function storyFacts(
  story: ArticleSource & { folder: Folder },
  barriers: readonly { name: string; path: string }[],
  site: SiteConfig,
): PageFacts {
  const steps = [
    { name: strings.lists[story.folder].title, path: `/${story.folder}/` },
    { name: story.fields.title, path: story.path },
  ];
  return {
    data: [article(story, barriers, site), breadcrumbs(steps, site)],
    story: { picture: picturePath(story.ref), markdown: markdownPath(story.path) },
  };
}

/** The facts of a term's page. */
export function termFacts(term: { name: string; path: string }, facet: StoryFacet, site: SiteConfig): PageFacts {
  return { data: [breadcrumbs([{ name: strings.facets[facet].title, path: `/${facet}/` }, term], site)] };
}
