import { render } from 'astro:content';
import { readShelf, readStory } from 'virtual:client-zero/stories';
import { storyFacets, type Folder, type StoryFacet } from '#core/schema/ids.ts';
import type { EntryData } from '#core/schema/schemas.ts';
import type { EntryCard } from '#core/tree/card.ts';
import type { Clearance, ShelvedEntry, StorySource } from '#core/tree/stored.ts';
import { storyKindOf, type StoryKind } from '#core/tree/story-kind.ts';
import { toldStories } from './asked.ts';
import { listPages, type ListPage } from './list-pages.ts';
import { madeOnce } from './made-once.ts';

/** An entry as lists show it. */
export interface Story {
  /** Folder and id, as in `cases/phoenix-pay`. */
  ref: string;
  folder: Folder;
  slug: string;
  /** Address from the site's root, as in `/cases/phoenix-pay/`. */
  path: string;
  fields: EntryCard;
  /** In the internal edition: how its snapshot stands; undefined without one. */
  clearance?: Clearance | undefined;
  /** While one writes: the errors of the entry, one a line. */
  problems?: string[] | undefined;
}

/** A story with all its fields and its body, ready for its page. */
export interface StoryPage extends Story {
  fields: EntryData;
  Content: Awaited<ReturnType<typeof render>>['Content'];
  hasBody: boolean;
  /** Headings of the body, second level. */
  contents: { slug: string; text: string }[];
  /** Named here or naming this story, without repetition; those that it names itself come first. */
  related: Story[];
  /** How often the text cites each item of evidence, by its id. */
  cites: Record<string, number>;
  /** The stories before and after this one among those with its first barrier, by title. */
  neighbours: Neighbours;
}

/** What one can read next without going back to a list. */
export interface Neighbours {
  /** The id of the barrier; undefined for a story without one. */
  barrier?: string;
  previous?: Story | undefined;
  next?: Story | undefined;
}

const inEnglish = new Intl.Collator('en');
const byTitle = (a: Story, b: Story) => inEnglish.compare(a.fields.title, b.fields.title);

function toStory(ref: string, { card, clearance, problems }: ShelvedEntry): Story {
  const [folder, slug] = ref.split('/') as [Folder, string];
  return { ref, folder, slug, path: `/${ref}/`, fields: card, clearance, problems };
}

/** All entries of an edition: sorted, linked and counted once in a build, since thousands of pages ask. */
const collectionOf = madeOnce(async (source: StorySource) => {
  const items = await readShelf(source);
  const stories = Object.entries(items)
    .map(([ref, item]) => toStory(ref, item))
    .sort(byTitle);
  const byRef = new Map(stories.map((story) => [story.ref, story]));
  return { items, stories, byRef, byTerm: listedByTerm(stories), links: linksBothWays(stories, byRef) };
});

function collection(source: StorySource = 'entries'): ReturnType<typeof collectionOf> {
  return collectionOf(source);
}

/** Where each story stands among those with the same first barrier. */
const places = new WeakMap<readonly Story[], Map<string, number>>();

function neighboursOf(story: Story, byTerm: ReadonlyMap<string, readonly Story[]>): Neighbours {
  const barrier = story.fields.barriers?.[0];
  const list = byTerm.get(`barriers/${barrier}`);
  if (barrier === undefined || !list) return {};
  const known = places.get(list) ?? new Map(list.map(({ ref }, index) => [ref, index]));
  places.set(list, known);
  const place = known.get(story.ref);
  return place === undefined ? { barrier } : { barrier, previous: list[place - 1], next: list[place + 1] };
}

/** For each `facet/id` the listed stories that carry the term. */
function listedByTerm(stories: readonly Story[]): Map<string, Story[]> {
  const byTerm = new Map<string, Story[]>();
  for (const story of stories.filter(isListed)) {
    for (const facet of storyFacets) {
      for (const id of story.fields[facet] ?? []) {
        const key = `${facet}/${id}`;
        const known = byTerm.get(key);
        if (known) known.push(story);
        else byTerm.set(key, [story]);
      }
    }
  }
  return byTerm;
}

