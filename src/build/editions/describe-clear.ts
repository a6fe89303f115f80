import { createTwoFilesPatch } from 'diff';
import type { HeldBack } from '#core/clear/snapshot.ts';
import { didYouMean } from '#core/findings/did-you-mean.ts';
import { count } from '#core/findings/report-text.ts';
import type { ClearPlan, FileChange } from './clear-project.ts';

const decode = (bytes: Uint8Array | undefined) => (bytes ? new TextDecoder().decode(bytes) : '');
const isText = (path: string) => /\.(mdx|yaml|svg)$/.test(path);

/** What a person must see before saying yes: the whole public text when it is new, else the difference, and what is held back. */
export function describePlan(plan: ClearPlan): string {
  return plan.changes
    .map((change) => {
      const ref = change.path.replace(/^content\/cleared\/|\.mdx$/g, '');
      const heldBack = change.path.endsWith('.mdx') && change.after ? plan.heldBack.get(ref) : undefined;
      return [heading(change), difference(change), heldBack ? describeHeldBack(heldBack) : '']
        .filter(Boolean)
        .join('\n');
    })
    .join('\n\n');
}

function heading({ path, before, after }: FileChange): string {
  const what = !before ? 'new: customers will read' : !after ? 'removed: customers will no longer read' : 'changed';
  return `━━ ${path} (${what})`;
}

function difference({ path, before, after }: FileChange): string {
  if (!isText(path)) return after ? `   an image of ${after.length} bytes, metadata removed` : '   an image';
  if (!before) return decode(after);
  if (!after) return '';
  return createTwoFilesPatch('approved', 'proposed', decode(before), decode(after), '', '', { context: 2 })
    .split('\n')
    .slice(3)
    .join('\n');
}

function describeHeldBack(heldBack: readonly HeldBack[]): string {
  if (heldBack.length === 0) return '   held back: nothing';
  const named = (what: HeldBack['what']) => heldBack.filter((item) => item.what === what).map((item) => item.name);
  const lines = [
    ['fields', named('field').join(', ')],
    ['<Internal> blocks', named('block').join('; ')],
    ['names, replaced by', named('name').join('; ')],
    ['links to entries that customers cannot read', named('relation').join(', ')],
    ['internal terms', named('term').join(', ')],
  ].filter(([, names]) => names !== '');
  return ['   held back:', ...lines.map(([what, names]) => `   · ${what}: ${names}`)].join('\n');
}

/** What `clear` says. */
export const clearMessages = {
  usage:
    'Which entries? For example:\n' +
    '  npm run clear -- lessons/quick-wins-made-visible     write its public text\n' +
    '  npm run clear -- vocabulary                          write the public vocabulary\n' +
    '  npm run clear -- --all-stale                         renew what changed after it was cleared\n' +
    '  npm run clear -- --withdraw cases/phoenix-pay        take it out of the public edition',
  mendFirst: 'Nothing was cleared. Mend this first; npm run check shows everything.',
  refused: 'Nothing was cleared and nothing was written.',
  nothingToDo: 'Nothing to do: the approved public text is up to date.',
  cannotAsk: 'Nothing was written: there is nobody to ask. Run it in a terminal, or add --yes.',
  cancelled: 'Nothing was written.',
  next: 'Next: npm run check, then commit the files. Approval is the code owner’s approval of these files in the pull request.',
  question: (plan: ClearPlan) => `Write ${count(plan.changes.length, 'file')} as shown above?`,
  written: (plan: ClearPlan) => `${count(plan.changes.length, 'file')} written.`,
  noDay: (date: string) => `"${date}" is no day. Write year, month and day, as in --date 2026-11-22`,
  bothWays: (ref: string) => `${ref} is to be cleared and withdrawn in one call. Decide for one of the two.`,
  noEntry: (ref: string, known: ReadonlySet<string>) =>
    `There is no entry "${ref}" that could be cleared.${didYouMean(ref, known)} Write folder and name, as in lessons/quick-wins-made-visible.`,
  noSnapshot: (ref: string, known: ReadonlySet<string>) =>
    `"${ref}" has no snapshot that could be withdrawn.${didYouMean(ref, known)}`,
};
