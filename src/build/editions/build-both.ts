import { hasErrors } from '#core/findings/finding.ts';
import { reportText } from '#core/findings/report-text.ts';
import { buildEdition, BuildError } from './build-edition.ts';
import { checkProject } from './check-project.ts';

/**
 * Checks the content and builds both editions, telling what is done and what came of it.
 *
 * @returns whether both editions stand in `dist`
 */
export async function buildBoth(root: string, options: { cold?: boolean } = {}): Promise<boolean> {
  console.log('Checking the content …');
  const { findings, entries, snapshots } = await checkProject(root);
  if (findings.length > 0) console.log(reportText(findings));
  if (hasErrors(findings)) {
    console.log('Nothing was built. Mend the errors above, then try again.');
    return false;
  }
  try {
    for (const edition of ['internal', 'public'] as const) {
      const count = edition === 'internal' ? entries : snapshots;
      console.log(`Building the ${edition} edition (${count} stories) …`);
      const start = performance.now();
      const { output } = await buildEdition(root, edition, options);
      if (output.trim() !== '') console.log(output.trim());
      console.log(`  dist/${edition} is ready after ${((performance.now() - start) / 1000).toFixed(1)} s.`);
    }
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(error.message);
    return false;
  }
  return true;
}
