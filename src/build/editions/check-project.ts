import { checkTree } from '#core/check/check-tree.ts';
import { hideNames } from '#core/check/hide-names.ts';
import { type Finding, sortFindings } from '#core/findings/finding.ts';
import type { TreeOptions } from '#core/tree/tree.ts';
import { site } from '#site.config.ts';
import { clearedContent, readProject, type Project } from '../read/read-project.ts';
import { satteriParser } from '../read/satteri-parser.ts';
import { snapshotFiles, strayFindings } from './snapshot-files.ts';
import { findStale, type StaleReason } from './clear-project.ts';

/** What a check of a whole project found. */
export interface CheckResult {
  /** Sorted; empty when all is well. */
  findings: Finding[];
  entries: number;
  snapshots: number;
  /** What was checked. */
  project: Project;
}

/**
 * Checks both trees of a project, and whether snapshots still say what their entries say.
 *
 * @param options what the rules need to know; by default the clock's day, the site's months between reviews, and the
 *   confidential names that the environment leads to
 */
export async function checkProject(root: string, options: TreeOptions = {}): Promise<CheckResult> {
  const project = await readProject(root, { reviewEvery: site.reviewEvery, ...options });
  const findings = [
    ...project.findings,
    ...checkTree(project.internal, satteriParser),
    ...checkTree(project.cleared, satteriParser),
    ...(await staleFindings(project)),
  ];
  // Beside a snapshot that cannot be read, its own images would seem to be nobody's.
  if (project.cleared.refs.size === project.cleared.entries.size) {
    const known = new Set(findings.map((finding) => finding.file));
    const { strays } = await snapshotFiles(root, project.cleared);
    findings.push(...strayFindings(strays).filter((finding) => !known.has(finding.file)));
  }
  return {
    findings: sortFindings(hideNames(findings.map(withoutFixInSnapshot), project.internal)),
    entries: project.internal.refs.size,
    snapshots: project.cleared.refs.size,
    project,
  };
}

/** A snapshot is written from its entry only: what would mend it there is no offer to change it by hand. */
function withoutFixInSnapshot(finding: Finding): Finding {
  return finding.file.startsWith(`${clearedContent}/`) ? { ...finding, fix: undefined } : finding;
}

const advice: Record<Exclude<StaleReason, 'unreadable'>, (ref: string) => string> = {
  changed: (ref) =>
    `the entry and its approved text no longer say the same; customers read the approved text. Renew it: npm run clear -- ${ref}`,
  orphaned: (ref) =>
    `the entry of this approved text is gone, and customers still read it. Withdraw it: npm run clear -- --withdraw ${ref}`,
  held: (ref) =>
    `the entry says that it stays internal (it is a draft, or has notCleared), and customers still read this text. Withdraw it: npm run clear -- --withdraw ${ref}`,
};

/** Warnings about snapshots; one that cannot be read has a finding of its own. */
async function staleFindings(project: Project): Promise<Finding[]> {
  const { entries, vocabulary } = await findStale(project);
  const warning = (path: string, message: string): Finding => ({
    file: `${clearedContent}/${path}`,
    line: 1,
    column: 1,
    rule: 'stale-clearance',
    severity: 'warning',
    message,
  });
  const findings = [...entries].flatMap(([ref, reason]) =>
    reason === 'unreadable' ? [] : [warning(`${ref}.mdx`, advice[reason](ref))],
  );
  if (vocabulary) {
    findings.push(
      warning('vocabulary', 'the vocabulary changed after it was cleared. Renew it: npm run clear -- vocabulary'),
    );
  }
  return findings;
}
