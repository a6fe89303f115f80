/**
 * `npm run check`: every finding of the content at once, without a build. Exit code 1 when there is an error.
 * `--format text|github|json` chooses the form, `--fix` first mends what can be mended safely, `--watch` checks again whenever
 * the content changes, and files or folders behind these show only their own findings. Exit code 2 when the command itself is wrong.
 */
import { existsSync, watch } from 'node:fs';
import { checkProject } from '#build/editions/check-project.ts';
import { fixProject } from '#build/editions/fix-project.ts';
import { findingsOf, readCheckRequest, type CheckRequest, type ReportFormat } from '#core/check/check-request.ts';
import { describeChange, describeCheck } from '#core/check/describe-check.ts';
import { describeFixes } from '#core/check/describe-fixes.ts';
import { hasErrors, type Finding } from '#core/findings/finding.ts';
import { reportGithub } from '#core/findings/report-github.ts';
import { reportJson } from '#core/findings/report-json.ts';
import { reportText } from '#core/findings/report-text.ts';

const reports: Record<ReportFormat, (findings: readonly Finding[]) => string> = {
  text: reportText,
  github: reportGithub,
  json: reportJson,
};

/** Mends, where that was asked for, checks, and prints; returns whether there is no error. */
async function check({ format, files, watch, fix }: CheckRequest): Promise<boolean> {
  const start = performance.now();
  const mended = fix ? [describeFixes((await fixProject(process.cwd(), files)).fixed)] : [];
  const { findings, entries, snapshots } = await checkProject(process.cwd());
  const seconds = (performance.now() - start) / 1000;
  const shown = findingsOf(files, findings);
  const checked = describeCheck({ entries, snapshots, files, seconds: watch || seconds > 2 ? seconds : undefined });
  const told = [...mended, checked].join('\n');
  // What another program reads holds nothing but the findings.
  if (format === 'json') console.error(told);
  else console.log(told);
  console.log(reports[format](shown));
  return !hasErrors(shown);
}

/** Checks again, a moment after the last of several changes. Ends with Ctrl-C. */
function checkOnChange(request: CheckRequest): void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void again(), 150);
  };
  const again = async () => {
    if (busy) {
      soon();
      return;
    }
    busy = true;
    const files = [...changed].sort();
    changed.clear();
    console.error(`\n${describeChange(files)}`);
    try {
      await check(request);
    } catch (error) {
      // A file may go while it is read.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      for (const file of files) changed.add(file);
      soon();
    } finally {
      busy = false;
    }
  };
  const watcher = watch('content', { recursive: true }, (_event, name) => {
    changed.add(name === null ? 'content' : `content/${name.replaceAll('\\', '/')}`);
    soon();
  });
  process.on('SIGINT', () => {
    clearTimeout(timer);
    watcher.close();
    process.exit(0);
  });
  console.error('Waiting for changes in content/. Stop with Ctrl-C.');
}

const request = readCheckRequest(process.argv.slice(2), process.cwd());
const missing =
  typeof request === 'string' ? undefined : ['content', ...request.files].find((file) => !existsSync(file));
if (typeof request === 'string' || missing !== undefined) {
  console.error(typeof request === 'string' ? request : `There is no ${missing!} here.`);
  process.exitCode = 2;
} else {
  const isSound = await check(request);
  if (request.watch) checkOnChange(request);
  else process.exitCode = isSound ? 0 : 1;
}
