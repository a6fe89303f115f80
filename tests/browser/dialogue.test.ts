import { readFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync, strFromU8 } from 'fflate';
import type { BrowserContextOptions, Download, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { builtSite, useEditions, type EditionName } from './editions.ts';

const { visit, openFile } = useEditions();

const sentence = 'Our plant managers say head office has no idea what they do all day, and now another system?';
const note = 'Ask for the pilot in Nagoya. 工場の担当者にも聞く。';
const wide = { viewport: { width: 1280, height: 900 }, acceptDownloads: true };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, acceptDownloads: true };

const field = (page: Page, name: string) => page.locator(`[name=${name}]`);
const piece = (page: Page, name: string) => page.locator(`[data-part=${name}]`);
const refs = (page: Page) =>
  page.locator('.kit-story').evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.ref));
const status = (page: Page) => piece(page, 'status').innerText();
const sheetButton = (page: Page, sheet: string, action: string) =>
  page.locator(`button[data-sheet=${sheet}][data-action=${action}]`);
const text = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.textContent.replace(/\s+/g, ' ').trim());

/** Prints to nowhere, and counts; the document that would be printed stays on the page. */
async function countPrints(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.prints = String(Number(document.documentElement.dataset.prints ?? 0) + 1);
    };
  });
  await page.reload();
}
const prints = (page: Page) => page.evaluate(() => Number(document.documentElement.dataset.prints ?? 0));

/** What each page of a print says. */
async function printed(page: Page): Promise<string[]> {
  const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const { text: pages } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return pages.map((one) => one.replace(/\s+/g, ' '));
}

/** Opens a kit by its link and waits until its stories are there. */
async function openKit(page: Page, fragment: string): Promise<void> {
  const address = new URL(`/dialogue/#${fragment}`, page.url()).href;
  await page.goto('about:blank');
  await page.goto(address);
  await loaded(page);
}

/** Waits until every story of the kit says its title. */
async function loaded(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const items = [...document.querySelectorAll<HTMLElement>('.kit-story')];
    // The page that one comes from has none.
    return (
      items.length > 0 &&
      items.every((item) => item.classList.contains('is-missing') || item.querySelector('.kicker')?.textContent !== '')
    );
  });
}

async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer; path: string }> {
  const waiting = page.waitForEvent('download');
  await press();
  const download: Download = await waiting;
  const path = join(await mkdtemp(join(tmpdir(), 'kit-')), download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), bytes: await readFile(path), path };
}

/** The words of a slide or of the notes of a speaker, file by file in their order. */
function slideTexts(bytes: Buffer, kind: 'slides/slide' | 'notesSlides/notesSlide'): string[] {
  const files = Object.entries(unzipSync(new Uint8Array(bytes))).filter(([path]) =>
    new RegExp(`^ppt/${kind}\\d+\\.xml$`).test(path),
  );
  return files
    .sort(([a], [b]) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]))
    .map(([, xml]) => [...strFromU8(xml).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words]) => words).join(' '));
}

const threeStories =
  'kit=1&stories=3&story=lessons/quick-wins-made-visible&story=cases/revlon-erp&story=cases/southwest-meltdown';
const kitLink = `${threeStories}&title=Second%20meeting&date=2026-12-01&question=${encodeURIComponent(sentence)}&notes=${encodeURIComponent(note)}&end=1`;