/** For each ref the stories that it names, in its order, and then those that name it, in the order given. */
function linksBothWays(stories: readonly Story[], byRef: ReadonlyMap<string, Story>): Map<string, Story[]> {
  const named = ({ fields }: Story) =>
    [...(fields.cases ?? []), ...(fields.related ?? [])].flatMap((ref) => byRef.get(ref) ?? []);
  const links = new Map(stories.map((story) => [story.ref, new Set(named(story))]));
  for (const story of stories) {
    for (const other of named(story)) links.get(other.ref)!.add(story);
  }
  return new Map([...links].map(([ref, others]) => [ref, [...others].filter(isListed)]));
}

/** Whether a story stands in lists and in the search: a retired one does not. */
export function isListed(story: Story): boolean {
  return story.fields.retired === undefined;
}

/** Whether a story did not end well. */
export function endedUnhappily(story: Story): boolean {
  const result = story.fields.outcome?.result;
  return result === 'open' || result === 'abandoned';
}

/** The stories of lists, by title. */
export async function listedStories(folder?: Folder): Promise<Story[]> {
  const { stories } = await collection();
  return stories.filter((story) => isListed(story) && (folder === undefined || story.folder === folder));
}

/** The stories that carry a term, by title. */
export async function storiesWith(facet: StoryFacet, id: string): Promise<Story[]> {
  return (await collection()).byTerm.get(`${facet}/${id}`) ?? [];
}

/**
 * Stories for the home page: one or more that did not end well, one or more that did, of different barriers and kinds; among these
 * the ones to which most others lead.
 */
export async function storiesToBeginWith(count = 3): Promise<Story[]> {
  const { links } = await collection();
  const stories = (await listedStories())
    .filter((story) => story.fields.summary !== undefined)
    .sort((a, b) => links.get(b.ref)!.length - links.get(a.ref)!.length);
  const chosen: Story[] = [];
  const barriers = new Set<string>();
  const kinds = new Set<string>();
  const repeats = (story: Story) =>
    Number(barriers.has(story.fields.barriers?.[0] ?? '')) + Number(kinds.has(storyKind(story)));
  const wantsUnhappy = () =>
    chosen.filter(endedUnhappily).length < chosen.length - chosen.filter(endedUnhappily).length;
  while (chosen.length < count) {
    const rest = stories.filter((story) => !chosen.includes(story));
    const fits = rest.filter((story) => endedUnhappily(story) === wantsUnhappy());
    const next = (fits.length > 0 ? fits : rest).toSorted((a, b) => repeats(a) - repeats(b))[0];
    if (!next) break;
    chosen.push(next);
    kinds.add(storyKind(next));
    for (const barrier of next.fields.barriers ?? []) barriers.add(barrier);
  }
  return chosen;
}

/** All stories, retired ones too, by title. */
export async function allStories(): Promise<Story[]> {
  return (await collection()).stories;
}

/** One page of the list of a folder. */
export interface StoryListPage extends ListPage<Story> {
  /** How many stories the whole list has, and how many of them did not end well. */
  all: number;
  unhappy: number;
}

/** One page of the list of a folder. */
export async function storyListPage(folder: Folder, number: number): Promise<StoryListPage> {
  return (await storyListPages(folder))[number - 1]!;
}

const storyListPages = madeOnce(async (folder: Folder): Promise<StoryListPage[]> => {
  const stories = await listedStories(folder);
  const unhappy = stories.filter(endedUnhappily).length;
  return listPages(stories).map((page) => ({ ...page, all: stories.length, unhappy }));
});

/** What `getStaticPaths` of the later pages of a folder's list returns. */
export async function storyListPaths(folder: Folder) {
  const frame = await usedFacets();
  return (await storyListPages(folder)).slice(1).map(({ items, number, count, all, unhappy }) => ({
    params: { page: String(number) },
    cacheKey: JSON.stringify([frame, all, unhappy, number, count, items.map(listed)]),
  }));
}

/** The vocabularies that stories use: what the frame of every page shows. */
export const usedFacets = madeOnce(async (): Promise<StoryFacet[]> => {
  const { byTerm } = await collection();
  const used = new Set([...byTerm.keys()].map((key) => key.slice(0, key.indexOf('/'))));
  return storyFacets.filter((facet) => used.has(facet));
});

