import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { editions, useEditions } from './editions.ts';

const { visit } = useEditions();

const searches = [
  { words: 'withhold data', story: '/lessons/withholding-data-as-power/' },
  { words: 'town hall', story: '/cases/fifty-town-halls/' },
  { words: 'mask', story: '/cases/faces-behind-masks/' },
  { words: 'payroll', story: '/cases/phoenix-pay/' },
];
const sizes = [
  { name: '1280 px', viewport: { width: 1280, height: 800 } },
  { name: '360 px', viewport: { width: 360, height: 740 } },
];

/** The addresses of the first three results below an element, once there are any. */
async function firstThree(page: Page, within: string): Promise<(string | null)[]> {
  const links = page.locator(`${within} .results a`);
  await links.first().waitFor();
  const all = await links.all();
  return Promise.all(all.slice(0, 3).map((link) => link.getAttribute('href')));
}

const status = (page: Page, within: string) => page.locator(`${within} .search-status`).innerText();

/** How often Tab must be pressed until a link has the focus; fails after twenty times. */
async function tabTo(page: Page, href: string): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.getAttribute('href') === wanted, href)) return;
  }
  throw new Error(`Tab does not reach ${href}.`);
}

for (const edition of editions) {
  for (const { name, viewport } of sizes) {
    describe(`${edition} edition at ${name}`, () => {
      for (const { words, story } of viewport.width < 500 ? searches.slice(0, 2) : searches) {
        test(`by mouse, "${words}" brings its story among the first three`, () =>
          visit(edition, '/', { viewport }, async (page) => {
            await page.getByRole('link', { name: 'Search', exact: true }).click();
            await page.getByRole('dialog').getByRole('searchbox').pressSequentially(words);
            expect(await firstThree(page, 'dialog')).toContain(story);
            expect(await status(page, 'dialog')).toMatch(/^\d (story answers|stories answer) this/);
            await page.locator(`dialog .results a[href="${story}"]`).click();
            await page.waitForURL(`**${story}`);
          }));

        test(`by keyboard alone, "${words}" brings its story among the first three`, () =>
          visit(edition, '/about/', { viewport }, async (page) => {
            await page.keyboard.press('/');
            await page.keyboard.type(words);
            expect(await firstThree(page, 'dialog')).toContain(story);
            await tabTo(page, story);
            await page.keyboard.press('Enter');
            await page.waitForURL(`**${story}`);
          }));
      }

      test('the home page’s box leads to the results, and the way back leads to the same', () =>
        visit(edition, '/', { viewport }, async (page) => {
          await page.getByRole('main').getByRole('searchbox').fill('payroll');
          await page.getByRole('button', { name: 'Find stories' }).click();
          await page.waitForURL('**/search/?q=payroll');
          expect(await firstThree(page, 'story-search')).toContain('/cases/phoenix-pay/');
          await page.locator('story-search .results a').first().click();
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page.goBack();
          expect(await firstThree(page, 'story-search')).toContain('/cases/phoenix-pay/');
          expect(await page.getByRole('main').getByRole('searchbox').inputValue()).toBe('payroll');
        }));

      test('nothing is wider than the screen', () =>
        visit(edition, '/search/?q=data', { viewport }, async (page) => {
          await firstThree(page, 'story-search');
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
        }));
    });
  }

  describe(`${edition} edition`, () => {
    test('Ctrl-K opens the dialog with the cursor in its box, Esc closes it and returns', () =>
      visit(edition, '/', {}, async (page) => {
        const opener = page.getByRole('link', { name: 'Search', exact: true });
        await opener.focus();
        await page.keyboard.press('Control+k');
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('dialog-query');
        await page.keyboard.press('Escape');
        expect(await page.getByRole('dialog').count()).toBe(0);
        expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true);
      }));

    test('a slash typed into a box is a slash', () =>
      visit(edition, '/search/', {}, async (page) => {
        await page.getByRole('main').getByRole('searchbox').focus();
        await page.keyboard.type('and/or');
        expect(await page.getByRole('main').getByRole('searchbox').inputValue()).toBe('and/or');
        expect(await page.getByRole('dialog').count()).toBe(0);
      }));

    test('facets narrow down with counts that are kept, and the choice stands in the address', () =>
      visit(edition, '/search/', {}, async (page) => {
        await page.getByText('How it ended').click();
        const box = page.getByRole('checkbox', { name: /^Still open \d+$/ });
        const count = Number(
          /\d+$/.exec((await box.evaluate((input) => (input as HTMLInputElement).labels![0]!.innerText)).trim())![0],
        );
        await box.check();
        await page.waitForURL('**/search/?outcome=Still+open');
        await page.locator('.results a').first().waitFor();
        expect(await status(page, 'story-search')).toBe(
          count === 1
            ? '1 story matches, and it did not end well.'
            : `${count} stories match, ${count} of them did not end well.`,
        );
        expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);

        await page.reload();
        await page.locator('.results a').first().waitFor();
        expect(await page.getByRole('checkbox', { name: /^Still open/ }).isChecked()).toBe(true);
        await page.getByRole('button', { name: 'Clear all' }).click();
        await page.waitForURL('**/search/');
        expect(await status(page, 'story-search')).toBe(
          'Type a word or a name, or something that you remember of a story.',
        );
      }));

    test('where nothing is found, the page says so and offers the barriers', () =>
      visit(edition, '/search/?q=zeppelin', {}, async (page) => {
        await page.locator('.search-empty').waitFor();
        expect(await status(page, 'story-search')).toBe('No story holds this: zeppelin');
        expect(await page.locator('.search-empty a').first().getAttribute('href')).toBe(
          '/barriers/leadership-commitment/',
        );
      }));

    const sentence =
      'Departments resist, keep figures and data as power, argue in the meeting, and withhold information from leaders';

    test('a pasted sentence brings three stories with the reasons, one of which did not end well', () =>
      visit(edition, '/', {}, async (page) => {
        await page.keyboard.press('/');
        await page.getByRole('dialog').getByRole('searchbox').fill(sentence);
        expect(await firstThree(page, 'dialog')).toContain('/lessons/withholding-data-as-power/');
        expect(await status(page, 'dialog')).toMatch(/^3 stories answer this; [123] of them did not end well\.$/);
        const reasons = page.locator('dialog .result', { hasText: 'Why would a division' }).locator('.reasons');
        expect(await reasons.innerText()).toMatch(/^“.+”: .+/);
        const facts = await page.locator('dialog .result-facts').allInnerTexts();
        expect(facts.slice(0, 3).join()).toMatch(/Still open|Abandoned/);
      }));

    test('the results of a sentence are narrowed down by facets, whose counts hold', () =>
      visit(edition, `/search/?q=${encodeURIComponent(sentence)}`, {}, async (page) => {
        await page.getByText('Stories with these words').click();
        await page.getByText('How it ended').click();
        const box = page.getByRole('checkbox', { name: /^Abandoned \d+$/ });
        const count = await box.evaluate((input) => /\d+/.exec((input as HTMLInputElement).labels![0]!.innerText)![0]);
        await box.check();
        await page.waitForURL('**&outcome=Abandoned');
        await page.locator('.search-results .result').nth(Number(count)).waitFor({ state: 'detached' });
        expect(await status(page, 'story-search')).toBe(
          `No story holds all of these words. These ${count} hold some of them:`,
        );
        expect(new Set(await page.locator('.result-facts li:first-child').allInnerTexts())).toEqual(
          new Set(['Abandoned']),
        );
      }));

    test('where some stories hold all words, the others follow', () =>
      visit(edition, '/search/?q=withhold+data', {}, async (page) => {
        expect((await firstThree(page, '.search-results'))[0]).toBe('/lessons/withholding-data-as-power/');
        expect(await status(page, 'story-search')).toMatch(/^2 stories match\. \d+ more hold some of the words\.$/);
      }));

    test('a Japanese question brings English stories, with the Japanese words as reasons', () =>
      visit(
        edition,
        `/search/?q=${encodeURIComponent('現場が本社の新しいやり方に反対しています')}`,
        {},
        async (page) => {
          expect(await firstThree(page, 'story-answers')).toContain('/lessons/quick-wins-made-visible/');
          expect(await page.locator('.answers-list .reasons').first().innerText()).toMatch(
            /^“[^”]*\p{Script=Han}[^”]*”: /u,
          );
          expect(await page.locator('.full-text').isVisible()).toBe(false);
        },
      ));

    test('from a story one comes back to the same answers', () =>
      visit(edition, `/search/?q=${encodeURIComponent(sentence)}`, {}, async (page) => {
        const before = await firstThree(page, 'story-answers');
        await page.locator('.answers-list a').first().click();
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.goBack();
        expect(await firstThree(page, 'story-answers')).toEqual(before);
      }));

    const unanswered = 'Which hotel near the station would you recommend for a visit with my family?';

    test('a question that nothing answers gets no story, and a way to ask', () =>
      visit(edition, `/search/?q=${encodeURIComponent(unanswered)}`, {}, async (page) => {
        const answers = page.locator('story-answers');
        await answers.getByRole('heading', { name: 'Nothing here answers this' }).waitFor();
        expect(await answers.locator('.answers-status').innerText()).toBe('Nothing here answers this.');
        expect(await answers.locator('.answers-list a').count()).toBe(0);
        expect(await answers.locator('.answers-none a').first().getAttribute('href')).toMatch(/^\/barriers\//);
        const ask = answers.getByRole('link', { name: 'Ask for this story' });
        expect(await ask.getAttribute('href')).toMatch(
          edition === 'internal' ? /\/issues\/new\?title=.*hotel/ : /contact$/,
        );
        expect(await page.locator('.search-results').isVisible()).toBe(false);
      }));

    test.each(['light', 'dark'] as const)(
      'answers and no answer have no accessibility problem in the %s theme',
      (theme) =>
        visit(edition, '/search/', { colorScheme: theme }, async (page) => {
          for (const question of [sentence, unanswered]) {
            await page.goto(`${new URL('/search/', page.url()).href}?q=${encodeURIComponent(question)}`);
            await page.locator('.answers-status:not(:empty)').waitFor();
            expect(await violations(page)).toEqual([]);
          }
        }),
    );

    test('a page loads nothing of question search before somebody asks', () =>
      visit(edition, '/', {}, async (page) => {
        const asked = () =>
          page.evaluate(
            () =>
              performance.getEntriesByType('resource').filter(({ name }) => /\/(find|pagefind)\//.test(name)).length,
          );
        expect(await asked()).toBe(0);
        await page.keyboard.press('/');
        await page.keyboard.type('payroll');
        await firstThree(page, 'dialog');
        expect(await asked()).toBeGreaterThan(3);
      }));

    test.each([
      ['asdf qwer', 'No story holds any of these words: asdf, qwer'],
      ['zzqq', 'No story holds this: zzqq'],
    ])('%s, which no story holds, finds nothing that only begins alike', (words, sentence) =>
      visit(edition, `/search/?q=${encodeURIComponent(words)}`, {}, async (page) => {
        await page.locator('.search-empty').waitFor();
        expect(await status(page, 'story-search')).toBe(sentence);
        expect(await page.locator('.results a').count()).toBe(0);
        expect(await page.locator('story-answers').isVisible()).toBe(false);
      }),
    );

    test('where no story fits the filters, the page says so and lets them go', () =>
      visit(edition, '/search/?outcome=Overcome&barrier=Transformation+fatigue', {}, async (page) => {
        await page.locator('.search-empty').waitFor();
        expect(await status(page, 'story-search')).toBe('No story fits all of these filters.');
        await page.getByRole('button', { name: 'Clear all' }).click();
        expect(new URL(page.url()).search).toBe('');
      }));

    test('on a phone the results come first, and the filters on request', () =>
      visit(edition, '/search/?q=data', { viewport: { width: 360, height: 740 } }, async (page) => {
        await page.locator('.results a').first().waitFor();
        const toggle = page.getByRole('button', { name: 'Narrow down' });
        expect(await page.getByText('How it ended').isVisible()).toBe(false);
        await toggle.click();
        expect(await toggle.getAttribute('aria-expanded')).toBe('true');
        expect(await page.getByText('How it ended').isVisible()).toBe(true);
      }));

    test('a script in the address is shown as text', () =>
      visit(edition, `/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`, {}, async (page) => {
        await page.locator('.answers-status:not(:empty)').waitFor();
        expect(await page.getByRole('main').getByRole('searchbox').inputValue()).toContain('<img src=x');
        expect(await page.locator('main img').count()).toBe(0);
      }));

    test('with filters and no words, the counts are those of the stories shown', () =>
      visit(edition, '/search/?outcome=Abandoned', {}, async (page) => {
        await page.locator('.results a').first().waitFor();
        const shown = Number(/^\d+/.exec(await status(page, 'story-search'))![0]);
        const count = page.locator('details[data-facet=outcome] li', { hasText: 'Abandoned' }).locator('.count');
        expect(shown).toBeGreaterThan(3);
        expect(await count.textContent()).toBe(String(shown));
        expect(await page.locator('details[data-facet=outcome] .count').allTextContents()).not.toContain('0');
      }));

    test('without JavaScript, the search page leads to the lists', () =>
      visit(edition, '/search/', { javaScriptEnabled: false }, async (page) => {
        const help = page.locator('noscript p');
        expect(await help.innerText()).toBe(
          'The search needs JavaScript. Without it, these lists lead to every story:',
        );
        expect(await help.isVisible()).toBe(true);
        await page.locator('noscript a', { hasText: 'All cases' }).click();
        await page.waitForURL('**/cases/');
      }));
  });
}

test('the public search knows no word that only colleagues may read', () =>
  visit('public', '/search/?q=horizon', {}, async (page) => {
    await page.locator('.search-empty').waitFor();
    expect(await status(page, 'story-search')).toBe('No story holds this: horizon');
  }));
