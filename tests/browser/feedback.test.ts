import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parseAsked } from '#core/tree/parse-asked.ts';
import { violations } from './axe.ts';
import { useEditions } from './editions.ts';
import { layoutShift } from './layout-shift.ts';

const { visit } = useEditions();

const story = 'lessons/fair-rules-useful-to-few';
const path = `/${story}/`;
const form = (page: Page) => page.locator('dialogue-feedback form');
const status = (page: Page) => form(page).getByRole('status').innerText();
const link = (page: Page) => form(page).getByRole('link', { name: 'Report it' });
const words = (page: Page) => form(page).getByLabel('In the customer’s words');
const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/** Opens the form. */
async function open(page: Page, label = 'Used this in a dialogue?'): Promise<void> {
  await page.locator('dialogue-feedback summary', { hasText: label }).click();
  await words(page).waitFor();
}

/** The issue that the link opens: its title, and the item that its text holds. */
async function issue(page: Page) {
  const { origin, pathname, searchParams } = new URL((await link(page).getAttribute('href'))!);
  const yaml = /```yaml\n([^]*?)```/.exec(searchParams.get('body')!)![1]!;
  const { asked, findings } = parseAsked('content/asked.yaml', yaml);
  expect(findings).toEqual([]);
  return { address: origin + pathname, title: searchParams.get('title'), items: asked.items.map(({ data }) => data) };
}

