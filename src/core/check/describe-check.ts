import { count } from '../findings/report-text.ts';

/** What was checked, and how long it took. */
export interface CheckedContent {
  entries: number;
  snapshots: number;
  /** The files whose findings are shown; none for all. */
  files: readonly string[];
  /** Duration, told when it is given. */
  seconds: number | undefined;
}

/** `17 entries and 12 snapshots checked in 3.4 s.`, and which files are shown where not all are. */
export function describeCheck({ entries, snapshots, files, seconds }: CheckedContent): string {
  const what = `${entries} ${entries === 1 ? 'entry' : 'entries'} and ${count(snapshots, 'snapshot')} checked`;
  const time = seconds === undefined ? '' : ` in ${seconds.toFixed(1)} s`;
  return `${what}${time}.${files.length > 0 ? ` Shown are the findings of ${files.join(', ')}.` : ''}`;
}

const mostNamed = 3;

/** `content/lessons/a.mdx changed.`; of many files the first three are named. */
export function describeChange(files: readonly string[]): string {
  const named = files.slice(0, mostNamed).join(', ');
  const more = files.length - mostNamed;
  return `${named}${more > 0 ? ` and ${count(more, 'more file')}` : ''} changed.`;
}
