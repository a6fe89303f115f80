import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { editions, pageKinds, useEditions } from './editions.ts';

const { visit, visitAll } = useEditions();

for (const edition of editions) {
  for (const colorScheme of ['light', 'dark'] as const) {
    describe(`${edition} edition, ${colorScheme}`, () => {
      test('axe finds nothing in the search dialog and its results', () =>
        visit(edition, '/', { colorScheme }, async (page) => {
          await page.keyboard.press('/');
          await page.keyboard.type('data');
          await page.locator('dialog .results a').first().waitFor();
          expect(await violations(page)).toEqual([]);
        }));

      test('axe finds nothing among results and open facets', () =>
        visit(edition, '/search/?q=data&outcome=Eased', { colorScheme }, async (page) => {
          await page.locator('.results a').first().waitFor();
          expect(await violations(page)).toEqual([]);
        }));
    });
  }

  describe(`${edition} edition`, () => {
    test.each([360, 768])('no page is wider than %i px', (width) =>
      visitAll(edition, pageKinds[edition], { viewport: { width, height: 700 } }, async (page, path) => {
        expect(`${path} ${await page.evaluate(() => document.documentElement.scrollWidth)}`).toBe(`${path} ${width}`);
      }),
    );

    test('the first Tab leads to the content', () =>
      visit(edition, '/cases/phoenix-pay/', {}, async (page) => {
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
      }));

    test('an entry can be read without JavaScript', () =>
      visit(edition, '/lessons/withholding-data-as-power/', { javaScriptEnabled: false }, async (page) => {
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
          'Why would a division give its figures away?',
        );
        expect(await page.getByRole('region', { name: 'In short' }).isVisible()).toBe(true);
        await page.getByRole('link', { name: 'Source 1' }).first().click();
        expect(page.url()).toMatch(/#evidence-tech-journal$/);
      }));

    test('an address that does not exist says so and leads on', async () => {
      await expect(
        visit(edition, '/no-such-page/', {}, async (page) => {
          expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('This page does not exist');
        }),
      ).rejects.toThrow('404');
    });

    test('of many related stories three stand there, and the others on request', () =>
      visit(edition, '/lessons/quick-wins-made-visible/', { javaScriptEnabled: false }, async (page) => {
        const next = page.getByRole('region', { name: 'Read next' });
        expect(await next.getByRole('article').count()).toBe(3);
        const more = next.getByText(/^\d+ more stories related to this one$/);
        const others = Number.parseInt(await more.innerText(), 10);
        await more.click();
        expect(await next.locator('details a:visible').count()).toBe(others);
      }));

    test('the lists lead to the newest stories, each with the day of its text', () =>
      visit(edition, '/cases/', { javaScriptEnabled: false }, async (page) => {
        await page.getByRole('link', { name: 'Newest stories' }).click();
        const days = await page.locator('main .kicker').allInnerTexts();
        expect(days).toHaveLength(30);
        const dates = days.map((day) => /^\d{4}-\d\d-\d\d/.exec(day)![0]);
        expect(dates).toEqual(dates.toSorted().reverse());
      }));

    test('printed, an entry shows no navigation and writes out the addresses of its sources', () =>
      visit(edition, '/cases/phoenix-pay/', {}, async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false);
        const after = await page
          .locator('.evidence a')
          .first()
          .evaluate((link) => getComputedStyle(link, '::after').content);
        expect(after).toContain('https://');
      }));
  });
}

test('advice and notes for colleagues are in the internal edition only', async () => {
  const path = '/lessons/withholding-data-as-power/';
  await visit('internal', path, {}, async (page) => {
    expect(await page.getByRole('heading', { name: /^For your dialogue/ }).isVisible()).toBe(true);
    expect(await page.getByRole('complementary', { name: 'For colleagues only' }).isVisible()).toBe(true);
  });
  await visit('public', path, {}, async (page) => {
    expect(await page.getByText(/colleagues|your dialogue/i).count()).toBe(0);
  });
});
