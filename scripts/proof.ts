/**
 * `npm run proof`: looks for internal words, images and links in the built public edition and in the snapshots. `npm run proof -- <dir>`
 * looks at another folder, which may have been built elsewhere. Exit code 1 when there is one, 2 when the command itself is wrong.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeProof } from '#build/proof/describe-proof.ts';
import { prove } from '#build/proof/prove.ts';

const asked = process.argv.slice(2);
const folders = asked.length > 0 ? asked : ['dist/public', 'content/cleared'];
const missing = folders.find((folder) => !existsSync(folder));
if (missing !== undefined) {
  console.error(`There is no ${missing} here.${missing === 'dist/public' ? ' Build it first: npm run build' : ''}`);
  process.exit(2);
}
for (const folder of folders) {
  const proof = await prove(process.cwd(), resolve(folder));
  console.log(describeProof(folder, proof));
  if (proof.findings.length > 0) process.exitCode = 1;
}
