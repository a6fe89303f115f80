import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { editions, useEditions } from './editions.ts';
import { layoutShift } from './layout-shift.ts';

const { visit } = useEditions();

const path = '/lessons/fair-rules-useful-to-few/';
const verdict = (page: Page) => page.locator('applies-check [role=status]').innerText();
const choice = (page: Page, condition: RegExp, answer: 'Yes' | 'No') =>
  page.getByRole('radiogroup', { name: condition }).getByRole('radio', { name: answer });

const rule = /^A rule that everybody accepts/;
const exceptions = /^The exceptions to a uniform rule/;
const safety = /^The rule protects health/;
const elsewhere = /^The limit lies elsewhere/;

for (const edition of editions) {
  describe(`${edition} edition`, () => {
    test('a lesson says whether it applies, and names the conditions that decide', () =>
      visit(edition, path, {}, async (page) => {
        expect(await verdict(page)).toMatch(/^No answer yet\./);
        await choice(page, rule, 'Yes').check();
        expect(await verdict(page)).toBe('3 conditions have no answer yet.');
        await choice(page, exceptions, 'No').check();
        await choice(page, safety, 'No').check();
        await choice(page, elsewhere, 'No').check();
        expect(await verdict(page)).toMatch(
          /^It applies in part, because this is not true for you:\s+The exceptions to a uniform rule grow in number\.$/,
        );
        await choice(page, exceptions, 'Yes').check();
        expect(await verdict(page)).toBe('It applies: all its conditions are true for you, and none against it.');
        await choice(page, safety, 'Yes').check();
        expect(await verdict(page)).toMatch(
          /^It does not apply, because this is true for you:\s+The rule protects health, safety or a right under the law\.$/,
        );
      }));

    test('the answers are kept in this browser until they are cleared, and leave it by no request', () =>
      visit(edition, path, {}, async (page) => {
        const sent: string[] = [];
        page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
        await choice(page, safety, 'Yes').check();
        expect(sent).toEqual([]);
        await page.reload();
        expect(await choice(page, safety, 'Yes').isChecked()).toBe(true);
        expect(await verdict(page)).toMatch(/^It does not apply/);
        await page.getByRole('button', { name: 'Clear my answers' }).click();
        expect(await verdict(page)).toMatch(/^No answer yet\./);
        expect(await choice(page, rule, 'Yes').evaluate((input) => input === document.activeElement)).toBe(true);
        await page.reload();
        expect(await choice(page, safety, 'Yes').isChecked()).toBe(false);
        expect(await page.evaluate(() => localStorage.length)).toBe(0);
      }));

    test('where the browser keeps nothing, the check works all the same', () =>
      visit(edition, '/about/', {}, async (page) => {
        await page.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get() {
              throw new DOMException('Not allowed', 'SecurityError');
            },
          });
        });
        await page.goto(new URL(path, page.url()).href);
        await choice(page, safety, 'Yes').check();
        expect(await verdict(page)).toMatch(/^It does not apply/);
      }));

    test('without JavaScript both lists stand there, and nothing to press', () =>
      visit(edition, path, { javaScriptEnabled: false }, async (page) => {
        expect(await page.getByRole('heading', { name: 'When it applies' }).isVisible()).toBe(true);
        expect(await page.getByRole('heading', { name: 'When it does not apply' }).isVisible()).toBe(true);
        expect(await page.getByText(safety).isVisible()).toBe(true);
        expect(await page.locator('applies-check input:visible, applies-check [role=status]:visible').count()).toBe(0);
      }));

    test('printed, the lists stand there without the choices', () =>
      visit(edition, path, {}, async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.getByText(safety).isVisible()).toBe(true);
        expect(await page.locator('applies-check input:visible, applies-check [role=status]:visible').count()).toBe(0);
      }));

    test.each(['light', 'dark'] as const)('axe finds nothing when it has spoken (%s)', (colorScheme) =>
      visit(edition, path, { colorScheme }, async (page) => {
        await choice(page, safety, 'Yes').check();
        expect(await violations(page)).toEqual([]);
      }),
    );

    test('nothing moves when the script comes', () =>
      visit(edition, path, {}, async (page) => {
        expect(await layoutShift(page)).toBe(0);
      }));
  });
}
