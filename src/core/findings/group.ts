import { sortFindings, type Finding } from './finding.ts';

/** A finding that is shown, and how many of its kind are not shown after it. */
export interface ShownFinding {
  finding: Finding;
  /** 0 for all but the last one shown of a kind that stands more often. */
  more: number;
}

/** How many findings of one kind are shown for a file. */
const mostOfAKind = 3;

/**
 * Findings in reading order, of each kind three for each file. Of one kind are those of a rule whose messages differ only in
 * what is quoted, or in whether they guess what was meant.
 */
export function groupFindings(findings: readonly Finding[]): ShownFinding[] {
  const shown: ShownFinding[] = [];
  const kinds = new Map<string, { count: number; last: ShownFinding }>();
  for (const finding of sortFindings(findings)) {
    const key = kindOf(finding);
    const kind = kinds.get(key);
    if (kind && kind.count === mostOfAKind) {
      kind.last.more++;
      continue;
    }
    const last = { finding, more: 0 };
    shown.push(last);
    kinds.set(key, { count: (kind?.count ?? 0) + 1, last });
  }
  return shown;
}

/** `… and 9 more of this kind in this file.` */
export function moreOfThisKind(more: number): string {
  return `… and ${more} more of this kind in this file.`;
}

function kindOf({ file, rule, severity, message }: Finding): string {
  const plain = message.replace(/ Did you mean "[^"]*"\?/g, '').replace(/"[^"]*"/g, '""');
  return [file, rule, severity, plain].join('\n');
}
