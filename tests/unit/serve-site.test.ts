import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type ServedSite } from '#build/serve/serve-site.ts';

let dir: string;
let site: ServedSite;
const text = `<p>${'Again and again. '.repeat(500)}</p>`;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'served-'));
  await writeFile(join(dir, 'index.html'), text);
  await writeFile(join(dir, '404.html'), 'This page does not exist');
  await writeFile(join(dir, 'note.md'), 'Größe');
  site = await serveSite(dir, 0, 'internal');
});

afterAll(async () => {
  await site.close();
  await rm(dir, { recursive: true });
});

test('text is sent compressed, and unpacks to the file', async () => {
  const response = await fetch(site.url, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(response.headers.get('Content-Encoding')).toBe('gzip');
  expect(await response.text()).toBe(text);
});

test('plain text says in which characters it is written', async () => {
  const response = await fetch(`${site.url}/note.md`);
  expect(response.headers.get('Content-Type')).toBe('text/markdown;charset=utf-8');
  expect(await response.text()).toBe('Größe');
});

test('a page that is not there is answered with 404 and the page for it', async () => {
  const response = await fetch(`${site.url}/nowhere/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('This page does not exist');
});

test('every answer carries the security headers', async () => {
  for (const path of ['/', '/nowhere/', '/note.md']) {
    const { headers } = await fetch(site.url + path);
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
  }
});
