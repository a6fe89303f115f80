import { join } from 'node:path';
import { launchBrowser } from '#build/bench/launch-browser.ts';
import { buildBoth } from '#build/editions/build-both.ts';

/** Builds both editions of the real content, once for all browser tests. */
export default async function setup(): Promise<void> {
  // The first start unpacks the browser: two test files that begin at the same time would unpack it over each other.
  await (await launchBrowser()).close();
  const root = join(import.meta.dirname, '../..');
  if (!(await buildBoth(root))) throw new Error('The editions could not be built, so there is nothing to test.');
}
