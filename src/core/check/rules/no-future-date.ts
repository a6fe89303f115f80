import type { EntryData } from '../../schema/schemas.ts';
import type { Path } from '../../tree/read-yaml.ts';
import { rule } from '../rule.ts';

/**
 * Every date of an entry has come.
 *
 * Why: an entry tells what happened; a date to come is a slip of the pen or a plan.
 */
export const noFutureDate = rule({
  name: 'no-future-date',
  severity: 'error',
  sentence: 'No date of an entry lies in the future.',
  examples: [
    {
      change: { reviewed: '2026-11-23' },
      options: { today: '2026-11-22' },
      message: 'the date "2026-11-23" lies in the future. Correct it; a plan belongs in the text, in words.',
    },
    {
      change: { folder: 'cases', period: { from: '2009', to: '2027' } },
      options: { today: '2026-11-22' },
      message: 'the date "2027" lies in the future. Correct it; a plan belongs in the text, in words.',
    },
    {
      change: { folder: 'cases', period: { from: '2026-11', to: '2026' }, reviewed: '2026-11-22' },
      options: { today: '2026-11-22' },
      message: undefined,
    },
  ],
  check({ data }, report, { today }) {
    if (today === undefined) return;
    for (const [path, date] of dates(data)) {
      // A year or a month is in the future when it has not begun.
      if (!/^\d/.test(date) || date <= today.slice(0, date.length)) continue;
      report(path, `the date "${date}" lies in the future. Correct it; a plan belongs in the text, in words.`);
    }
  },
});

/** All dates of an entry, with their places; `not dated` is among them. */
function dates(data: EntryData): [Path, string][] {
  const found: [Path, string | undefined][] = [
    [['cleared'], data.cleared],
    [['reviewed'], data.reviewed],
    [['period', 'from'], data.period?.from],
    [['period', 'to'], data.period?.to],
    ...(data.timeline ?? []).map(({ when }, index): [Path, string] => [['timeline', index, 'when'], when]),
    ...(data.evidence ?? []).map(({ date }, index): [Path, string] => [['evidence', index, 'date'], date]),
    ...(data.outcome?.measures ?? []).map(({ when }, index): [Path, string | undefined] => [
      ['outcome', 'measures', index, 'when'],
      when,
    ]),
  ];
  return found.filter((item): item is [Path, string] => item[1] !== undefined);
}
