import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { editions, pagesOf, useEditions } from './editions.ts';

const { visitAll } = useEditions();

for (const edition of editions) {
  describe(`pages of the ${edition} edition`, () => {
    test('axe finds nothing in light, and no weak contrast in dark', { timeout: 600_000 }, async () => {
      const found: string[] = [];
      await visitAll(edition, await pagesOf(edition), { colorScheme: 'light' }, async (page, path) => {
        const inLight = await violations(page);
        // Colours are all that differs between the themes.
        await page.emulateMedia({ colorScheme: 'dark' });
        const inDark = await violations(page, ['color-contrast', 'link-in-text-block']);
        await page.emulateMedia({ colorScheme: 'light' });
        found.push(...[...inLight, ...inDark.map((one) => `dark ${one}`)].map((one) => `${path} ${one}`));
      });
      expect(found).toEqual([]);
    });
  });
}
