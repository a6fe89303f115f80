import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Committed } from '#core/clear/ledger.ts';

const run = promisify(execFile);
const most = { maxBuffer: 1 << 28 };

/**
 * Who last committed each file of a folder.
 *
 * @param root the project's root; it may lie inside a repository, be one, or be none
 * @param folder from the root
 * @returns path from the root → its last commit; `not committed` for a file that git does not know or that has changed since, in
 *   the index too; `unknown` for all where there is no git, no commit, or a clone without its history, as CI often has: there every
 *   file would seem to be of the one commit it has
 */
export async function readCommits(root: string, folder: string): Promise<(path: string) => Committed> {
  const git = async (...args: string[]) => (await run('git', args, { cwd: root, ...most })).stdout;
  try {
    if ((await git('rev-parse', '--is-shallow-repository')).trim() === 'true') return () => 'unknown';
    const log = await git('log', '--format=%x1e%h%x1f%an%x1f%as', '--name-only', '--relative', '-z', '--', folder);
    const changed = new Set([
      ...parsePaths(await git('diff', '--name-only', '--relative', '-z', 'HEAD', '--', folder)),
      ...parsePaths(await git('ls-files', '--others', '-z', '--', folder)),
    ]);
    const commits = parseLog(log);
    return (path) => (changed.has(path) ? 'not committed' : (commits.get(path) ?? 'not committed'));
  } catch {
    return () => 'unknown';
  }
}

const parsePaths = (list: string) => list.split('\0').filter((path) => path !== '');

/** The newest commit of each path in what `git log` prints, newest first. */
export function parseLog(log: string): Map<string, Committed> {
  const commits = new Map<string, Committed>();
  for (const record of log.split('\u001e').slice(1)) {
    const [head = '', ...names] = record.split('\0');
    const [hash = '', author = '', day = ''] = head.split('\u001f');
    for (const name of names.map((one) => one.replace(/^\n/, '')).filter((one) => one !== '')) {
      if (!commits.has(name)) commits.set(name, { hash, author, day });
    }
  }
  return commits;
}
