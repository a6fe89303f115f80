import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkTree } from '#core/check/check-tree.ts';
import type { Edit, Finding, Position } from '#core/findings/finding.ts';
import { applyFixes } from '#core/fix/apply-fixes.ts';
import { replaceAt } from '#core/fix/replace-at.ts';
import { safeRename } from '#core/fix/safe-rename.ts';
import { storyFacets } from '#core/schema/ids.ts';
import type { Path } from '#core/tree/read-yaml.ts';
import { termIds, type Entry, type Tree } from '#core/tree/tree.ts';
import { readTree } from '../read/read-tree.ts';
import { satteriParser } from '../read/satteri-parser.ts';

/** A file that was mended. */
export interface FixedFile {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** What was wrong and is not any more, in the order in which it was mended. */
  findings: Finding[];
}

/** One mending can uncover the next mistake; more rounds than these would mean that two mendings undo each other. */
const mostRounds = 10;

/**
 * Mends what can be mended safely in `content/`, and changes nothing else there. Snapshots are left alone: they are written from
 * their entries only.
 *
 * @param root the project's root, as an absolute path
 * @returns the files that changed, by name; none when there was nothing to mend safely
 */
export async function fixProject(root: string): Promise<{ fixed: FixedFile[] }> {
  const fixed = new Map<string, Finding[]>();
  for (let round = 0; round < mostRounds; round++) {
    const applied = await fixOnce(root);
    if (applied.size === 0) break;
    for (const [file, findings] of applied) fixed.set(file, [...(fixed.get(file) ?? []), ...findings]);
  }
  return { fixed: [...fixed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, findings]) => ({ file, findings })) };
}

async function fixOnce(root: string): Promise<Map<string, Finding[]>> {
  const { tree, findings } = await readTree(root, 'content', 'internal');
  const fixable = [...findings, ...withIdFixes(checkTree(tree, satteriParser), tree)].filter(({ fix }) => fix);
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

const idRules: ReadonlySet<string> = new Set(['known-terms', 'known-entries', 'known-evidence']);

/** Findings about ids that no term, entry or source has, with the fix where the id is certainly misspelt. */
function withIdFixes(findings: readonly Finding[], tree: Tree): Finding[] {
  const fixes = new Map<string, Edit[]>();
  const key = (file: string, { line, column }: Position) => `${file}:${line}:${column}`;
  const files = new Set(findings.filter(({ rule }) => idRules.has(rule)).map(({ file }) => file));
  for (const entry of tree.entries.values()) {
    if (!files.has(entry.file)) continue;
    const lines = entry.source.split('\n');
    for (const { path, id, known } of usedIds(entry, tree)) {
      if (known.has(id)) continue;
      const place = entry.locate(path);
      const edits = replaceAt(lines, place, id, safeRename(id, known));
      if (edits) fixes.set(key(entry.file, place), edits);
    }
  }
  return findings.map((finding) => {
    const fix = idRules.has(finding.rule) ? fixes.get(key(finding.file, finding)) : undefined;
    return finding.fix || !fix ? finding : { ...finding, fix };
  });
}

/** Every id by which an entry refers to something, with the ids there are. */
function usedIds({ ref, data }: Entry, tree: Tree): { path: Path; id: string; known: ReadonlySet<string> }[] {
  const list = (path: Path, ids: readonly string[] | undefined, known: ReadonlySet<string>) =>
    (ids ?? []).map((id, index) => ({ path: [...path, index], id, known }));
  const others = new Set([...tree.refs].filter((other) => other !== ref));
  const cases = new Set([...others].filter((other) => other.startsWith('cases/')));
  const evidence = new Set((data.evidence ?? []).map((item) => item.id));
  const next = data.retired?.supersededBy;
  return [
    ...storyFacets.flatMap((facet) => list([facet], data[facet], new Set(termIds(tree, facet)))),
    ...list(['related'], data.related, others),
    ...list(['cases'], data.cases, cases),
    ...(next === undefined ? [] : [{ path: ['retired', 'supersededBy'], id: next, known: others }]),
    ...(data.failure.causes ?? []).flatMap((cause, index) =>
      list(['failure', 'causes', index, 'evidence'], cause.evidence, evidence),
    ),
    ...(data.outcome?.measures ?? []).flatMap((measure, index) =>
      list(['outcome', 'measures', index, 'evidence'], measure.evidence, evidence),
    ),
  ];
}
