import type { Finding, Position } from '../findings/finding.ts';
import type { Path } from '../tree/read-yaml.ts';
import type { Entry, Tree } from '../tree/tree.ts';
import type { Report, Rule } from './rule.ts';
import { rules } from './rules.ts';

/** What the rules say about the fields and the text of one entry. */
export function checkEntry(entry: Entry, tree: Tree, which: readonly Rule[] = rules): Finding[] {
  return which.flatMap((rule) => {
    const findings: Finding[] = [];
    const at = ({ line, column }: Position, message: string) => {
      findings.push({ file: entry.file, line, column, rule: rule.name, severity: rule.severity, message });
    };
    const atField = (path: Path, message: string, what?: 'key' | 'value') => {
      at(entry.locate(path, what), message);
    };
    const report: Report = Object.assign(atField, { at });
    rule.check(entry, report, tree);
    return findings;
  });
}
