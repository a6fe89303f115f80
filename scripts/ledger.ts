/**
 * `npm run ledger`: what customers get of each entry, since when and approved by whom, what is held back, and why. `-- <entry>…` shows
 * entries in full, `-- --json` prints everything for another program. Also renews `.work/ledger.json`. Exit code 2 when the command
 * itself is wrong.
 */
import { parseArgs } from 'node:util';
import { projectLedger, writeLedger } from '#build/editions/project-ledger.ts';
import { readProject } from '#build/read/read-project.ts';
import { describeLedger, describeRow } from '#core/clear/describe-ledger.ts';
import { didYouMean } from '#core/findings/did-you-mean.ts';
import { reportText } from '#core/findings/report-text.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const project = await readProject(process.cwd());
if (project.findings.length > 0)
  console.error(`${reportText(project.findings)}\nEntries that cannot be read are left out.\n`);
const ledger = await projectLedger(project);
await writeLedger(process.cwd(), ledger);
const refs = positionals.map((path) => path.replace(/^content\/(?:cleared\/)?|\.mdx$/g, ''));
const unknown = refs.find((ref) => !ledger.entries.some((row) => row.ref === ref));
if (unknown !== undefined) {
  const known = new Set(ledger.entries.map(({ ref }) => ref));
  console.error(
    `There is no entry "${unknown}".${didYouMean(unknown, known)} Write folder and name, as in cases/phoenix-pay.`,
  );
  process.exitCode = 2;
} else if (values.json) console.log(JSON.stringify(ledger, null, 2));
else if (refs.length === 0) console.log(describeLedger(ledger));
else
  console.log(
    ledger.entries
      .filter(({ ref }) => refs.includes(ref))
      .map(describeRow)
      .join('\n\n'),
  );
