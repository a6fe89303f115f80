import { contentWords, isExactPhrase } from '#core/search/content-words.ts';
import { countMembers, narrowDown, type FacetMembers } from '#core/search/facet-members.ts';
import { mergeResults, type WordResults } from '#core/search/merge-results.ts';
import { isSameWord } from '#core/search/same-word.ts';
import {
  loadStory,
  type FilterCounts,
  type FoundStory,
  type Pagefind,
  type PagefindResult,
  type PagefindSearch,
} from './pagefind.ts';
import type { SearchState } from './search-state.ts';

/** With fewer stories that hold all words, those that hold some are worth showing too. */
const enough = 3;

/** What a query found. */
export interface Found {
  /** Best first. */
  results: FoundResult[];
  /** How many of them, from the first, hold all words of the query. */
  whole: number;
  /** The words, when each was asked for itself; none when all were asked at once. */
  words: string[];
  /** Counts among the results. */
  filters: FilterCounts;
  /** Counts among all stories that hold the words, filters not applied. */
  totalFilters: FilterCounts;
}

/** One result; its story is loaded when it is shown. */
export interface FoundResult {
  /** The words of the query that the story holds; none when all were asked at once. */
  words: string[];
  load: () => Promise<FoundStory>;
}

/**
 * Asks for all words of a query at once, as Pagefind does. When that finds too little, or not what was asked for, asks for the
 * content words one by one and puts together what they found.
 *
 * @param members tells which stories have which facet values; without it the counts of a merged answer are empty
 */
export async function findStories(
  pagefind: Pagefind,
  { query, filters }: SearchState,
  members: (pagefind: Pagefind) => Promise<FacetMembers> = () => Promise.resolve({}),
): Promise<Found> {
  const any = Object.fromEntries(Object.entries(filters).map(([facet, values]) => [facet, { any: values }]));
  const all = await pagefind.search(query === '' ? null : query, { filters: any });
  if (query === '') return withoutWords(all, await members(pagefind));
  const words = isExactPhrase(query) ? [] : contentWords(query);
  if (words.length === 0 || (await isAnswered(all, words))) return atOnce(all);
  for (const word of asked.keys()) if (!words.includes(word)) asked.delete(word);
  const answers = await Promise.all(words.map((word) => askWord(pagefind, word)));
  return oneByOne(answers, filters, await members(pagefind));
}

/** Whether a search found enough, and its best story holds each word and not one that only begins alike. */
async function isAnswered({ results }: PagefindSearch, words: readonly string[]): Promise<boolean> {
  if (results.length < (words.length === 1 ? 1 : enough)) return false;
  return holds(await loadStory(results[0]!), words);
}

/** Whether a found story holds all of these words, by the places that were found in it. */
function holds({ raw_content: content, locations, meta }: FoundStory, words: readonly string[]): boolean {
  const all = content.split(/\s+/);
  // A story that was found by what stands beside its text, as its title, has no places.
  const found =
    locations.length > 0 ? locations.map((index) => all[index] ?? '') : Object.values(meta).join(' ').split(/\s+/);
  return words.every((word) => found.some((other) => isSameWord(word, other)));
}

/** Asked without any word, Pagefind counts nothing. */
function withoutWords(all: PagefindSearch, members: FacetMembers): Found {
  const everything = new Set(
    Object.values(members).flatMap((values) => Object.values(values).flatMap((ids) => [...ids])),
  );
  return {
    ...atOnce(all),
    filters: countMembers(
      all.results.map(({ id }) => id),
      members,
    ),
    totalFilters: countMembers([...everything], members),
  };
}

function atOnce({ results, filters, totalFilters }: PagefindSearch): Found {
  return {
    results: results.map((result) => ({ words: [], load: () => loadStory(result) })),
    whole: results.length,
    words: [],
    filters,
    totalFilters,
  };
}

/** A word and the stories that hold it. */
interface WordAnswer {
  word: string;
  results: PagefindResult[];
}

const asked = new Map<string, Promise<WordAnswer>>();

/** Asks for one word, once: while somebody types, most words of a sentence stay. */
function askWord(pagefind: Pagefind, word: string): Promise<WordAnswer> {
  let answer = asked.get(word);
  if (!answer) {
    answer = pagefind.search(word).then(async ({ results }) => {
      const isHeld = results[0] !== undefined && holds(await loadStory(results[0]), [word]);
      return { word, results: isHeld ? results : [] };
    });
    answer.catch(() => asked.delete(word));
    asked.set(word, answer);
  }
  return answer;
}

function oneByOne(answers: readonly WordAnswer[], filters: SearchState['filters'], members: FacetMembers): Found {
  const words = answers.map(({ word }) => word);
  const merged = mergeResults(answers.map(({ word, results }): WordResults => ({ word, stories: results })));
  const ids = merged.map(({ id }) => id);
  const kept = new Set(narrowDown(ids, filters, members));
  const stories = merged.filter(({ id }) => kept.has(id));
  const byWord = new Map(answers.map(({ word, results }) => [word, new Map(results.map((one) => [one.id, one]))]));
  return {
    // The excerpt shows the rarest word: it tells most about the story.
    results: stories.map((story) => ({
      words: story.words,
      load: () => loadStory(byWord.get(story.words[0]!)!.get(story.id)!),
    })),
    whole: stories.filter((story) => story.words.length === words.length).length,
    words,
    filters: countMembers([...kept], members),
    totalFilters: countMembers(ids, members),
  };
}
