import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { subsetTypeface, typefaces } from '#build/typefaces/subset-typeface.ts';

test.each(typefaces)('$name is what `npm run typefaces` makes of the installed package', async ({ source, name }) => {
  const stored = await readFile(join(import.meta.dirname, '../../src/styles/typefaces', name));
  expect(Buffer.compare(stored, await subsetTypeface(source))).toBe(0);
  expect(stored.length).toBeLessThan(35_000);
});
