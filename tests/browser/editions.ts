import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveSite, type ServedSite } from '#build/serve/serve-site.ts';
import { launchBrowser } from '#build/bench/launch-browser.ts';

export const editions = ['internal', 'public'] as const;
export type EditionName = (typeof editions)[number];

/** The folder of a built edition. */
export const builtSite = (edition: EditionName) => join(import.meta.dirname, '../../dist', edition);

/** One page of every kind, by edition. */
export const pageKinds: Record<EditionName, string[]> = (() => {
  const shared = [
    '/',
    '/lessons/',
    '/cases/',
    '/newest/',
    '/questions/',
    '/lessons/withholding-data-as-power/',
    '/cases/fifteen-hundred-intranet-sites/',
    '/cases/phoenix-pay/',
    '/cases/no-exceptions-except-brazil/',
    '/barriers/',
    '/barriers/global-partners/',
    '/drivers/',
    '/drivers/data/',
    '/areas/',
    '/glossary/',
    '/search/',
    '/dialogue/',
    '/about/',
    '/404.html',
  ];
  return { internal: [...shared, '/clearance/', '/contribute/', '/contribute/fields/'], public: shared };
})();

/** A browser and both editions, served with the security headers on, for the tests of one file. */
export function useEditions() {
  const sites = {} as Record<EditionName, ServedSite>;
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
    for (const edition of editions) sites[edition] = await serveSite(builtSite(edition), 0, edition);
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all(editions.map((edition) => sites[edition].close()));
  });
  const open = async <Result>(
    edition: EditionName,
    options: BrowserContextOptions,
    use: (page: Page) => Promise<Result>,
    expected: readonly string[] = [],
  ): Promise<Result> => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      const site = sites[edition].url;
      page.on('console', (message) => {
        if (!expected.some((words) => message.text().includes(words))) complaints.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('request', (request) => {
        if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(`${site}/`))
          complaints.push(`request: ${request.url()}`);
      });
      const result = await use(page);
      if (complaints.length > 0) throw new Error(`${page.url()} is not quiet:\n${complaints.join('\n')}`);
      return result;
    } finally {
      await context.close();
    }
  };
  return {
    /**
     * Opens a page in a profile of its own, runs a test with it, and closes it. Any message on the console, any error and any
     * request to another host fails the test.
     *
     * @param expected words of messages on the console that are meant to come, as `404` of a story that does not exist
     */
    visit: <Result>(
      edition: EditionName,
      path: string,
      options: BrowserContextOptions,
      look: (page: Page) => Promise<Result>,
      expected: readonly string[] = [],
    ): Promise<Result> =>
      open(
        edition,
        options,
        async (page) => {
          await page.goto(sites[edition].url + path);
          return look(page);
        },
        expected,
      ),
    /** Opens a file from disk in a profile without a network, and runs a test with it. Any message and any request fails the test. */
    openFile: async (path: string, look: (page: Page) => Promise<void>): Promise<void> => {
      const context = await browser.newContext({ offline: true });
      try {
        const page = await context.newPage();
        const complaints: string[] = [];
        page.on('console', (message) => complaints.push(`console: ${message.text()}`));
        page.on('request', (request) => {
          if (!/^(file|data):/.test(request.url())) complaints.push(`request: ${request.url()}`);
        });
        await page.goto(`file://${path}`);
        await look(page);
        if (complaints.length > 0) throw new Error(`${path} is not quiet:\n${complaints.join('\n')}`);
      } finally {
        await context.close();
      }
    },
    /** Opens one page after the other in one profile, which is much faster, and runs a test with each. */
    visitAll: (
      edition: EditionName,
      paths: readonly string[],
      options: BrowserContextOptions,
      look: (page: Page, path: string) => Promise<void>,
    ): Promise<void> =>
      open(edition, options, async (page) => {
        for (const path of paths) {
          await page.goto(sites[edition].url + path);
          await look(page, path);
        }
      }),
  };
}

/** Every page of a built edition: its address → its HTML. */
export async function builtPages(edition: EditionName): Promise<Map<string, string>> {
  const dir = builtSite(edition);
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((file) => file.isFile() && file.name.endsWith('.html'))
    .map((file) => join(file.parentPath, file.name).slice(dir.length));
  const pages = await Promise.all(
    paths.sort().map(async (path) => [path.replace(/index\.html$/, ''), await readFile(dir + path, 'utf8')] as const),
  );
  return new Map(pages);
}

/** All pages of the public edition; of the internal one, which has the same parts, one of each kind. */
export async function pagesOf(edition: EditionName): Promise<string[]> {
  return edition === 'public' ? [...(await builtPages(edition)).keys()] : pageKinds.internal;
}
