import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, expect, test } from 'vitest';
import { buildEdition } from '#build/editions/build-edition.ts';
import { launchBrowser } from '#build/bench/launch-browser.ts';
import { prove } from '#build/proof/prove.ts';
import { serveSite } from '#build/serve/serve-site.ts';
import { plantCanaries } from './canaries.ts';
import { clear, makeProject } from './project.ts';

/** One story that is cleared, one that changed since, one that is not cleared. */
const link = [
  'kit=1&stories=3&story=lessons/open-lesson&note=Canarynote&story=cases/open-case&story=cases/closed-case',
  'title=Canarytitle&customer=Canarycustomer&question=Canaryquestion&notes=Canarynotes&date=2026-12-01&end=1',
].join('&');
const forms = ['file', 'markdown', 'slides'] as const;
let root: string;

beforeAll(async () => {
  root = await makeProject('leave-behind');
  await plantCanaries(root);
  const request = { entries: ['lessons/open-lesson', 'cases/open-case'], vocabulary: true };
  expect((await clear(root, request)).findings).toEqual([]);
  const path = join(root, 'content/cases/open-case.mdx');
  const entry = await readFile(path, 'utf8');
  const stale = entry.replace(/^title: .*$/m, 'title: Canarystale is what colleagues call it now');
  expect(stale).not.toBe(entry);
  await writeFile(path, stale);
  await buildEdition(root, 'internal');
});

/** Saves one sheet in all its forms, the print as its text, slides unpacked, into a folder. */
async function saveSheet(page: Page, sheet: string, dir: string): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(join(dir, 'slides'), { recursive: true });
  for (const form of forms) {
    const waiting = page.waitForEvent('download');
    await page.locator(`button[data-sheet=${sheet}][data-action=${form}]`).click();
    const download = await waiting;
    const path = join(dir, download.suggestedFilename());
    await download.saveAs(path);
    if (form !== 'slides') continue;
    const unpacked = Object.entries(unzipSync(new Uint8Array(await readFile(path))));
    for (const [name, bytes] of unpacked.filter(([one]) => one.endsWith('.xml'))) {
      // What the format itself says stands in tags and attributes.
      const words = strFromU8(bytes).replace(/<[^>]*>/g, '\n');
      await writeFile(join(dir, 'slides', `${name.replace(/^.*\//, '').replace(/[^a-z0-9]/gi, '')}.txt`), words);
    }
    await rm(path);
  }
  await page.locator(`button[data-sheet=${sheet}][data-action=print]`).click();
  await page.waitForFunction(() => document.documentElement.dataset.printed === 'yes');
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  await writeFile(join(dir, 'print.txt'), (await extractText(pdf, { mergePages: true })).text);
}

test('a leave-behind in all its forms holds no word that customers may not read; my notes do', async () => {
  const site = await serveSite(join(root, 'dist/internal'), 0, 'internal');
  const browser = await launchBrowser();
  const [given, kept] = [join(root, 'given'), join(root, 'kept')];
  try {
    const page = await browser.newPage({ acceptDownloads: true });
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset.printed = 'yes';
      };
    });
    await page.goto(`${site.url}/dialogue/#${link}`);
    await page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('[data-sheet=hand-over]')!.disabled);
    expect(await page.locator('[data-part=hand-over-state]').innerText()).toMatch(/^2 of 3 stories/);
    await saveSheet(page, 'hand-over', given);
    await saveSheet(page, 'notes', kept);
  } finally {
    await browser.close();
    await site.close();
  }
  const text = await readFile(join(given, 'print.txt'), 'utf8');
  expect(text.length).toBeGreaterThan(500);
  const leaksIn = async (dir: string) => (await prove(root, dir)).findings.filter(({ rule }) => rule === 'leak');
  expect(await leaksIn(given)).toEqual([]);
  for (const file of ['stories-2026-12-01.html', 'stories-2026-12-01.md', 'print.txt', 'slides/slide1xml.txt']) {
    expect((await readFile(join(given, file), 'utf8')).toLowerCase()).not.toMatch(
      /canary(note|notes|title|customer|question|stale)/,
    );
  }
  // The same look finds them where they are.
  const found = (await leaksIn(kept)).map(({ file, message }) => `${file} ${message.toLowerCase()}`);
  for (const form of ['my-notes-2026-12-01.html', 'my-notes-2026-12-01.md', 'print.txt', 'slides/notesSlide']) {
    expect(found.filter((finding) => finding.startsWith(form)).length).toBeGreaterThan(0);
  }
  expect(await readFile(join(kept, 'print.txt'), 'utf8')).toContain('Canarystale');
});