describe('the whole way to a printed kit', () => {
  test('with the mouse', () =>
    visit('internal', '/', wide, async (page) => {
      await countPrints(page);
      // Eight interactions: paste, send, three stories, the kit, its notes on one page. One more prints the leave-behind.
      await page.getByRole('main').getByRole('searchbox').fill(sentence);
      await page.getByRole('button', { name: 'Find stories' }).click();
      const adds = page.locator('story-answers kit-add button');
      await adds.nth(2).waitFor();
      for (const index of [0, 1, 2]) await adds.nth(index).click();
      expect(await adds.nth(2).innerText()).toBe('In your kit: take out');
      await page.getByRole('link', { name: 'Prepare the dialogue' }).click();
      await loaded(page);
      expect(await field(page, 'question').inputValue()).toBe(sentence);
      await page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('[data-sheet=hand-over]')!.disabled);
      await sheetButton(page, 'notes', 'front').click();
      await expect.poll(() => prints(page)).toBe(1);
      expect(await printed(page)).toHaveLength(1);
      await sheetButton(page, 'hand-over', 'front').click();
      await expect.poll(() => prints(page)).toBe(2);
      expect(await printed(page)).toHaveLength(1);

      // And what a kit can do besides.
      const before = await refs(page);
      const notes = field(page, 'notes');
      await notes.fill(note);
      const handle = page.locator('.kit-handle');
      await page.setViewportSize({ width: 1280, height: 2600 });
      await handle.nth(0).scrollIntoViewIfNeeded();
      const from = (await handle.nth(0).boundingBox())!;
      const last = (await page.locator('.kit-story').nth(2).boundingBox())!;
      await page.mouse.move(from.x + 5, from.y + 5);
      await page.mouse.down();
      await page.mouse.move(from.x + 5, from.y + 60, { steps: 5 });
      await page.mouse.move(from.x + 5, last.y + last.height - 20, { steps: 40 });
      await page.mouse.up();
      await expect.poll(() => refs(page)).toEqual([before[1], before[2], before[0]]);
      expect(await status(page)).toMatch(/^“.+” is now number 3 of 3\.$/);
      await page.getByRole('button', { name: 'Undo the last change' }).click();
      await expect.poll(() => refs(page)).toEqual(before);
      expect(await status(page)).toMatch(/^Taken back: “.+” is now number 3/);
      expect(await notes.inputValue()).toBe(note);
      await page.getByRole('button', { name: 'Undo the last change' }).click();
      expect(await notes.inputValue()).toBe('');
      expect(await violations(page)).toEqual([]);
    }));

  test('with the keyboard alone', () =>
    visit('internal', '/', wide, async (page) => {
      await countPrints(page);
      const press = async (key: string) => page.keyboard.press(key);
      /** Tab to the first element that a selector fits. */
      const tabTo = async (selector: string) => {
        for (let presses = 0; presses < 150; presses++) {
          if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
          await press('Tab');
        }
        throw new Error(`Tab does not reach ${selector}.`);
      };
      await tabTo('.site-header kit-count a');
      await press('Enter');
      await page.waitForURL('**/dialogue/');
      await tabTo('[name=question]');
      await page.keyboard.insertText(sentence);
      await tabTo('button[type=submit]');
      await press('Enter');
      await page.locator('[data-part=proposals] kit-add button').nth(2).waitFor();
      const chosen = await page
        .locator('[data-part=proposals] kit-add')
        .evaluateAll((adds) => adds.slice(0, 3).map((add) => (add as HTMLElement).dataset.ref));
      for (const ref of chosen) {
        await tabTo(`[data-part=proposals] kit-add[data-ref="${ref!}"] button`);
        await press('Enter');
      }
      await loaded(page);
      expect(await refs(page)).toEqual(chosen);
      await tabTo(`.kit-story[data-ref="${chosen[0]!}"] button[data-do=down]`);
      await press('Enter');
      await expect.poll(() => refs(page)).toEqual([chosen[1], chosen[0], chosen[2]]);
      // The focus stays with the story, so that one can go on pressing.
      await press('Enter');
      await expect.poll(() => refs(page)).toEqual([chosen[1], chosen[2], chosen[0]]);
      expect(
        await page.evaluate(() => {
          const active = document.activeElement as HTMLElement;
          return [active.dataset.do, active.closest<HTMLElement>('[data-ref]')?.dataset.ref];
        }),
      ).toEqual(['up', chosen[0]]);
      await press('Control+z');
      await expect.poll(() => refs(page)).toEqual([chosen[1], chosen[0], chosen[2]]);
      await tabTo('[name=notes]');
      await page.keyboard.insertText(note);
      await tabTo('button[data-sheet=notes][data-action=print]');
      await press('Enter');
      await expect.poll(() => prints(page)).toBe(1);
      await tabTo('button[data-sheet=hand-over][data-action=print]');
      await press('Space');
      await expect.poll(() => prints(page)).toBe(2);
    }));

  test('with a thumb at 360 px: nothing is wider than the screen, and what one presses is large enough', () =>
    visit('internal', '/dialogue/', phone, async (page) => {
      await openKit(page, kitLink);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const small = await page
        .locator('kit-dialogue :is(button, select, input, textarea, summary):visible')
        .evaluateAll((all) =>
          all.flatMap((one) => {
            const target = one.closest('label') ?? one;
            return target.getBoundingClientRect().height < 40 ? [one.outerHTML] : [];
          }),
        );
      expect(small).toEqual([]);
      await page.getByRole('button', { name: 'Move down' }).first().tap();
      await expect.poll(() => status(page)).toMatch(/is now number 2 of 3/);
      await sheetButton(page, 'notes', 'look').tap();
      await page.locator('.sheet').waitFor();
      // What fits on paper does not depend on the screen.
      expect(await page.locator('.sheet-front .told-say').count()).toBe(3);
      expect(await page.locator('.sheet-front .told-say').first().isVisible()).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }));
});

