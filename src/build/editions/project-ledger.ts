import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ledgerOf, type Ledger } from '#core/clear/ledger.ts';
import { readCommits } from '../read/read-commits.ts';
import type { Project } from '../read/read-project.ts';
import { findStale } from './clear-project.ts';
import { ledgerFile } from './ledger-file.ts';

/** The ledger of a project, with what git knows. */
export async function projectLedger(project: Project): Promise<Ledger> {
  const [stale, committed] = await Promise.all([findStale(project), readCommits(project.root, 'content')]);
  return ledgerOf({ internal: project.internal, cleared: project.cleared, stale, committed });
}

/** Writes the ledger as JSON, for the page of the internal edition and for other programs. */
export async function writeLedger(root: string, ledger: Ledger): Promise<void> {
  const file = join(root, ledgerFile);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(ledger, null, 2)}\n`);
}
