/**
 * `npm run clear -- <entry>… | vocabulary | --all-stale | --withdraw <entry>`: shows the public text and what changes in it,
 * asks, and writes the snapshots. All that is named in one call is done together. `--yes` does not ask; `--date 2026-11-22`
 * sets the day that new snapshots carry.
 */
import { parseArgs } from 'node:util';
import { cancel, confirm, isCancel, log, outro } from '@clack/prompts';
import { applyChanges, blockingFindings, planClear } from '#build/editions/clear-project.ts';
import { readClearRequest } from '#build/editions/clear-request.ts';
import { clearMessages, describePlan } from '#build/editions/describe-clear.ts';
import { readProject } from '#build/read/read-project.ts';
import { hasErrors } from '#core/findings/finding.ts';
import { reportText } from '#core/findings/report-text.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'all-stale': { type: 'boolean', default: false },
    withdraw: { type: 'string', multiple: true, default: [] },
    yes: { type: 'boolean', default: false },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
const stop = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const project = await readProject(process.cwd());
const request = await readClearRequest(project, positionals, { ...values, allStale: values['all-stale'] });
if (typeof request === 'string') stop(request);
else {
  const blocking = blockingFindings(project, request);
  if (hasErrors(blocking)) stop(`${reportText(blocking)}\n${clearMessages.mendFirst}`);
  const plan = await planClear(project, request);
  if (hasErrors(plan.findings)) stop(`${reportText(plan.findings)}\n${clearMessages.refused}`);
  if (plan.changes.length === 0) console.log(clearMessages.nothingToDo);
  else {
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
  }
}