describe('the sheets', () => {
  test('my notes: one front page with everything, each page marked, Japanese too', () =>
    visit('internal', '/dialogue/', wide, async (page) => {
      await countPrints(page);
      const font = join(
        import.meta.dirname,
        '../../node_modules/@fontsource/noto-sans-jp/files/noto-sans-jp-japanese-400-normal.woff2',
      );
      await page.route('**/test-japanese.woff2', async (route) =>
        route.fulfill({ body: await readFile(font), contentType: 'font/woff2' }),
      );
      await page.route('**/*.css', async (route) => {
        const response = await route.fetch();
        const faces = ['Noto Sans JP', 'Noto Serif JP'].map(
          (name) => `@font-face { font-family: '${name}'; src: url(/test-japanese.woff2); }`,
        );
        await route.fulfill({ response, body: `${await response.text()}\n${faces.join('\n')}` });
      });
      await openKit(page, kitLink);
      await sheetButton(page, 'notes', 'print').click();
      await expect.poll(() => prints(page)).toBe(1);
      const pages = await printed(page);
      expect(pages.length).toBeGreaterThan(3);
      expect(pages.filter((one) => !one.includes('For colleagues only: do not hand over'))).toEqual([]);
      const [front = '', second = ''] = pages;
      for (const words of ['Second meeting', '1 December 2026', sentence, 'Say (about', 'Do not claim', '担当者']) {
        expect(front).toContain(words);
      }
      const titles = await page.locator('.sheet-front h2').allInnerTexts();
      expect(titles).toHaveLength(3);
      for (const title of titles) expect(front).toContain(title);
      expect(front).toContain('Not cleared: do not hand over.');
      expect(front).not.toContain('In short');
      expect(second).toContain('In short');
      expect(await piece(page, 'problems').innerText()).toBe('');
    }));

  test('leave-behind: one front page, only cleared stories, and no word that was typed', () =>
    visit('internal', '/dialogue/', wide, async (page) => {
      await countPrints(page);
      await openKit(page, `${kitLink.replace('&end=1', '')}&customer=Alias%20Bank&role=Head&end=1`);
      expect(await piece(page, 'hand-over-state').innerText()).toMatch(
        /^2 of 3 stories, .*Not cleared, do not hand over: The plant could not ship/,
      );
      const held = page.locator('.kit-story[data-ref="cases/revlon-erp"]');
      expect(await held.innerText()).toContain('For you only. Not cleared: do not hand over.');
      expect(await held.locator('input[name=mine]').isDisabled()).toBe(true);
      await sheetButton(page, 'hand-over', 'print').click();
      await expect.poll(() => prints(page)).toBe(1);
      const pages = await printed(page);
      const all = pages.join(' ');
      for (const typed of ['Second meeting', 'Alias Bank', 'now another system', 'Nagoya', 'Revlon', 'colleagues']) {
        expect(all).not.toContain(typed);
      }
      expect(pages[0]).toContain('Stories worth talking about');
      expect(pages[0]).toContain('https://client-zero.example/cases/southwest-meltdown/');
      expect(pages[0]).not.toContain('In short');
      expect(pages[1]).toContain('In short');
      expect(all).not.toContain('localhost');
    }));

  test('what is handed over is what the public edition prints, word for word', async () => {
    const fragment = 'kit=1&stories=2&story=lessons/quick-wins-made-visible&story=cases/phoenix-pay&end=1';
    const sheetOf = (edition: EditionName, press: (page: Page) => Promise<void>) =>
      visit(edition, '/dialogue/', wide, async (page) => {
        await countPrints(page);
        await openKit(page, fragment);
        await press(page);
        await expect.poll(() => prints(page)).toBe(1);
        return {
          words: await text(page, '.sheet'),
          links: await page.locator('.sheet a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
        };
      });
    const internal = await sheetOf('internal', (page) => sheetButton(page, 'hand-over', 'print').click());
    const shared = await sheetOf('public', (page) => page.getByRole('button', { name: 'Print the stories' }).click());
    expect(internal).toEqual(shared);
    expect(internal.words.length).toBeGreaterThan(3000);
    expect(internal.links.filter((link) => !/^(https:|#|http:)/.test(link!))).toEqual([]);
  });

  test('many stories make a front that is still one page', () =>
    visit('internal', '/dialogue/', wide, async (page) => {
      await countPrints(page);
      const list = await page.evaluate(async () => {
        const html = await (await fetch('/cases/')).text();
        return [...new Set(html.match(/cases\/[a-z0-9-]+(?=\/")/g))].filter((ref) => ref !== 'cases/page').slice(0, 8);
      });
      await openKit(page, `kit=1&stories=8&${list.map((ref) => `story=${ref}`).join('&')}&end=1`);
      await sheetButton(page, 'notes', 'print').click();
      await expect.poll(() => prints(page)).toBe(1);
      const [front = '', second = ''] = await printed(page);
      for (const title of await page.locator('.sheet-front h2').allInnerTexts()) expect(front).toContain(title);
      expect(second).toContain('In short');
      expect(await piece(page, 'problems').innerText()).toBe('');
    }));

  test('notes that leave no room are said to do so', () =>
    visit('internal', '/dialogue/', wide, async (page) => {
      await openKit(page, kitLink);
      await field(page, 'notes').fill('One line more.\n'.repeat(8));
      await sheetButton(page, 'notes', 'look').click();
      await expect.poll(() => status(page)).toContain('the front leaves out what to say');
      expect(await page.locator('.sheet-front .told-avoid').first().isVisible()).toBe(true);
      await field(page, 'notes').fill('One line more.\n'.repeat(200));
      await sheetButton(page, 'notes', 'look').click();
      await expect.poll(() => piece(page, 'problems').innerText()).toContain('longer than one page');
    }));
});

describe('files', () => {
  test('the offline file opens from disk without a network and asks nobody for anything', () =>
    visit('internal', '/dialogue/', wide, async (page) => {
      await openKit(
        page,
        kitLink
          .replace('stories=3', 'stories=4')
          .replace('&title', '&story=cases/fifteen-hundred-intranet-sites&title'),
      );
      for (const kind of ['notes', 'hand-over']) {
        const file = await saved(page, () => sheetButton(page, kind, 'file').click());
        expect(file.name).toBe(kind === 'notes' ? 'my-notes-2026-12-01.html' : 'stories-2026-12-01.html');
        await openFile(file.path, async (offline) => {
          expect(await offline.getByRole('heading', { level: 1 }).innerText()).toBe(
            kind === 'notes' ? 'Second meeting' : 'Stories worth talking about',
          );
          const fonts = await offline.evaluate(() => document.fonts.ready.then((all) => [...all].length));
          expect(fonts).toBe(2);
          const broken = await offline
            .locator('img')
            .evaluateAll((images) =>
              images.filter((image) => (image as HTMLImageElement).naturalWidth === 0).map((image) => image.outerHTML),
            );
          expect(broken).toEqual([]);
          expect(await offline.locator('img').count()).toBeGreaterThan(0);
          expect(await violations(offline)).toEqual([]);
          const [front = ''] = await printed(offline);
          expect(front).not.toContain('In short');
        });
      }
    }));

  test('Markdown and slides hold the same, with notes for the speaker only in my notes', () =>
    visit('internal', '/dialogue/', wide, async (page) => {
      await openKit(page, kitLink);
      const markdown = async (kind: string) =>
        (await saved(page, () => sheetButton(page, kind, 'markdown').click())).bytes.toString();
      const mine = await markdown('notes');
      expect(mine).toMatch(/^For colleagues only: do not hand over\n\n# Second meeting\n/);
      expect(mine).toContain(note);
      expect(mine).toContain('## It only adds to our work, said the front line');
      expect(mine).not.toMatch(/<[a-z]/);
      const given = await markdown('hand-over');
      expect(given).toContain('# Stories worth talking about');
      expect(given).not.toContain(note);
      expect(given).not.toContain('colleagues');

      const slides = async (kind: string) => (await saved(page, () => sheetButton(page, kind, 'slides').click())).bytes;
      const own = await slides('notes');
      expect(slideTexts(own, 'slides/slide').map((words) => words.includes('For colleagues only'))).toEqual([
        true,
        true,
        true,
        true,
      ]);
      expect(slideTexts(own, 'slides/slide')[1]).toContain('It only adds to our work, said the front line');
      const spoken = slideTexts(own, 'notesSlides/notesSlide');
      expect(spoken[0]).toContain('工場の担当者にも聞く。');
      expect(spoken[1]).toContain('We heard it from our own front line.');
      expect(spoken[2]).toContain('Not cleared: do not hand over.');
      const handed = await slides('hand-over');
      expect(slideTexts(handed, 'slides/slide')).toHaveLength(3);
      expect(slideTexts(handed, 'slides/slide')[0]).toContain('Stories worth talking about');
      expect(
        slideTexts(handed, 'notesSlides/notesSlide')
          .join('')
          .replace(/[\s\d‹#›]/g, ''),
      ).toBe('');
    }));

  test('kits go to another browser and come back, as JSON that fits its schema', async () => {
    const schema = JSON.parse(
      await readFile(join(builtSite('internal'), 'dialogue/kit.schema.json'), 'utf8'),
    ) as object;
    const exported = await visit('internal', '/dialogue/', wide, async (page) => {
      await openKit(page, kitLink);
      await page.locator('[data-part=proposals] .result').first().waitFor();
      await page.getByRole('button', { name: 'New kit' }).click();
      expect(await page.locator('[data-part=proposals] .result').count()).toBe(0);
      await field(page, 'title').fill('Another');
      return saved(page, () => page.getByRole('button', { name: 'Save all kits as a file' }).click());
    });
    expect(new Ajv2020({ strict: false }).compile(schema)(JSON.parse(exported.bytes.toString()))).toBe(true);
    await visit('internal', '/dialogue/', wide, async (page) => {
      await page.locator('[data-part=import-file]').setInputFiles(exported.path);
      await expect.poll(() => status(page)).toBe('2 kits are opened.');
      expect(await field(page, 'title').inputValue()).toBe('Another');
      await piece(page, 'kits').selectOption({ label: 'Second meeting (2026-12-01)' });
      await loaded(page);
      expect(await refs(page)).toHaveLength(3);
      expect(await field(page, 'notes').inputValue()).toBe(note);
      const broken = join(tmpdir(), 'no-kits.json');
      await writeFile(broken, '{"format":"other"}');
      await page.locator('[data-part=import-file]').setInputFiles(broken);
      await expect
        .poll(() => piece(page, 'problems').innerText())
        .toBe('This file holds no kits. Choose a file that was saved on this page.');
      expect(await refs(page)).toHaveLength(3);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Delete this kit' }).click();
      expect(await field(page, 'title').inputValue()).toBe('Another');
      await page.getByRole('button', { name: 'Undo the last change' }).click();
      await expect.poll(() => refs(page)).toHaveLength(3);
    });
  });
});

describe('links', () => {
  test('the link restores the whole kit in a fresh profile', async () => {
    const address = await visit('internal', '/dialogue/', wide, async (page) => {
      await openKit(page, kitLink);
      await page.locator('.kit-story textarea').first().fill('Tell this first.');
      await page.getByRole('button', { name: 'Copy the link' }).click();
      return piece(page, 'link-address').inputValue();
    });
    await visit('internal', `/dialogue/${new URL(address).hash}`, wide, async (page) => {
      await loaded(page);
      expect(await refs(page)).toHaveLength(3);
      expect(await field(page, 'question').inputValue()).toBe(sentence);
      expect(await field(page, 'notes').inputValue()).toBe(note);
      expect(await page.locator('.kit-story textarea').first().inputValue()).toBe('Tell this first.');
      expect(new URL(page.url()).hash).toBe('');
      await page.reload();
      await loaded(page);
      expect(await piece(page, 'kits').locator('option').count()).toBe(1);
    });
  });

  test('a link that was cut, of a newer version, with unknown stories, says what is missing', () =>
    visit(
      'internal',
      '/dialogue/',
      wide,
      async (page) => {
        await openKit(page, 'kit=2&stories=5&story=cases/phoenix-pay&story=cases/phoe');
        const problems = await piece(page, 'problems').innerText();
        expect(problems).toContain('newer version');
        expect(problems).toContain('The link was cut: 3 stories are missing.');
        expect(await refs(page)).toEqual(['cases/phoenix-pay', 'cases/phoe']);
        expect(await page.locator('.kit-story').nth(1).innerText()).toContain('This story is not here any more');
        expect(await violations(page)).toEqual([]);
      },
      ['404'],
    ));

  test('a hundred random and hostile fragments break nothing and run nothing', () =>
    visit(
      'internal',
      '/dialogue/',
      wide,
      async (page) => {
        const crafted = [
          ...[
            '<img src=x onerror=alert(1)>',
            'javascript:alert(1)',
            '"><script>alert(1)</script>',
            '%',
            '%E0%A4%A',
            '\u202e',
          ].flatMap((value) =>
            ['title', 'customer', 'question', 'notes', 'industry', 'role', 'date', 'barrier', 'story', 'note'].map(
              (name) =>
                `kit=1&story=lessons/quick-wins-made-visible&${name}=${name === 'x' ? value : encodeURIComponent(value)}&end=1`,
            ),
          ),
          'kit',
          'kit=',
          'kit=1&'.repeat(500),
          `kit=1&title=${'x'.repeat(50_000)}`,
          'kit=1&__proto__=1&constructor=2&toString=3',
          'kit=1&stories=-1&end=1',
          'kit=1&stories=1e308',
          'kit=1&story=lessons/../../x&story=//example.com/&story=https://example.com',
          '%%%%',
          'kit=1&notes=%',
          ...Array.from({ length: 30 }, (_, seed) => {
            let state = seed + 1;
            const signs = Array.from({ length: 120 }, () => {
              state = (state * 48271) % 2147483647;
              return String.fromCharCode(33 + (state % 94));
            });
            return `kit=1&${signs.join('')}`;
          }),
        ];
        expect(crafted.length).toBeGreaterThanOrEqual(100);
        await page.evaluate(() => {
          window.alert = () => {
            document.documentElement.dataset.ran = 'yes';
          };
        });
        for (const fragment of [...crafted, kitLink]) {
          await page.evaluate((hash) => {
            location.hash = hash;
          }, fragment);
          await page.evaluate(() => new Promise(requestAnimationFrame));
        }
        await loaded(page);
        await sheetButton(page, 'notes', 'look').click();
        await page.locator('.sheet').waitFor();
        expect(await page.evaluate(() => document.documentElement.dataset.ran)).toBeUndefined();
        expect(await page.locator('kit-dialogue script, kit-dialogue img[onerror]').count()).toBe(0);
        await field(page, 'title').fill('Still works');
        expect(await field(page, 'title').inputValue()).toBe('Still works');
      },
      ['404'],
    ));
});

describe('what is kept', () => {
  test('a browser that keeps nothing says so, and the kit goes on by its link', () =>
    visit('internal', '/lessons/', wide, async (page) => {
      await page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await page.reload();
      await page.locator('kit-add button').first().click();
      await page.getByRole('link', { name: 'This browser keeps nothing. Go on with this story' }).click();
      await expect.poll(() => refs(page)).toHaveLength(1);
      expect(await piece(page, 'problems').innerText()).toContain('This browser keeps nothing more');
      await field(page, 'title').fill('Not lost');
      expect(await field(page, 'title').inputValue()).toBe('Not lost');
    }));

  test('what cannot be read is put aside and offered as a file', () =>
    visit('internal', '/dialogue/', wide, async (page) => {
      await page.evaluate(() => {
        localStorage.setItem('client-zero:kits', '{"kits": half of');
      });
      await page.reload();
      expect(await piece(page, 'problems').innerText()).toContain('could not be read');
      const file = await saved(page, () => page.getByRole('button', { name: 'Save it as a file' }).click());
      expect(file.bytes.toString()).toBe('{"kits": half of');
      await page.getByRole('button', { name: 'Forget it' }).click();
      await page.reload();
      expect(await piece(page, 'problems').innerText()).toBe('');
    }));

  test('two pages of one browser show the same kit', () =>
    visit('internal', '/dialogue/', wide, async (page) => {
      const other = await page.context().newPage();
      await other.goto(new URL('/cases/phoenix-pay/', page.url()).href);
      await other
        .getByRole('button', { name: /^Add to kit/ })
        .first()
        .click();
      await expect.poll(() => refs(page)).toEqual(['cases/phoenix-pay']);
      await page.getByRole('button', { name: /^Take out/ }).click();
      await expect.poll(() => other.getByRole('link', { name: 'My kit', exact: true }).count()).toBe(1);
    }));
});

describe('axe finds nothing', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`with a kit, advice and a report open, and with each sheet (${colorScheme})`, () =>
      visit('internal', '/dialogue/', { ...wide, colorScheme }, async (page) => {
        await openKit(page, kitLink);
        await page.locator('.kit-told > summary').first().click();
        await page.locator('.kit-reports summary').first().click();
        await page.locator('.kit-reports form').waitFor();
        await page.getByRole('button', { name: 'Copy the link' }).click();
        expect(await violations(page)).toEqual([]);
        for (const kind of ['notes', 'hand-over']) {
          await sheetButton(page, kind, 'look').click();
          await page.locator(`.sheet-${kind}`).waitFor();
          expect(await violations(page)).toEqual([]);
        }
      }));
  }
});

describe('nothing but the customer', () => {
  test('an empty kit, proposals for a barrier alone, and a question that nothing answers', () =>
    visit('internal', '/dialogue/', wide, async (page) => {
      expect(await violations(page)).toEqual([]);
      expect(await piece(page, 'empty').innerText()).toContain('No story yet');
      expect(await sheetButton(page, 'notes', 'print').isDisabled()).toBe(true);
      await page.getByText('Industry, role and barriers').click();
      await page.getByRole('checkbox', { name: 'Transformation fatigue' }).check();
      await page.getByRole('button', { name: 'Find stories' }).click();
      await page.locator('[data-part=proposals] .result').first().waitFor();
      await page.getByRole('checkbox', { name: 'Transformation fatigue' }).uncheck();
      await field(page, 'question').fill('What is the best recipe for a chocolate cake with three eggs?');
      await page.getByRole('button', { name: 'Find stories' }).click();
      await expect
        .poll(() => piece(page, 'proposed').innerText())
        .toBe('Nothing here answers this. Use other words, or choose a barrier.');
      expect(await violations(page)).toEqual([]);
    }));

  test('a story’s page copies the public link when it is cleared, and says so when it is not', async () => {
    const copying = { ...wide, permissions: ['clipboard-read', 'clipboard-write'] };
    await visit('internal', '/cases/phoenix-pay/', copying, async (page) => {
      await page.getByRole('button', { name: 'Copy the public link' }).click();
      await page.getByText('The public link is copied.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        'https://client-zero.example/cases/phoenix-pay/',
      );
    });
    await visit('internal', '/cases/revlon-erp/', wide, async (page) => {
      expect(await page.getByRole('button', { name: 'Copy the public link' }).count()).toBe(0);
      expect(await page.locator('.state').innerText()).toContain('Not cleared');
    });
  });
});

describe('the shortlist of the public edition', () => {
  for (const [name, options] of Object.entries<BrowserContextOptions>({ 'a wide screen': wide, 'a phone': phone })) {
    test(`keeps, orders, prints and links stories on ${name}`, () =>
      visit('public', '/', options, async (page) => {
        await countPrints(page);
        await page.locator('.story-list kit-add button').nth(0).click();
        await page.locator('.story-list kit-add button').nth(1).click();
        await page.getByRole('link', { name: 'Shortlist 2' }).click();
        await loaded(page);
        expect(await violations(page)).toEqual([]);
        const before = await refs(page);
        await page.getByRole('button', { name: 'Move down' }).first().click();
        await expect.poll(() => refs(page)).toEqual(before.toReversed());
        await page.getByRole('button', { name: 'Print the stories' }).click();
        await expect.poll(() => prints(page)).toBe(1);
        const [front = ''] = await printed(page);
        expect(front).toContain('Write to the Client Zero editors (https://client-zero.example/contact).');
        await page.getByRole('button', { name: 'Copy the link' }).click();
        const link = new URL(await piece(page, 'link-address').inputValue());
        expect(link.hash).toBe(
          `#kit=1&stories=2&story=${encodeURIComponent(before[1]!)}&story=${encodeURIComponent(before[0]!)}&end=1`,
        );
        expect(await page.getByText('Would you like to talk about them?').count()).toBeGreaterThan(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport!.width);
      }));
  }
});
