import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrors } from '#core/findings/finding.ts';
import { reportText } from '#core/findings/report-text.ts';
import { site } from '#site.config.ts';
import { describeProof } from '../proof/describe-proof.ts';
import { prove } from '../proof/prove.ts';
import { buildEdition, BuildError } from './build-edition.ts';
import { checkProject } from './check-project.ts';
import { exampleAddresses } from './example-addresses.ts';
import { projectLedger, writeLedger } from './project-ledger.ts';

/**
 * Checks the content and builds both editions, telling what is done and what came of it.
 *
 * @returns whether both editions stand in `dist`, and the proof found nothing in the public one
 */
export async function buildBoth(root: string, options: { cold?: boolean } = {}): Promise<boolean> {
  console.log('Checking the content …');
  const { findings, entries, snapshots, project } = await checkProject(root);
  if (findings.length > 0) console.log(reportText(findings));
  if (hasErrors(findings)) {
    console.log('Nothing was built. Mend the errors above, then try again.');
    return false;
  }
  await writeLedger(root, await projectLedger(project));
  try {
    for (const edition of ['internal', 'public'] as const) {
      const count = edition === 'internal' ? entries : snapshots;
      console.log(`Building the ${edition} edition (${count} stories) …`);
      const start = performance.now();
      const { output } = await buildEdition(root, edition, options);
      if (output.trim() !== '') console.log(output.trim());
      console.log(`  dist/${edition} is ready after ${((performance.now() - start) / 1000).toFixed(1)} s.`);
    }
    if (!(await provePublic(root))) return false;
    for (const { setting, address } of exampleAddresses(site)) {
      console.log(`Before you publish: "${setting}" in src/site.config.ts is still the example ${address}`);
    }
    return true;
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(error.message);
    return false;
  }
}

/** Proves the finished public edition. One that leaks is set aside under another name, so that nobody publishes it by mistake. */
async function provePublic(root: string): Promise<boolean> {
  console.log('Looking for internal words in the public edition …');
  const built = join(root, 'dist/public');
  const proof = await prove(root, built);
  console.log(describeProof('dist/public', proof));
  if (proof.findings.length === 0) return true;
  const aside = join(root, 'dist/public-not-to-be-published');
  await rm(aside, { recursive: true, force: true });
  await rename(built, aside);
  console.log('It was set aside as dist/public-not-to-be-published.');
  return false;
}
