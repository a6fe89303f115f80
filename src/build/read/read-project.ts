import { readFile } from 'node:fs/promises';
import { readNames } from '#core/check/confidential-names.ts';
import { hideNames } from '#core/check/hide-names.ts';
import type { Finding } from '#core/findings/finding.ts';
import type { Tree, TreeOptions } from '#core/tree/tree.ts';
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

/** The environment variable that names the file of confidential names, and the place of findings about it. */
export const namesVariable = 'CONFIDENTIAL_NAMES';

/**
 * Reads both trees of a project.
 *
 * @param options what the rules need to know; confidential names come from the file that the environment names unless given
 */
export async function readProject(root: string, options: TreeOptions = {}): Promise<Project> {
  const names = await readConfidential(options.confidential);
  const given: TreeOptions = { ...options, confidential: names.confidential };
  const internal = await readTree(root, 'content', 'internal', given);
  const cleared = await readTree(root, clearedContent, 'public', given);
  return {
    root,
    internal: internal.tree,
    cleared: cleared.tree,
    findings: hideNames([...names.findings, ...internal.findings, ...cleared.findings], internal.tree),
  };
}

/** The confidential names. A list that cannot be read is an error and never an empty list: every command then stops. */
async function readConfidential(
  given: readonly string[] | undefined,
): Promise<{ confidential: readonly string[]; findings: Finding[] }> {
  const path = process.env[namesVariable];
  if (given !== undefined || path === undefined || path === '') return { confidential: given ?? [], findings: [] };
  try {
    return { confidential: readNames(await readFile(path, 'utf8')), findings: [] };
  } catch {
    const finding: Finding = {
      file: namesVariable,
      line: 1,
      column: 1,
      rule: 'no-confidential-name',
      severity: 'error',
      message: `the file that the environment variable ${namesVariable} names cannot be read. Correct the variable, or unset it.`,
    };
    return { confidential: [], findings: [finding] };
  }
}
