import { getCollection } from 'astro:content';
import { openQuestions, toldByStory, type OpenQuestions, type Told } from '#core/dialogue/after.ts';
import type { StoredAsked } from '#core/tree/stored.ts';

const load = async () => {
  // Asked of a collection without items, Astro would warn.
  const collection = import.meta.env.EDITION === 'internal' ? await getCollection('asked') : [];
  const items = collection.flatMap(({ data }) => (data as unknown as StoredAsked).items);
  return { open: openQuestions(items), told: toldByStory(items) };
};
let loaded: ReturnType<typeof load> | undefined;

/** What customers asked, read once in a build; in dev it may change between two requests. */
function asked(): ReturnType<typeof load> {
  if (import.meta.env.DEV) return load();
  return (loaded ??= load());
}

/** The questions of customers that wait for an entry; none in the public edition. */
export async function askedOpenly(): Promise<OpenQuestions> {
  return (await asked()).open;
}

/** Of each story that was told in a dialogue, by ref, what came of it; of none in the public edition. */
export async function toldStories(): Promise<ReadonlyMap<string, Told>> {
  return (await asked()).told;
}
