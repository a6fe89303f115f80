import { checkTree } from '#core/check/check-tree.ts';
import { type Finding, sortFindings } from '#core/findings/finding.ts';
import { clearedContent, isReadable, readProject } from '../read/read-project.ts';
import { satteriParser } from '../read/satteri-parser.ts';
import { findStale } from './clear-project.ts';

/** What a check of a whole project found. */
export interface CheckResult {
  /** Sorted; empty when all is well. */
  findings: Finding[];
  entries: number;
  snapshots: number;
}

/** Checks both trees of a project, and whether snapshots still say what their entries say. */
export async function checkProject(root: string): Promise<CheckResult> {
  const project = await readProject(root);
  const findings = [
    ...project.findings,
    ...checkTree(project.internal, satteriParser),
    ...checkTree(project.cleared, satteriParser),
  ];
  if (isReadable(project)) findings.push(...(await staleFindings(project)));
  return {
    findings: sortFindings(findings),
    entries: project.internal.refs.size,
    snapshots: project.cleared.refs.size,
  };
}

async function staleFindings(project: Parameters<typeof findStale>[0]): Promise<Finding[]> {
  const stale = await findStale(project);
  const findings = stale.entries.map(({ ref, orphaned }): Finding => ({
    file: `${clearedContent}/${ref}.mdx`,
    line: 1,
    column: 1,
    rule: 'stale-clearance',
    severity: 'warning',
    message: orphaned
      ? `the entry of this snapshot is gone, and customers still read it. Withdraw it: npm run clear -- --withdraw ${ref}`
      : `the entry changed after it was cleared; customers read the approved text. Renew it: npm run clear -- ${ref}`,
  }));
  if (stale.vocabulary) {
    findings.push({
      file: `${clearedContent}/vocabulary`,
      line: 1,
      column: 1,
      rule: 'stale-clearance',
      severity: 'warning',
      message: 'the vocabulary changed after it was cleared. Renew it: npm run clear -- vocabulary',
    });
  }
  return findings;
}
