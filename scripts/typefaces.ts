/**
 * `npm run typefaces`: writes the two typefaces of the site, cut down to what it uses, to `src/styles/typefaces/`. Needed only after
 * a change of the packages they come from, or of the characters that are kept.
 */
import { writeFile } from 'node:fs/promises';
import { subsetTypeface, typefaces } from '#build/typefaces/subset-typeface.ts';

for (const { source, name } of typefaces) {
  const bytes = await subsetTypeface(source);
  await writeFile(`src/styles/typefaces/${name}`, bytes);
  console.log(`src/styles/typefaces/${name}: ${(bytes.length / 1024).toFixed(1)} KB`);
}
