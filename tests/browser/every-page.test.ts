import { describe, expect, test } from 'vitest';
import { editions, pagesOf, useEditions } from './editions.ts';

const { visitAll } = useEditions();

test('all pages of the public edition are looked at', async () => {
  expect((await pagesOf('public')).length).toBeGreaterThan(80);
});

/** What one cannot read or reach on a page with letters of some size. Runs in the page. */
function lostAt({ size, width }: { size: string; width: number }): string[] {
  document.documentElement.style.setProperty('font-size', size);
  const root = document.documentElement;
  const wide = root.scrollWidth > width ? [`the page is ${String(root.scrollWidth)} px wide`] : [];
  const cut = [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')].filter((item) => {
    const style = getComputedStyle(item);
    if (!item.checkVisibility() || item.closest('.visually-hidden')) return false;
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    return (
      (hides(style.overflowX) && item.scrollWidth > item.clientWidth + 1) ||
      (hides(style.overflowY) && item.scrollHeight > item.clientHeight + 1)
    );
  });
  return [...wide, ...cut.map((item) => `cut off: ${item.outerHTML.slice(0, 120)}`)];
}

for (const edition of editions) {
  describe(`pages of the ${edition} edition`, () => {
    test('nothing is lost at 320 px, or at 1280 px with letters of twice the size', { timeout: 300_000 }, async () => {
      const lost: string[] = [];
      await visitAll(edition, await pagesOf(edition), {}, async (page, path) => {
        for (const [width, size] of [
          [320, '100%'],
          [1280, '200%'],
        ] as const) {
          await page.setViewportSize({ width, height: 800 });
          const problems = await page.evaluate(lostAt, { size, width });
          lost.push(...problems.map((problem) => `${path} at ${String(width)} px, ${size}: ${problem}`));
        }
      });
      expect(lost).toEqual([]);
    });
  });
}
