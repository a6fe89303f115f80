import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findingsOf } from '#core/check/check-request.ts';
import { checkTree } from '#core/check/check-tree.ts';
import type { FixedFile } from '#core/check/describe-fixes.ts';
import type { Finding } from '#core/findings/finding.ts';
import { applyFixes } from '#core/fix/apply-fixes.ts';
import { readTree } from '../read/read-tree.ts';
import { satteriParser } from '../read/satteri-parser.ts';

/** One mending can uncover the next mistake; more rounds than these would mean that two mendings undo each other. */
const mostRounds = 10;

/**
 * Mends what can be mended safely in `content/`, and changes nothing else there. Snapshots are left alone: they are written from
 * their entries only.
 *
 * @param root the project's root, as an absolute path
 * @param files the files and folders to mend, from there, as in `content/lessons/a.mdx`; none for all
 * @returns the files that changed, by name; none when there was nothing to mend safely
 */
export async function fixProject(root: string, files: readonly string[] = []): Promise<{ fixed: FixedFile[] }> {
  const fixed = new Map<string, Finding[]>();
  for (let round = 0; round < mostRounds; round++) {
    const applied = await fixOnce(root, files);
    if (applied.size === 0) break;
    for (const [file, findings] of applied) fixed.set(file, [...(fixed.get(file) ?? []), ...findings]);
  }
  return { fixed: [...fixed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, findings]) => ({ file, findings })) };
}

async function fixOnce(root: string, files: readonly string[]): Promise<Map<string, Finding[]>> {
  const { tree, findings } = await readTree(root, 'content', 'internal');
  const fixable = findingsOf(files, [...findings, ...checkTree(tree, satteriParser)]).filter(({ fix }) => fix);
  const applied = new Map<string, Finding[]>();
  for (const [file, own] of Map.groupBy(fixable, (finding) => finding.file)) {
    const path = join(root, file);
    // The reader refuses what is no UTF-8, so nothing is lost on the way back.
    const mended = applyFixes(await readFile(path, 'utf8'), own);
    await writeFile(path, mended.text);
    applied.set(file, mended.applied);
  }
  return applied;
}
