/** What we use of Pagefind's browser library. */
export interface Pagefind {
  init(): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(query: string | null, options?: { filters?: Record<string, { any: string[] }> }): Promise<PagefindSearch>;
}

/** For each filter and value: how many stories. */
export type FilterCounts = Record<string, Record<string, number>>;

/** What a search returns; stories are loaded one by one. */
export interface PagefindSearch {
  results: PagefindResult[];
  /** Counts among the results. */
  filters: FilterCounts;
  /** Counts among all stories that hold the words, filters not applied. */
  totalFilters: FilterCounts;
}

/** One result of a search. */
export interface PagefindResult {
  id: string;
  /** How well the story fits, 0 or more. */
  score: number;
  /** Loads the story; to be called through {@link loadStory}. */
  data(): Promise<FoundStory>;
}

/** One story as Pagefind knows it. */
export interface FoundStory {
  url: string;
  /** Its text without markup. */
  raw_content: string;
  /** Where the words were found: the places of pieces between white space in the text, from 0. */
  locations: number[];
  /** HTML with `<mark>` around the words found. */
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

const loading = new Map<string, Promise<Pagefind>>();

/**
 * Loads the full-text index on first use.
 *
 * @param address of `pagefind.js`, from the site's root
 * @throws when it cannot be loaded
 */
export function loadPagefind(address: string): Promise<Pagefind> {
  let pagefind = loading.get(address);
  if (!pagefind) {
    pagefind = (import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (module) => {
      await module.init();
      return module;
    });
    pagefind.catch(() => loading.delete(address));
    loading.set(address, pagefind);
  }
  return pagefind;
}

const turns = new Map<string, Promise<unknown>>();

/**
 * The story of a result. Pagefind keeps one object for each story and writes into it what each search found, so that two searches
 * for one story at the same time would mix up: here the second waits for the first.
 */
export function loadStory(result: PagefindResult): Promise<FoundStory> {
  const before = turns.get(result.id) ?? Promise.resolve();
  const story = before.then(async () => ({ ...(await result.data()) }));
  turns.set(
    result.id,
    story.catch(() => undefined),
  );
  return story;
}
