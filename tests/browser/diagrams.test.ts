import { describe, expect, test } from 'vitest';
import { editions, useEditions } from './editions.ts';

const { visit } = useEditions();
const wide = { viewport: { width: 1280, height: 900 } };
const narrow = { viewport: { width: 320, height: 700 } };

for (const edition of editions) {
  describe(`${edition} edition`, () => {
    test('each segment of the wheel has a name, shows when it has the focus, and leads to its driver', () =>
      visit(edition, '/drivers/', wide, async (page) => {
        const wheel = page.getByRole('group', { name: 'Drivers and the number of their stories' });
        expect(await wheel.getByRole('link').count()).toBe(9);
        const segment = wheel.getByRole('link', { name: /^Culture, \d+ stories$/ });
        const strokeOf = () => segment.locator('.track').evaluate((path) => getComputedStyle(path).strokeWidth);
        expect(await strokeOf()).toBe('1px');
        await wheel.getByRole('link').first().focus();
        for (let step = 0; step < 4; step++) await page.keyboard.press('Tab');
        expect(await segment.evaluate((link) => link === document.activeElement)).toBe(true);
        expect(await strokeOf()).toBe('4px');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/drivers/culture/');
      }));

    test('the list beside the wheel says the same, and stands alone where the wheel could not be read', async () => {
      const listed = await visit(edition, '/drivers/', narrow, async (page) => {
        expect(await page.locator('.wheel').isVisible()).toBe(false);
        const items = page.locator('.ranked li');
        expect(await page.getByRole('main').getByRole('link', { name: 'Culture' }).count()).toBe(1);
        expect(await items.filter({ hasText: 'Culture' }).locator('.meaning').innerText()).toMatch(/^What people do/);
        return items.evaluateAll((all) =>
          all.map((item) => [...item.querySelectorAll('a, .number')].map((part) => part.textContent).join(', ')),
        );
      });
      await visit(edition, '/drivers/', wide, async (page) => {
        const named = await page.locator('a.segment').evaluateAll((links) => links.map((link) => link.ariaLabel ?? ''));
        expect(named.toSorted()).toEqual(listed.toSorted());
        expect(await page.getByRole('main').getByRole('link').count()).toBe(2 * named.length);
      });
    });

    test('a cell of the map leads to the search that finds as many stories as the cell says', () =>
      visit(edition, '/barriers/', wide, async (page) => {
        const cell = page.getByRole('link', { name: /stories: Criticism from the frontline, Data$/ });
        const stories = (await cell.innerText()).trim();
        expect(await cell.getAttribute('aria-label')).toMatch(new RegExp(`^${stories} stories: `));
        await cell.click();
        await page.locator('.results a').first().waitFor();
        expect(await page.locator('.search-results .search-status').innerText()).toMatch(
          new RegExp(`^${stories} stories match`),
        );
      }));

    test('the map scrolls inside itself, and its barriers stay in sight', () =>
      visit(edition, '/barriers/', narrow, async (page) => {
        const map = page.getByRole('group', { name: 'Where there are stories, and where there are none' });
        const barrier = map.getByRole('link', { name: 'Conflicting interests', exact: true });
        const before = await barrier.boundingBox();
        await map.evaluate((box) => {
          box.scrollLeft = 300;
        });
        expect(await map.evaluate((box) => box.scrollLeft)).toBe(300);
        expect(await barrier.boundingBox()).toEqual(before);
      }));

    test('bars of a measure are as long as their figures, on screen and in print', () =>
      visit(edition, '/cases/no-exceptions-except-brazil/', wide, async (page) => {
        for (const media of ['screen', 'print'] as const) {
          await page.emulateMedia({ media });
          const bars = page.locator('.measures rect');
          const widths = await bars.evaluateAll((rects) => rects.map((rect) => rect.getBoundingClientRect().width));
          expect(widths).toHaveLength(2);
          expect(widths[1]! / widths[0]!).toBeCloseTo(22 / 100, 2);
        }
        expect(await page.locator('.measures').innerText()).toMatch(/more than 100\s.*22/s);
      }));

    test('a barrier tells what was tried, what turned it and what remains; where the source is silent, as context only', async () => {
      await visit(edition, '/barriers/conflicting-interests/', wide, async (page) => {
        const tried = page.getByRole('region', { name: 'What was tried first', exact: true });
        const [all, ...results] = (await tried.locator('.tally').innerText()).match(/\d+/g)!.map(Number);
        expect(results).toHaveLength(3);
        expect(results.reduce((sum, count) => sum + count)).toBe(all);
        expect(await tried.getByRole('listitem').count()).toBe(Math.min(8, results[0]!));
        expect(await page.getByRole('region', { name: 'What turned it', exact: true }).isVisible()).toBe(true);
      });
      await visit(edition, '/barriers/global-partners/', wide, async (page) => {
        const note = await page.locator('.page-header .gap').innerText();
        expect(note).toMatch(/^The source names this barrier without describing it/);
        expect(await page.locator('h1 + .gap').count()).toBe(1);
        for (const name of ['What was tried first', 'What turned it', 'What remains']) {
          expect(await page.getByRole('region', { name: `${name} context only` }).isVisible()).toBe(true);
        }
      });
    });

    test('the questions are in the navigation, and their contents lead to each barrier', () =>
      visit(edition, '/', { ...wide, javaScriptEnabled: false }, async (page) => {
        await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Questions' }).click();
        await page.getByRole('link', { name: 'Transformation fatigue' }).first().click();
        expect(page.url()).toMatch(/\/questions\/#barrier-transformation-fatigue$/);
        const group = page.getByRole('region', { name: 'Transformation fatigue' });
        await group.locator('.answer a').first().click();
        expect(page.url()).toMatch(/\/(lessons|cases)\/[\w-]+\/$/);
      }));
  });
}
