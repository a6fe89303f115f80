import type { APIRoute } from 'astro';
import { storyFacets } from '#core/schema/ids.ts';
import { allStories, storiesByRef, storyKind, storyText, type Story } from '#queries/stories.ts';
import { termsOf } from '#queries/terms.ts';
import { site } from '#site.config.ts';
import { strings } from '#strings/en.ts';
import { entryMarkdown } from '../entry-markdown.ts';

/** One file for each story, retired ones too. */
export const getStaticPaths = async () =>
  (await allStories()).map(({ ref, folder, slug }) => ({ params: { folder, slug }, props: { ref } }));

/** `/lessons/<id>.md` and `/cases/<id>.md` */
export const GET: APIRoute<{ ref: string }> = async ({ props }) => {
  const story = await storyText(props.ref);
  const { fields, path, markdown, related } = story;
  const terms = await Promise.all(
    storyFacets.map(async (facet) => ({ name: strings.facets[facet].title, terms: await termsOf(story, facet) })),
  );
  const [instead] = await storiesByRef(fields.retired?.supersededBy ? [fields.retired.supersededBy] : []);
  const source = {
    path,
    kind: storyKind(story),
    fields,
    markdown,
    terms,
    related: related.map(named),
    instead: instead && named(instead),
  };
  return new Response(entryMarkdown(source, site));
};

function named({ fields, path }: Story) {
  return { name: fields.title, path };
}
