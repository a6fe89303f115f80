/** `npm run check`: every finding of the content at once, without a build. Exit code 1 when there is an error. */
import { checkProject } from '#build/editions/check-project.ts';
import { hasErrors } from '#core/findings/finding.ts';
import { count, reportText } from '#core/findings/report-text.ts';

const { findings, entries, snapshots } = await checkProject(process.cwd());
console.log(`${entries} ${entries === 1 ? 'entry' : 'entries'} and ${count(snapshots, 'snapshot')} checked.`);
console.log(reportText(findings));
process.exitCode = hasErrors(findings) ? 1 : 0;
