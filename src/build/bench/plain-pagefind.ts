import { serveSite } from '../serve/serve-site.ts';
import { launchBrowser } from './launch-browser.ts';
import { mostFound, type SearchSystem } from './search-system.ts';

/** What this needs of Pagefind's browser library. */
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/**
 * The full-text index of a built site, asked in a browser for a whole question at once, as Pagefind takes it.
 *
 * @param dir the built site
 * @returns the system, and what ends the browser
 */
export async function plainPagefind(dir: string): Promise<SearchSystem & { close: () => Promise<void> }> {
  const site = await serveSite(dir, 0, 'internal');
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await site.close();
  };
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}/search/`);
    return {
      name: 'Pagefind',
      find: async (question) => {
        const urls = await page.evaluate(askPagefind, { question, most: mostFound });
        return urls.flatMap((url) => /(?:lessons|cases)\/[^/]+/.exec(url)?.[0] ?? []);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs in the page. */
async function askPagefind({ question, most }: { question: string; most: number }): Promise<string[]> {
  const address = '/pagefind/pagefind.js';
  const pagefind = (await import(address)) as Pagefind;
  const { results } = await pagefind.search(question);
  const stories = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return stories.map(({ url }) => url);
}
