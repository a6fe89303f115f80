import type { Finding } from '#core/findings/finding.ts';
import type { Tree } from '#core/tree/tree.ts';
import { readTree } from './read-tree.ts';

/** The two trees of a project. */
export interface Project {
  /** Absolute path of the project's root. */
  root: string;
  internal: Tree;
  /** The snapshots. */
  cleared: Tree;
  /** What could not be read. */
  findings: Finding[];
}

/** Where snapshots live, from the project's root. */
export const clearedContent = 'content/cleared';

/** Reads both trees of a project. */
export async function readProject(root: string): Promise<Project> {
  const internal = await readTree(root, 'content', 'internal');
  const cleared = await readTree(root, clearedContent, 'public');
  return {
    root,
    internal: internal.tree,
    cleared: cleared.tree,
    findings: [...internal.findings, ...cleared.findings],
  };
}
