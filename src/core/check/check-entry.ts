import type { Finding } from '../findings/finding.ts';
import type { Entry, Tree } from '../tree/tree.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

/** What the rules say about the fields of one entry. */
export function checkEntry(entry: Entry, tree: Tree, which: readonly Rule[] = rules): Finding[] {
  return which.flatMap((rule) => {
    const findings: Finding[] = [];
    rule.check(
      entry,
      (path, message, what) =>
        findings.push({
          file: entry.file,
          ...entry.locate(path, what),
          rule: rule.name,
          severity: rule.severity,
          message,
        }),
      tree,
    );
    return findings;
  });
}
