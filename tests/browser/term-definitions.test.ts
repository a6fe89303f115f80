import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { editions, useEditions } from './editions.ts';

const { visit } = useEditions();

const path = '/lessons/tired-of-change/';
const word = (page: Page) => page.getByRole('link', { name: 'Transformation Office', exact: true });
const definition = (page: Page) => page.locator('.definition', { hasText: 'reports straight to the CEO' });
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

for (const edition of editions) {
  describe(`${edition} edition`, () => {
    for (const javaScriptEnabled of [true, false]) {
      const how = javaScriptEnabled ? 'with' : 'without';

      test(`${how} JavaScript a term shows its definition under the pointer, which can go there`, () =>
        visit(edition, path, { javaScriptEnabled }, async (page) => {
          expect(await definition(page).isVisible()).toBe(false);
          await word(page).hover();
          const from = (await word(page).boundingBox())!;
          const to = (await definition(page).boundingBox())!;
          // The upper edge of the box; above it the way is free to see through.
          const box = await definition(page).evaluate(
            (element) => element.getBoundingClientRect().top + parseFloat(getComputedStyle(element, '::before').top),
          );
          expect(box).toBeGreaterThanOrEqual(from.y + from.height);
          const x = from.x + from.width / 2;
          for (let y = from.y + from.height / 2; y < to.y + to.height / 2; y += 2) {
            await page.mouse.move(x, y);
            await page.waitForTimeout(50);
            expect(`${y} ${await definition(page).isVisible()}`).toBe(`${y} true`);
          }
          await page.mouse.move(x, to.y + 3 * to.height);
          await definition(page).waitFor({ state: 'hidden' });
        }));

      test(`${how} JavaScript a term shows its definition when it has the focus, and the link in it leads on`, () =>
        visit(edition, path, { javaScriptEnabled }, async (page) => {
          await word(page).focus();
          expect(await definition(page).isVisible()).toBe(true);
          await page.keyboard.press('Tab');
          expect(await definition(page).isVisible()).toBe(true);
          await page.keyboard.press('Enter');
          await page.waitForURL('**/glossary/#transformation-office');
        }));
    }

    test('Esc takes the definition away until the pointer comes again', () =>
      visit(edition, path, {}, async (page) => {
        await word(page).hover();
        await page.keyboard.press('Escape');
        expect(await definition(page).isVisible()).toBe(false);
        await page.mouse.move(0, 0);
        await word(page).hover();
        expect(await definition(page).isVisible()).toBe(true);
      }));

    test('Esc in a definition returns the focus to the word', () =>
      visit(edition, path, {}, async (page) => {
        await word(page).focus();
        await page.keyboard.press('Tab');
        await page.keyboard.press('Escape');
        expect(await definition(page).isVisible()).toBe(false);
        expect(await word(page).evaluate((link) => link === document.activeElement)).toBe(true);
      }));

    test('the first tap shows the definition, a tap elsewhere closes it, a second tap follows the link', () =>
      visit(edition, path, phone, async (page) => {
        await word(page).tap();
        expect(await definition(page).isVisible()).toBe(true);
        expect(new URL(page.url()).pathname).toBe(path);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        await page.getByRole('heading', { name: 'What was tried' }).tap();
        expect(await definition(page).isVisible()).toBe(false);
        await word(page).tap();
        expect(await definition(page).isVisible()).toBe(true);
        await word(page).tap();
        await page.waitForURL('**/glossary/#transformation-office');
      }));

    test('a screen reader has the definition as the description of the word, and not a second time', () =>
      visit(edition, path, {}, async (page) => {
        await word(page).focus();
        const tree = await page.locator('main').ariaSnapshot();
        expect(tree).toContain('link "In the glossary"');
        expect(tree).not.toContain('reports straight');
        const id = await word(page).getAttribute('aria-describedby');
        expect(await page.locator(`#${id!}`).innerText()).toMatch(/^The group-wide office/);
      }));

    test('axe finds nothing in a definition', () =>
      visit(edition, path, {}, async (page) => {
        await word(page).focus();
        expect(await violations(page)).toEqual([]);
      }));

    test('definitions are not printed', () =>
      visit(edition, path, {}, async (page) => {
        await word(page).focus();
        await page.emulateMedia({ media: 'print' });
        expect(await definition(page).isVisible()).toBe(false);
      }));

    test('the search does not take a definition for the text of a story', () =>
      visit(edition, '/search/?q=%22group-wide+office+that+opened%22', {}, async (page) => {
        await page.locator('.search-empty').waitFor();
        expect(await page.locator('.results a').count()).toBe(0);
      }));
  });
}
