import { getCollection } from 'astro:content';
import { storyFacets, type Facet, type StoryFacet } from '#core/schema/ids.ts';
import type { Term } from '#core/schema/term.ts';
import type { StoredTerm } from '#core/tree/stored.ts';
import { listPages, type ListPage } from './list-pages.ts';
import { madeOnce } from './made-once.ts';
import { listed, storiesByRef, storiesWith, usedFacets, type Story } from './stories.ts';
import { termStory, type Excerpt, type TermStory } from './term-story.ts';

/** A term as pages show it. */
export interface TermView extends Term {
  facet: Facet;
  /** Address from the site's root. */
  path: string;
}

/** A term with the number of its stories. */
export interface CountedTerm extends TermView {
  stories: number;
}

/** The terms of a vocabulary, in its order. */
export async function terms(facet: Facet): Promise<TermView[]> {
  return (await vocabulary()).get(facet) ?? [];
}

const vocabulary = madeOnce(async (): Promise<Map<Facet, TermView[]>> => {
  const items = await getCollection('terms');
  const views = items
    .map((item) => item.data as unknown as StoredTerm)
    .sort((a, b) => a.index - b.index)
    .map(({ facet, fields }): TermView => ({
      ...fields,
      facet,
      path: facet === 'glossary' ? `/glossary/#${fields.id}` : `/${facet}/${fields.id}/`,
    }));
  return Map.groupBy(views, (term) => term.facet);
});

/** The terms of a vocabulary, in its order, with the number of their stories. A term without stories has no page. */
export async function countedTerms(facet: StoryFacet): Promise<CountedTerm[]> {
  return Promise.all(
    (await terms(facet)).map(async (term) => ({ ...term, stories: (await storiesWith(facet, term.id)).length })),
  );
}

/** The terms of a vocabulary that stories carry, in its order, with the number of their stories. */
export async function usedTerms(facet: StoryFacet): Promise<CountedTerm[]> {
  return (await countedTerms(facet)).filter((term) => term.stories > 0);
}

/** The terms that a story carries, in the order in which it names them. */
export async function termsOf(story: Story, facet: StoryFacet): Promise<TermView[]> {
  const all = await terms(facet);
  return (story.fields[facet] ?? []).flatMap((id) => all.find((term) => term.id === id) ?? []);
}

/** What `getStaticPaths` of the lists of terms returns: one for each vocabulary that stories use. */
export async function facetPaths() {
  return (await usedFacets()).map((facet) => ({ params: { facet }, props: { facet } }));
}

/** What `getStaticPaths` of the term pages returns: one for each term that stories use. */
export async function termPaths() {
  return (await allTermPages()).filter((path) => path.props.number === 1);
}

/** What `getStaticPaths` of the later pages of terms returns. */
export async function laterTermPaths() {
  const paths = await allTermPages();
  return paths
    .filter((path) => path.props.number > 1)
    .map((path) => ({ ...path, params: { ...path.params, page: String(path.props.number) } }));
}

/** Every page of every term that stories use. */
const allTermPages = madeOnce(async () => {
  const frame = await usedFacets();
  const used = (await Promise.all(storyFacets.map(usedTerms))).flat();
  const pages = used.map(async (term) => {
    const facet = term.facet as StoryFacet;
    return (await pagesOf(`${facet}/${term.id}`)).map(({ items, number, count, told }) => ({
      params: { facet, term: term.id },
      props: { facet, term, number },
      cacheKey: JSON.stringify([frame, term, number, count, items.map(listed), told !== undefined && shown(told)]),
    }));
  });
  return (await Promise.all(pages)).flat();
});

/** Lessons first, then cases; by title within each. */
function inOrder(stories: readonly Story[]): Story[] {
  return [
    ...stories.filter((story) => story.folder === 'lessons'),
    ...stories.filter((story) => story.folder === 'cases'),
  ];
}

/** What a page shows of the story of a term. */
function shown({ attempts, failed, breakthroughs, remaining }: TermStory) {
  const texts = ({ items, all }: Excerpt) => [all, items.map(({ text, story }) => [text, listed(story)])];
  return [attempts, ...[failed, breakthroughs, remaining].map(texts)];
}

/** One page of a term. */
export interface TermPage extends ListPage<Story> {
  lessons: Story[];
  cases: Story[];
  /** What all stories of the term tell together; on the first page only. */
  told: TermStory | undefined;
}

/** One page of a term: its stories, lessons first, then cases. */
export async function termPage(facet: StoryFacet, id: string, number: number): Promise<TermPage> {
  return (await pagesOf(`${facet}/${id}`))[number - 1]!;
}

/** All pages of a term, by its facet and id. */
const pagesOf = madeOnce(async (term: `${StoryFacet}/${string}`): Promise<TermPage[]> => {
  const [facet, id] = term.split('/') as [StoryFacet, string];
  const stories = inOrder(await storiesWith(facet, id));
  return listPages(stories).map((page) => ({
    ...page,
    lessons: page.items.filter((story) => story.folder === 'lessons'),
    cases: page.items.filter((story) => story.folder === 'cases'),
    told: page.number === 1 ? termStory(stories) : undefined,
  }));
});

/** The glossary with the stories that tell each term. */
export async function glossary(): Promise<(TermView & { stories: Story[] })[]> {
  const all = await terms('glossary');
  const sorted = all.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return Promise.all(sorted.map(async (term) => ({ ...term, stories: await storiesByRef(term.seeAlso ?? []) })));
}
