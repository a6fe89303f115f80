/**
 * `npm run clear -- <entry>… | vocabulary | --all-stale | --withdraw <entry>…`: shows the public text and what changes in it,
 * asks, and writes the snapshots. `--yes` does not ask; `--date 2026-11-22` sets the day that new snapshots carry.
 */
import { parseArgs } from 'node:util';
import { cancel, confirm, isCancel, log, outro } from '@clack/prompts';
import { applyChanges, findStale, planClear } from '#build/editions/clear-project.ts';
import { clearMessages, describePlan } from '#build/editions/describe-clear.ts';
import { isReadable, readProject } from '#build/read/read-project.ts';
import { hasErrors } from '#core/findings/finding.ts';
import { reportText } from '#core/findings/report-text.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'all-stale': { type: 'boolean', default: false },
    withdraw: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
const stop = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const project = await readProject(process.cwd());
if (!isReadable(project)) stop(`${reportText(project.findings)}\n${clearMessages.mendFirst}`);

const stale = values['all-stale'] ? await findStale(project) : { entries: [], vocabulary: false };
const named = positionals.filter((name) => name !== 'vocabulary').map((name) => name.replace(/^content\/|\.mdx$/g, ''));
const entries = values.withdraw
  ? []
  : [...named, ...stale.entries.filter((item) => !item.orphaned).map((item) => item.ref)];
const withdraw = values.withdraw ? named : stale.entries.filter((item) => item.orphaned).map((item) => item.ref);
const vocabulary = positionals.includes('vocabulary') || stale.vocabulary;
if (positionals.length === 0 && !values['all-stale']) stop(clearMessages.usage);
for (const ref of entries)
  if (!project.internal.entries.has(ref)) stop(clearMessages.noEntry(ref, project.internal.refs));
for (const ref of withdraw)
  if (!project.cleared.refs.has(ref)) stop(clearMessages.noSnapshot(ref, project.cleared.refs));

const plan = await planClear(project, { entries, vocabulary, withdraw, date: values.date });
if (hasErrors(plan.findings)) stop(`${reportText(plan.findings)}\n${clearMessages.refused}`);
if (plan.changes.length === 0) {
  console.log(clearMessages.nothingToDo);
  process.exit(0);
}
console.log(describePlan(plan));
if (!values.yes) {
  if (!process.stdin.isTTY) stop(clearMessages.cannotAsk);
  const answer = await confirm({ message: clearMessages.question(plan) });
  if (isCancel(answer) || !answer) {
    cancel(clearMessages.cancelled);
    process.exit(1);
  }
}
await applyChanges(project.root, plan.changes);
log.success(clearMessages.written(plan));
outro(clearMessages.next);