describe('on the page of an entry', () => {
  test('one reports with the keyboard alone what came of a dialogue', () =>
    visit('internal', path, {}, async (page) => {
      await page.locator('dialogue-feedback summary').focus();
      await page.keyboard.press('Enter');
      await words(page).waitFor();
      expect(await status(page)).toBe('Choose what came of it. Write what the customer asked.');
      expect(await link(page).count()).toBe(0);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      expect(await form(page).getByRole('radio', { name: 'This fell flat' }).isChecked()).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.type('Who paid for the "double" work?');
      await page.keyboard.press('Enter');
      await page.keyboard.type('And who decided?');
      expect(await status(page)).toBe('Nothing there looks like a name. Read it once more, then report it.');
      await page.keyboard.press('Tab');
      expect(await link(page).evaluate((item) => item === document.activeElement)).toBe(true);
      expect(await issue(page)).toEqual({
        address: 'https://github.com/example/client-zero/issues/new',
        title: `Fell flat in a dialogue: ${story}`,
        items: [
          {
            question: 'Who paid for the "double" work? And who decided?',
            date: today(),
            result: 'fell-flat',
            story,
          },
        ],
      });
      expect(await link(page).getAttribute('rel')).toBe('noreferrer');
      expect(await link(page).getAttribute('target')).toBe('_blank');
    }));

  test('the link follows what is chosen and written', () =>
    visit('internal', path, {}, async (page) => {
      await open(page);
      await words(page).fill('How did you begin?');
      await form(page).getByRole('radio', { name: 'This helped' }).check();
      expect((await issue(page)).items).toMatchObject([{ result: 'helped', story }]);
      await form(page).getByRole('radio', { name: 'This had no answer' }).check();
      const { title, items } = await issue(page);
      expect(title).toBe('Asked, and no story answered it: How did you begin?');
      expect(items).toEqual([{ question: 'How did you begin?', date: today(), result: 'no-answer' }]);
      await words(page).fill('How');
      expect(await link(page).count()).toBe(0);
      expect(await status(page)).toBe('Write what the customer asked.');
    }));

  test('what looks like a name is said politely, and stops nothing', () =>
    visit('internal', path, {}, async (page) => {
      await open(page);
      await form(page).getByRole('radio', { name: 'This helped' }).check();
      await words(page).fill('Would Orion Holdings do that?');
      expect(await status(page)).toBe(
        '"Holdings" looks like a part of the name of an organisation. Write "a manufacturer" or "a bank" instead. If it is no name, report it.',
      );
      expect(await link(page).isVisible()).toBe(true);
    }));

  test('with an e-mail address or a phone number nothing can be reported until it is mended', () =>
    visit('internal', path, {}, async (page) => {
      await open(page);
      await form(page).getByRole('radio', { name: 'This helped' }).check();
      await words(page).fill('Send it to k.sato@example.com, please.');
      expect(await status(page)).toBe('An e-mail address stands there. Take it out, then you can report it.');
      expect(await link(page).count()).toBe(0);
      expect(await form(page).locator('a[href]').count()).toBe(0);
      await words(page).fill('Call me at 03-1234-5678.');
      expect(await status(page)).toBe('A phone number stands there. Take it out, then you can report it.');
      await words(page).fill('Can you send it to me?');
      expect(await link(page).isVisible()).toBe(true);
    }));

  test('a text that is too long is told by how much', () =>
    visit('internal', path, {}, async (page) => {
      await open(page);
      await form(page).getByRole('radio', { name: 'This helped' }).check();
      await words(page).fill('w'.repeat(501));
      expect(await status(page)).toBe('That is 1 character too many. Keep the question.');
      expect(await link(page).count()).toBe(0);
    }));

  test('the words are never sent by the page, and kept nowhere', () =>
    visit('internal', path, {}, async (page) => {
      await open(page);
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.url()));
      await form(page).getByRole('radio', { name: 'This helped' }).check();
      await words(page).fill('How did you begin?');
      expect(sent).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    }));

  test('what checks and writes is loaded when the form is opened, and the page stays small before', () =>
    visit('internal', '/about/', {}, async (page) => {
      const scripts = new Map<string, Promise<Buffer>>();
      page.on('response', (response) => {
        if (response.url().endsWith('.js')) scripts.set(response.url(), response.body());
      });
      await page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' });
      const before = [...scripts.keys()];
      const sizes = await Promise.all([...scripts.values()].map(async (body) => gzipSync(await body).length));
      expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(10_000);
      await open(page);
      expect([...scripts.keys()].filter((name) => !before.includes(name)).length).toBeGreaterThan(0);
      // Those that have come last are on their way still, and would fail when the page closes.
      await Promise.all(scripts.values());
    }));

  test('where the form cannot be loaded, the plain link stands there', async () => {
    await expect(
      visit('internal', path, {}, async (page) => {
        await page.route(/report-form/, (route) => route.abort());
        await Promise.all([page.waitForEvent('console'), page.locator('dialogue-feedback summary').click()]);
        const plain = page.locator('dialogue-feedback').getByRole('link', { name: 'Report it' });
        expect(await plain.getAttribute('href')).toBe('https://github.com/example/client-zero/issues/new');
      }),
      // The browser itself says on the console that a file did not come.
    ).rejects.toThrow('ERR_FAILED');
  });

  test('without JavaScript it is a plain link', () =>
    visit('internal', path, { javaScriptEnabled: false }, async (page) => {
      const plain = page.getByRole('link', { name: 'Used this in a dialogue? Report it' });
      expect(await plain.getAttribute('href')).toBe('https://github.com/example/client-zero/issues/new');
    }));

  test('printed, it is left out', () =>
    visit('internal', path, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('dialogue-feedback').isVisible()).toBe(false);
    }));

  test('nothing moves when the script comes', () =>
    visit('internal', path, {}, async (page) => {
      expect(await layoutShift(page)).toBe(0);
    }));

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in any state (${colorScheme})`, () =>
      visit('internal', path, { colorScheme }, async (page) => {
        await open(page);
        const states = ['', 'Who paid for it?', 'Orion Ltd asked.', 'k.sato@example.com asked.', 'w'.repeat(501)];
        expect(await violations(page)).toEqual([]);
        await form(page).getByRole('radio', { name: 'This helped' }).check();
        for (const typed of states) {
          await words(page).fill(typed);
          expect([typed, ...(await violations(page))]).toEqual([typed]);
        }
      }));
  }

  test.each([360, 320])('nothing is wider than %i px, and a thumb meets each part', (width) =>
    visit('internal', path, { viewport: { width, height: 700 } }, async (page) => {
      await open(page);
      await form(page).getByRole('radio', { name: 'This helped' }).check();
      await words(page).fill('Would Orion Holdings do that, and what about www.orion.example?');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      for (const part of [form(page).locator('fieldset label').first(), link(page)]) {
        expect((await part.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      }
    }),
  );
});

describe('on the page of questions', () => {
  test('one reports a question that had no answer, and chooses nothing', () =>
    visit('internal', '/questions/', {}, async (page) => {
      expect(await page.getByText('No question of a customer waits for a story at present.').isVisible()).toBe(true);
      await open(page, 'Was a question left without an answer?');
      expect(await form(page).getByRole('radio').count()).toBe(0);
      expect(await status(page)).toBe('Write what the customer asked.');
      await words(page).fill('What about works councils?');
      expect((await issue(page)).items).toEqual([
        { question: 'What about works councils?', date: today(), result: 'no-answer' },
      ]);
      expect(await violations(page)).toEqual([]);
    }));
});

test('a script can make the element for a story, without a link in it', () =>
  visit('internal', '/questions/', {}, async (page) => {
    await page.evaluate(() => {
      const made = document.createElement('dialogue-feedback');
      made.dataset.repository = 'https://github.com/example/client-zero';
      made.dataset.story = 'cases/phoenix-pay';
      made.id = 'made';
      document.querySelector('main')!.append(made);
    });
    const made = page.locator('#made');
    await made.locator('summary').click();
    await made.getByRole('radio', { name: 'This helped' }).check();
    await made.getByLabel('In the customer’s words').fill('How did you begin?');
    expect(await made.getByRole('link', { name: 'Report it' }).getAttribute('href')).toContain(
      encodeURIComponent('story: cases/phoenix-pay'),
    );
  }));

test('the public edition knows nothing of it', () =>
  visit('public', path, {}, async (page) => {
    expect(await page.locator('dialogue-feedback').count()).toBe(0);
  }));
