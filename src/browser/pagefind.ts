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
  results: { id: string; data(): Promise<FoundStory> }[];
  /** Counts among the results. */
  filters: FilterCounts;
  /** Counts among all stories that hold the words, filters not applied. */
  totalFilters: FilterCounts;
}

/** One story as Pagefind knows it. */
export interface FoundStory {
  url: string;
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
