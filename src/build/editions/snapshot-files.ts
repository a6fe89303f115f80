import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bodyImages } from '#core/body/body-images.ts';
import { parseWithRecovery } from '#core/body/recover.ts';
import type { Finding } from '#core/findings/finding.ts';
import { vocabularies } from '#core/schema/ids.ts';
import type { Tree } from '#core/tree/tree.ts';
import { clearedContent } from '../read/read-project.ts';
import { ignoreMissing } from '../read/ignore-missing.ts';
import { satteriParser } from '../read/satteri-parser.ts';

/** The files below `content/cleared` that make up the public edition, and all others. */
export interface SnapshotFiles {
  /** Snapshots, the images they show, and vocabularies; paths from `content/cleared`. */
  used: string[];
  /** Whatever else lies there; it is never published. */
  strays: string[];
}

/**
 * Sorts the files below `content/cleared`.
 *
 * @param root the project's root
 * @param cleared the tree read from there
 */
export async function snapshotFiles(root: string, cleared: Tree): Promise<SnapshotFiles> {
  const shown = new Set(
    [...cleared.entries.values()].flatMap((entry) =>
      bodyImages(parseWithRecovery(entry.body, satteriParser).root, entry.ref),
    ),
  );
  const folder = join(root, clearedContent);
  const found = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(ignoreMissing)) ?? [];
  const paths = found
    .filter((file) => !file.isDirectory())
    .map((file) =>
      join(file.parentPath, file.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const isUsed = (path: string) =>
    shown.has(path) ||
    (path.endsWith('.mdx') && cleared.refs.has(path.slice(0, -4))) ||
    vocabularies.some((name) => path === `vocabulary/${name}.yaml`);
  return { used: paths.filter(isUsed), strays: paths.filter((path) => !isUsed(path)) };
}

/** Findings about files that no snapshot uses. */
export function strayFindings(strays: readonly string[]): Finding[] {
  return strays.map((path) => ({
    file: `${clearedContent}/${path}`,
    line: 1,
    column: 1,
    rule: 'stray-file',
    severity: 'error',
    message: 'no approved text uses this file. Remove it; npm run clear writes all that belongs here.',
  }));
}
