import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#build/bench/launch-browser.ts';
import { buildEdition } from '#build/editions/build-edition.ts';
import { serveSite } from '#build/serve/serve-site.ts';
import { filesBelow } from '#build/read/files-below.ts';
import { site as ownSite } from '#site.config.ts';
import { hostileInputs } from '../hostile/inputs.ts';
import { clear, makeProject } from './project.ts';

const inert = hostileInputs.filter(({ refused }) => !refused);
/** Pages of entries, and one of each kind that lists them. */
const showsHostile =
  /^lessons\/(?:hostile-\d+|constructor|page)\/index|^(?:(?:glossary|questions|newest|lessons)\/)?index\.html$/;
const ownAddress = ownSite.address;
let root: string;
let browser: Browser;

/** Puts every input that no check refuses into the project, each entry under a name of its own. */
async function plant(): Promise<string[]> {
  const refs = new Set<string>();
  for (const [index, { files }] of inert.entries()) {
    for (const [path, content] of Object.entries(files)) {
      const place = path.replace('lessons/hostile', `lessons/hostile-${index}`);
      await mkdir(dirname(join(root, place)), { recursive: true });
      if (place.endsWith('.mdx')) refs.add(place.slice('content/'.length, -'.mdx'.length));
      const data = content as string | Uint8Array;
      await writeFile(
        join(root, place),
        typeof data === 'string' ? data.replaceAll('./hostile/', `./hostile-${index}/`) : data,
      );
    }
  }
  return [...refs];
}

beforeAll(async () => {
  root = await makeProject('hostile');
  const entries = await plant();
  const { findings } = await clear(root, {
    entries: [...entries, 'lessons/open-lesson', 'cases/open-case'],
    vocabulary: true,
  });
  expect(findings).toEqual([]);
  for (const edition of ['internal', 'public'] as const) await buildEdition(root, edition);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

test.each(['internal', 'public'] as const)(
  'nothing hostile runs in a browser or asks another host, in the %s edition',
  async (edition) => {
    const dir = join(root, 'dist', edition);
    const htmlFiles = (await filesBelow(dir)).filter((path) => path.endsWith('.html'));
    const leadsOn = await Promise.all(
      htmlFiles.map(async (path) => (await readFile(join(dir, path), 'utf8')).includes('http-equiv="refresh"')),
    );
    // The alias that the fixture has: no input may make such a page.
    expect(htmlFiles.filter((_path, index) => leadsOn[index])).toEqual(['lessons/former-name/index.html']);
    const pages = htmlFiles.filter((path) => showsHostile.test(path));
    const drawings = (await filesBelow(dir)).filter((path) => path.endsWith('.svg'));
    expect(pages.filter((path) => path.includes('/hostile-')).length).toBeGreaterThan(20);
    expect(drawings.length).toBeGreaterThan(0);
    const site = await serveSite(dir, 0, edition);
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      const complain = (what: string) => complaints.push(`${page.url()}: ${what}`);
      await context.exposeBinding('__pwned', () => complain('a script ran'));
      // A drawing that is opened by itself loses its style sheet to the policy, which harms nobody.
      const isHarmless = (text: string) => page.url().endsWith('.svg') && text.startsWith('Applying inline style');
      page.on('console', (message) => {
        if (!isHarmless(message.text())) complain(message.text());
      });
      page.on('pageerror', (error) => complain(error.message));
      page.on('dialog', (dialog) => {
        complain('a dialog opened');
        void dialog.dismiss();
      });
      page.on('popup', () => complain('a window opened'));
      page.on('request', (request) => {
        if (!request.url().startsWith(`${site.url}/`)) complain(`asks ${request.url()}`);
      });
      for (const path of [...pages, ...drawings]) {
        const address = `${site.url}/${encodeURI(path)
          .replace(/\?/g, '%3F')
          .replace(/index\.html$/, '')}`;
        await page.goto(address);
        expect(page.url()).toBe(address);
        // Whatever waits for a reader: everything that can be opened, pointed at or focused.
        const found = await page.evaluate((own) => {
          for (const details of document.querySelectorAll('details')) details.open = true;
          for (const element of document.querySelectorAll('main *')) {
            for (const kind of ['mouseover', 'pointerover', 'focus', 'load', 'error', 'toggle']) {
              element.dispatchEvent(new Event(kind));
            }
          }
          // Of elements in other namespaces a browser knows no events.
          const all = [...document.querySelectorAll('*')].filter(({ namespaceURI }) =>
            /w3\.org/.test(namespaceURI ?? ''),
          );
          return {
            events: all.flatMap(({ attributes }) =>
              [...attributes].map(({ name }) => name).filter((name) => /^on|^style$/i.test(name)),
            ),
            strange: all
              .map(({ localName }) => localName)
              .filter((name) => /^(?:iframe|object|embed|base|foreignObject)$/i.test(name)),
            links: [...document.querySelectorAll('a[href]')]
              .map((link) => (link as HTMLAnchorElement).href)
              .filter((href) => !/^(?:https?|mailto):/.test(href)),
            unsafe: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
              .filter(
                (link) =>
                  /^https?:/.test(link.href) &&
                  link.host !== location.host &&
                  !link.href.startsWith(own) &&
                  !link.relList.contains('noreferrer'),
              )
              .map(({ href }) => href),
            pictures: [...document.querySelectorAll('img')].filter(
              (picture) => !picture.src.startsWith(location.origin),
            ).length,
          };
        }, ownAddress);
        expect({ path, ...found }).toEqual({ path, events: [], strange: [], links: [], unsafe: [], pictures: 0 });
      }
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
      await site.close();
    }
  },
);

test('what looked like a script is in the pages as text', async () => {
  const pages = (await filesBelow(join(root, 'dist/public'))).filter((path) => path.endsWith('.html'));
  const said = await Promise.all(pages.map((path) => readFile(join(root, 'dist/public', path), 'utf8')));
  expect(
    said.filter((html) => html.includes('&#x3C;script>__pwned()') || html.includes('&lt;script&gt;__pwned()')).length,
  ).toBeGreaterThan(3);
});
