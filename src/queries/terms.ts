import { getCollection } from 'astro:content';
import { storyFacets, type Facet, type StoryFacet } from '#core/schema/ids.ts';
import type { Term } from '#core/schema/term.ts';
import type { StoredTerm } from '#core/tree/stored.ts';
import { listedStories, storiesByRef, storiesWith, type Story } from './stories.ts';

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
  const items = await getCollection('terms');
  return items
    .map((item) => item.data as unknown as StoredTerm)
    .filter((item) => item.facet === facet)
    .sort((a, b) => a.index - b.index)
    .map((item) => ({
      ...item.fields,
      facet,
      path: facet === 'glossary' ? `/glossary/#${item.fields.id}` : `/${facet}/${item.fields.id}/`,
    }));
}

/** The terms of a vocabulary that stories carry, in its order, with the number of their stories. */
export async function usedTerms(facet: StoryFacet): Promise<CountedTerm[]> {
  const counts = new Map<string, number>();
  for (const story of await listedStories()) {
    for (const id of story.fields[facet] ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return (await terms(facet)).flatMap((term) => {
    const stories = counts.get(term.id);
    return stories === undefined ? [] : [{ ...term, stories }];
  });
}

/** The terms that a story carries, in the order in which it names them. */
export async function termsOf(story: Story, facet: StoryFacet): Promise<TermView[]> {
  const all = await terms(facet);
  return (story.fields[facet] ?? []).flatMap((id) => all.find((term) => term.id === id) ?? []);
}

/** What `getStaticPaths` of the lists of terms returns: one for each vocabulary that stories use. */
export async function facetPaths() {
  const used = await Promise.all(storyFacets.map(async (facet) => ({ facet, terms: await usedTerms(facet) })));
  return used
    .filter((item) => item.terms.length > 0)
    .map((item) => ({ params: { facet: item.facet }, props: { facet: item.facet } }));
}

/** What `getStaticPaths` of the term pages returns: one for each term that stories use. */
export async function termPaths() {
  const used = await Promise.all(storyFacets.map(usedTerms));
  return used.flat().map((term) => ({
    params: { facet: term.facet, term: term.id },
    props: { facet: term.facet as StoryFacet, term },
  }));
}

/** The stories of a term, lessons and cases apart. */
export async function termStories(facet: StoryFacet, id: string): Promise<{ lessons: Story[]; cases: Story[] }> {
  const stories = await storiesWith(facet, id);
  return {
    lessons: stories.filter((story) => story.folder === 'lessons'),
    cases: stories.filter((story) => story.folder === 'cases'),
  };
}

/** The glossary with the stories that tell each term. */
export async function glossary(): Promise<(TermView & { stories: Story[] })[]> {
  const all = await terms('glossary');
  const sorted = all.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return Promise.all(sorted.map(async (term) => ({ ...term, stories: await storiesByRef(term.seeAlso ?? []) })));
}
