import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readProject } from '../read/read-project.ts';
import { findStale } from './clear-project.ts';

/** How an entry stands towards the public edition. */
export interface Clearance {
  /** Folder and id. */
  ref: string;
  /** The day of clearance; undefined without a snapshot. */
  cleared?: string;
  /** Whether the entry changed after it was cleared. */
  stale?: boolean;
  /** Why it stays internal, where the entry says so. */
  reason?: string;
}

/** Where the data for internal pages stands, from the project's root. */
export const internalDataFile = '.work/internal/clearances.json';

/** Prepares what internal pages show about both trees, as JSON; pages read no files themselves. */
export async function writeInternalData(root: string): Promise<void> {
  const project = await readProject(root);
  const stale = (await findStale(project)).entries;
  const clearances = [...project.internal.entries.values()].map((entry): Clearance => {
    const cleared = project.cleared.entries.get(entry.ref)?.data.cleared;
    return {
      ref: entry.ref,
      ...(cleared ? { cleared, stale: stale.has(entry.ref) } : {}),
      ...(entry.data.notCleared ? { reason: entry.data.notCleared } : {}),
    };
  });
  await mkdir(join(root, '.work/internal'), { recursive: true });
  await writeFile(join(root, internalDataFile), `${JSON.stringify(clearances, null, 2)}\n`);
}
