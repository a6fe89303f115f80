import { count } from '../findings/report-text.ts';
import type { Committed, Ledger, LedgerRow, Withheld } from './ledger.ts';

/** What each state means, in the order in which a reviewer wants to see them. */
const states = {
  orphaned: 'the entry is gone, and customers still read its approved text',
  stale: 'changed after it was cleared; customers read the approved text',
  cleared: 'customers read its approved text',
  'not cleared': 'nobody has cleared it',
  held: 'stays internal, with the reason given',
  draft: 'unfinished',
  retired: 'no longer in use, and not public',
} as const;

/** Kinds of things that are held back, in the order in which they are named. */
const kinds: readonly Withheld['what'][] = ['field', 'block', 'name', 'image', 'relation', 'term'];

/** The whole ledger as a table for a terminal of 100 columns, and what to do next. */
export function describeLedger({ entries, vocabulary }: Ledger): string {
  const width = Math.max(...entries.map(({ ref }) => ref.length));
  const blocks = Object.entries(states).flatMap(([state, meaning]) => {
    const rows = entries.filter((row) => row.state === state);
    if (rows.length === 0) return [];
    const lines = rows.map((row) => {
      const ref = row.ref.padEnd(width);
      if (row.cleared === undefined) return `  ${ref} ${row.reason ?? ''}`.trimEnd();
      return `  ${ref} ${row.cleared}  ${describeCommit(row.approved!).padEnd(8)}  ${summary(row)}`.trimEnd();
    });
    return [`${state} (${rows.length}): ${meaning}\n${lines.map(short).join('\n')}`];
  });
  const words = { cleared: 'cleared', stale: 'changed after it was cleared', 'not cleared': 'not cleared' };
  const hidden = count(vocabulary.heldBack.length, 'internal term');
  return [...blocks, `vocabulary: ${words[vocabulary.state]}; ${hidden} held back`, next(entries)].join('\n\n');
}

/** One entry in full: everything that is held back, by name, and who approved the rest. */
export function describeRow(row: LedgerRow): string {
  const by = (what: string, committed: Committed) =>
    typeof committed === 'string'
      ? `${what}: ${committed === 'unknown' ? 'no history here could tell' : 'not committed yet'}`
      : `${what}: commit ${committed.hash} by ${committed.author}, ${committed.day}`;
  const lines = [
    `${row.ref}: ${row.title}`,
    `  state: ${row.state}, ${states[row.state]}`,
    ...(row.reason === undefined ? [] : [`  reason: ${row.reason}`]),
    ...(row.cleared === undefined ? [] : [`  cleared: ${row.cleared}`, `  ${by('approved text', row.approved!)}`]),
    `  ${by('entry', row.changed)}`,
  ];
  if (row.heldBack) {
    lines.push(row.heldBack.length === 0 ? '  held back: nothing' : '  held back:');
    for (const { what, names } of byKind(row.heldBack)) {
      lines.push(`    ${count(names.length, what)}: ${names.join('; ')}`);
    }
    lines.push(`  what customers read, word for word: content/cleared/${row.ref}.mdx`);
  }
  return lines.join('\n');
}

/** What is held back of an entry, counted: `7 fields, 1 block`. */
function summary({ heldBack = [] }: LedgerRow): string {
  return byKind(heldBack)
    .map(({ what, names }) => count(names.length, what))
    .join(', ');
}

function byKind(heldBack: readonly Withheld[]): { what: Withheld['what']; names: string[] }[] {
  return kinds
    .map((what) => ({ what, names: heldBack.filter((item) => item.what === what).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0);
}

/** `4e5b1a2`, or why there is none. */
function describeCommit(committed: Committed): string {
  if (committed === 'unknown') return 'unknown';
  return committed === 'not committed' ? 'uncommitted' : committed.hash;
}

const short = (line: string) => (line.length > 100 ? `${line.slice(0, 99)}…` : line);

function next(entries: readonly LedgerRow[]): string {
  const stale = entries.filter(({ state }) => state === 'stale');
  const orphaned = entries.filter(({ state }) => state === 'orphaned');
  return [
    ...(stale.length > 0 ? ['Renew what changed: npm run clear -- --all-stale'] : []),
    ...orphaned.map(({ ref }) => `Withdraw: npm run clear -- --withdraw ${ref}`),
    `One entry in full: npm run ledger -- ${entries[0]?.ref ?? '<entry>'}`,
  ].join('\n');
}
