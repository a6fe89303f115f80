import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recallPages } from '#build/editions/page-memory.ts';

let folder: string;
let outDir: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  outDir = join(folder, 'built/');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(outDir, path)), { recursive: true });
  writeFileSync(join(outDir, path), text);
};

/** A build of pages that show these things; a page's file says what it shows. Returns the addresses of those that were made. */
async function build(shows: Record<string, string>, { code = 'code', breaksOff = false } = {}): Promise<string[]> {
  const memory = recallPages(outDir, code);
  const paths = Object.entries(shows).map(([pathname, cacheKey]) => ({ pathname, cacheKey, route: {} }));
  const original = { name: 'fake', getStaticPaths: () => Promise.resolve(paths) } as unknown as AstroPrerenderer;
  const asked = (await memory.keepUnchanged(original).getStaticPaths()).map(({ pathname }) => pathname);
  for (const pathname of asked) write(`${pathname}/index.html`, `<p>${shows[pathname]!}</p>`);
  if (!breaksOff) await memory.finish(asked.map((pathname) => join(outDir, pathname, 'index.html')));
  return asked;
}

test('a page that shows the same is left, one that shows something else is made again', async () => {
  expect(await build({ '/a': '1', '/b': '1' })).toEqual(['/a', '/b']);
  expect(await build({ '/a': '1', '/b': '2' })).toEqual(['/b']);
  expect(await build({ '/a': '1', '/b': '2' })).toEqual([]);
});

test('other code, or a page that was taken away, makes it again', async () => {
  await build({ '/a': '1', '/b': '1' });
  rmSync(join(outDir, 'b/index.html'));
  expect(await build({ '/a': '1', '/b': '1' })).toEqual(['/b']);
  expect(await build({ '/a': '1', '/b': '1' }, { code: 'other' })).toEqual(['/a', '/b']);
});

test('the page of a deleted entry goes, with its folder', async () => {
  await build({ '/a': '1', '/b': '1' });
  await build({ '/a': '1' });
  expect(existsSync(join(outDir, 'a/index.html'))).toBe(true);
  expect(existsSync(join(outDir, 'b'))).toBe(false);
});

test('a build that breaks off leaves no page that the next one trusts', async () => {
  await build({ '/a': '1', '/b': '1' });
  await build({ '/a': '2', '/b': '1' }, { breaksOff: true });
  expect(await build({ '/a': '1', '/b': '1' })).toEqual(['/a', '/b']);
});

test('an image stays while a page names it, and a page whose image is gone is made again', async () => {
  const page = '<img src="/_astro/plan.abc.webp">';
  write('_astro/plan.abc.webp', 'picture');
  write('_astro/other.def.png', 'picture that no page names');
  await build({ '/a': page });
  expect(readdirSync(join(outDir, '_astro'))).toEqual(['plan.abc.webp']);
  expect(await build({ '/a': page })).toEqual([]);
  expect(readdirSync(join(outDir, '_astro'))).toEqual(['plan.abc.webp']);
  rmSync(join(outDir, '_astro/plan.abc.webp'));
  expect(await build({ '/a': page })).toEqual(['/a']);
});
