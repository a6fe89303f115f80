import type { Library } from '#core/search/answer.ts';
import { ConceptBook } from '#core/search/concept-book.ts';
import { meaningsOf, type KnownConcept } from '#core/search/known-concepts.ts';
import { readPhrases } from '#core/search/packed-phrases.ts';
import { readKeys, type Shard } from '#core/search/packed-index.ts';
import type { StoryCard } from '#core/search/story-card.ts';

/** The library of question search in a browser, and what it shows of each story. */
export interface QuestionLibrary extends Library {
  card: (story: number) => Promise<StoryCard>;
  /** Makes the book know Japanese phrases too. */
  learnJapanese: () => Promise<void>;
}

const libraries = new Map<string, Promise<QuestionLibrary>>();

/**
 * Loads what question search knows, on first use.
 *
 * @param address of the folder `find/`, from the site's root
 * @throws when it cannot be loaded; the next call tries again
 */
export function loadLibrary(address: string): Promise<QuestionLibrary> {
  return once(libraries, address, () => readLibrary(address));
}

async function readLibrary(address: string): Promise<QuestionLibrary> {
  const { folder, stories } = (await fetchJson(`${address}start.json`)) as { folder: string; stories: number };
  const from = `${address}${folder}/`;
  const [concepts, english, keys] = await Promise.all([
    fetchJson(`${from}concepts.json`) as Promise<Omit<KnownConcept, 'words'>[]>,
    fetchText(`${from}phrases-en.txt`),
    fetchText(`${from}keys.txt`),
  ]);
  const book = new ConceptBook();
  book.add(readPhrases(english, concepts));
  const learned = new Map<string, Promise<void>>();
  const shards = new Map<string, Promise<Shard>>();
  const cards = new Map<string, Promise<StoryCard>>();
  return {
    total: stories,
    book,
    learnJapanese: () =>
      once(learned, 'phrases-ja.txt', async () => {
        book.add(readPhrases(await fetchText(`${from}phrases-ja.txt`), concepts));
      }),
    meanings: meaningsOf(concepts),
    places: readKeys(keys),
    shard: (number) => {
      const name = `shard-${String(number)}.json`;
      return once(shards, name, () => fetchJson(from + name) as Promise<Shard>);
    },
    card: (story) => {
      const name = `story-${String(story)}.json`;
      return once(cards, name, () => fetchJson(from + name) as Promise<StoryCard>);
    },
  };
}

/** Keeps what was loaded, and forgets what could not be. */
function once<Value>(kept: Map<string, Promise<Value>>, key: string, load: () => Promise<Value>): Promise<Value> {
  let value = kept.get(key);
  if (!value) {
    value = load();
    value.catch(() => kept.delete(key));
    kept.set(key, value);
  }
  return value;
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response.text();
}

async function fetchJson(address: string): Promise<unknown> {
  return JSON.parse(await fetchText(address));
}
