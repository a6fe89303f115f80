import type { Edit, Finding, Position } from '../findings/finding.ts';
import { replaceAt } from '../fix/replace-at.ts';
import { isLost } from '../tree/lost.ts';
import type { Path } from '../tree/read-yaml.ts';
import type { Entry, Tree } from '../tree/tree.ts';
import type { Rename, Report, Rule } from './rule.ts';
import { rules } from './rules.ts';

/** What the rules say about the fields and the text of one entry. */
export function checkEntry(entry: Entry, tree: Tree, which: readonly Rule[] = rules): Finding[] {
  return which.flatMap((rule) => {
    const findings: Finding[] = [];
    const at = ({ line, column }: Position, message: string, fix?: Edit[]) => {
      findings.push({
        file: entry.file,
        line,
        column,
        rule: rule.name,
        severity: rule.severity,
        message,
        ...(fix ? { fix } : {}),
      });
    };
    const atField = (path: Path, message: string, what?: 'key' | 'value', rename?: Rename) => {
      if (isLost(entry, path)) return;
      const place = entry.locate(path, what);
      at(place, message, rename && replaceAt(entry.source.split('\n'), place, rename.from, rename.to));
    };
    const report: Report = Object.assign(atField, { at });
    rule.check(entry, report, tree);
    return findings;
  });
}