/** Stories by ref, in the order given; unknown refs are left out. */
export async function storiesByRef(refs: readonly string[]): Promise<Story[]> {
  const { byRef } = await collection();
  return refs.flatMap((ref) => byRef.get(ref) ?? []);
}

/** What `getStaticPaths` of a folder's entry pages returns. */
export async function storyPaths(folder: Folder) {
  const { items, stories, byRef, byTerm, links } = await collection();
  // What the frame of a page shows, and what is overdue for review from one day to the next.
  const facets = await usedFacets();
  const told = await toldStories();
  const today = import.meta.env.EDITION === 'internal' ? new Date().toISOString().slice(0, 10) : '';
  return stories
    .filter((story) => story.folder === folder)
    .map((story) => {
      const { digest: made } = items[story.ref]!;
      const instead = byRef.get(story.fields.retired?.supersededBy ?? '')?.fields.title;
      const others = (links.get(story.ref) ?? []).map(listed);
      const { previous, next } = neighboursOf(story, byTerm);
      const near = [previous, next].map((other) => [other?.ref, other?.fields.title]);
      return {
        params: { slug: story.slug },
        props: { ref: story.ref },
        cacheKey: JSON.stringify([made, story.clearance, told.get(story.ref), instead, others, near, facets, today]),
      };
    });
}

/** What a list shows of a story. */
export function listed({ ref, fields }: Story) {
  const { title, summary, status, organisation, kind, outcome, lang, failure } = fields;
  return [ref, title, summary ?? failure.happened, status, organisation, kind, outcome?.result, lang];
}

/** What `getStaticPaths` of the pages on what customers read returns. */
export async function snapshotPaths() {
  const { items, stories, links } = await collection('snapshots');
  const facets = await usedFacets();
  return stories.map((story) => {
    const { digest: made } = items[story.ref]!;
    const others = (links.get(story.ref) ?? []).map(listed);
    return {
      params: { folder: story.folder, slug: story.slug },
      props: { ref: story.ref },
      cacheKey: JSON.stringify([made, others, facets]),
    };
  });
}

/** A story with everything its page shows. */
export async function storyPage(ref: string, source: StorySource = 'entries'): Promise<StoryPage> {
  const { items, byRef, byTerm, links } = await collection(source);
  const { file, story: place } = items[ref]!;
  const story = byRef.get(ref)!;
  const stored = readStory(source, place);
  const { Content, headings } = await render({
    id: ref,
    collection: source,
    data: {},
    filePath: file,
    rendered: stored,
  });
  return {
    ...story,
    fields: stored.fields,
    Content,
    hasBody: stored.html !== '',
    contents: headings.filter((heading) => heading.depth === 2).map(({ slug, text }) => ({ slug, text })),
    related: links.get(ref) ?? [],
    cites: stored.cites,
    neighbours: neighboursOf(story, byTerm),
  };
}

/** A story as programs read it. */
export interface StoryText extends Story {
  fields: EntryData;
  /** The body as plain Markdown; empty when there is none. */
  markdown: string;
  /** Named here or naming this story, without repetition; those that it names itself come first. */
  related: Story[];
}

/** A story with all its fields and its body as Markdown, which only the public edition has. */
export async function storyText(ref: string): Promise<StoryText> {
  const { items, byRef, links } = await collection();
  const { fields, markdown = '' } = readStory('entries', items[ref]!.story);
  return { ...byRef.get(ref)!, fields, markdown, related: links.get(ref) ?? [] };
}

/** What `getStaticPaths` of the redirects returns: one page for each former name. */
export async function aliasPaths() {
  const { stories } = await collection();
  return stories.flatMap((story) =>
    (story.fields.aliases ?? []).map((alias) => ({
      params: { alias: `${story.folder}/${alias}` },
      props: { title: story.fields.title, path: story.path },
    })),
  );
}

/** What kind of story it is, as a key of `strings.kinds`. */
export function storyKind(story: Story): StoryKind {
  return storyKindOf(story.folder, story.fields.kind);
}
