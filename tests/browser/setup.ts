import { join } from 'node:path';
import { buildBoth } from '#build/editions/build-both.ts';

/** Builds both editions of the real content, once for all browser tests. */
export default async function setup(): Promise<void> {
  const root = join(import.meta.dirname, '../..');
  if (!(await buildBoth(root))) throw new Error('The editions could not be built, so there is nothing to test.');
}
