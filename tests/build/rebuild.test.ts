import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildEdition } from '#build/editions/build-edition.ts';
import { edit, files, makeProject } from './project.ts';

let root: string;

beforeAll(async () => {
  root = await makeProject('rebuild');
  await buildEdition(root, 'internal');
});

const change = (path: string, from: string, to: string) => edit(root, path, from, to);

async function page(path: string): Promise<string> {
  await buildEdition(root, 'internal');
  return readFile(join(root, 'dist/internal', path, 'index.html'), 'utf8');
}

describe('the next build, without clearing anything, shows a changed', () => {
  test('plugin', async () => {
    await change('src/core/body/plugins/external-links.ts', "['external']", "['external', 'elsewhere']");
    expect(await page('lessons/open-lesson')).toContain('class="external elsewhere"');
  });

  test('word of a component', async () => {
    await change('src/strings/body-en.ts', "'Note'", "'Remark'");
    expect(await page('lessons/open-lesson')).toContain('aria-label="Remark"');
  });

  test('vocabulary term', async () => {
    await change('content/vocabulary/barriers.yaml', 'Conflicting interests', 'Interests that collide');
    const text = await page('lessons/open-lesson');
    expect(text).toContain('Interests that collide');
    expect(text).not.toContain('Conflicting interests');
  });

  test('image', async () => {
    const before = /\/_astro\/square\.[^"]+/.exec(await page('lessons/open-lesson'))![0];
    const image = sharp({ create: { width: 80, height: 20, channels: 3, background: '#123456' } });
    await image.png().toFile(join(root, 'content/lessons/open-lesson/square.png'));
    const text = await page('lessons/open-lesson');
    expect(text).toContain('width="80" height="20"');
    expect(text).not.toContain(before);
    expect([...(await files(join(root, 'dist/internal'))).keys()].map((path) => `/${path}`)).not.toContain(before);
  });

  test('entry, and keeps the images of the others', async () => {
    await change('content/cases/open-case.mdx', 'The lesson is told', 'The lesson was told');
    expect(await page('cases/open-case')).toContain('The lesson was told');
    const other = await readFile(join(root, 'dist/internal/lessons/open-lesson/index.html'), 'utf8');
    expect(other).toMatch(/<img [^>]*src="\/_astro\/square\.[^"]+\.webp"/);
  });

  test('nothing of an image that was tried while writing and taken away again', async () => {
    const before = await page('lessons/open-lesson');
    // The server for writing shares this file with the build.
    const shared = join(root, '.astro/content-assets.mjs');
    const tried = (await readFile(shared, 'utf8')).replaceAll('square.png', 'taken-away.png');
    expect(tried).toContain('taken-away.png');
    await writeFile(shared, tried);
    expect(await page('lessons/open-lesson')).toBe(before);
  });

  test('list of entries', async () => {
    await change(
      'content/lessons/draft-note.mdx',
      'status: draft',
      'status: retired\nretired: { reason: It was never finished. }',
    );
    await expect(page('lessons/draft-note')).rejects.toThrow(
      'content/lessons/draft-note.mdx:2:1 published-is-complete — summary is missing.',
    );
    await change(
      'content/lessons/draft-note.mdx',
      'status: retired\nretired: { reason: It was never finished. }',
      'status: draft',
    );
    expect(await page('lessons/draft-note')).toContain('Unfinished draft');
  });

  test('schema: what it no longer allows stops the build and leaves the last one in place', async () => {
    await change('src/core/schema/entry.ts', 'title: text(10, 90)', 'title: text(10, 30)');
    await expect(page('lessons/open-lesson')).rejects.toThrow(
      'content/lessons/open-lesson.mdx:2:8 invalid-value — title is too long: 44 of at most 30 characters. Shorten it.',
    );
    expect((await files(join(root, 'dist/internal'))).has('lessons/open-lesson/index.html')).toBe(true);
  });
});
