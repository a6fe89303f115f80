import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { applyChanges, planClear, type ClearRequest } from '#build/editions/clear-project.ts';
import { readProject } from '#build/read/read-project.ts';
import type { HeldBack } from '#core/clear/snapshot.ts';

const repository = join(import.meta.dirname, '../..');

/** What a project needs beside its content. */
const parts = ['package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs', 'public', 'src', 'scripts'];

/**
 * A whole project in a folder of its own: our sources and the content of a fixture.
 *
 * @param name of the folder; two tests with the same name would meet
 * @param fixture a folder in `tests/fixtures`
 * @returns the project's root, as an absolute path
 */
export async function makeProject(name: string, fixture = 'two-editions'): Promise<string> {
  const root = join(repository, '.work/tests', name);
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  for (const part of parts) await cp(join(repository, part), join(root, part), { recursive: true });
  await cp(join(repository, 'tests/fixtures', fixture, 'content'), join(root, 'content'), { recursive: true });
  return root;
}

/**
 * Replaces the first of some words in a file of a project.
 *
 * @param path from the project's root
 * @throws when the words do not stand there
 */
export async function edit(root: string, path: string, from: string, to: string): Promise<void> {
  const file = join(root, path);
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not say "${from}".`);
  await writeFile(file, text.replace(from, to));
}

/** What the snapshot of the lesson in `two-editions` leaves out. */
export const heldBackOfOpenLesson: readonly HeldBack[] = [
  { what: 'field', name: 'status' },
  { what: 'field', name: 'evidence[2]' },
  { what: 'field', name: 'say' },
  { what: 'field', name: 'ask' },
  { what: 'field', name: 'avoid' },
  { what: 'field', name: 'owner' },
  { what: 'field', name: 'contact' },
  { what: 'field', name: 'contributors' },
  { what: 'field', name: 'reviewed' },
  { what: 'block', name: 'Canaryreason names the team' },
  { what: 'term', name: 'solutions/code-name' },
  { what: 'relation', name: 'cases/closed-case' },
];

/** Writes the snapshots of a project as `clear` would, on 1 November 2026. */
export async function clear(root: string, request: Partial<ClearRequest>) {
  const plan = await planClear(await readProject(root), {
    entries: [],
    vocabulary: false,
    withdraw: [],
    date: '2026-11-01',
    ...request,
  });
  if (plan.findings.length === 0) await applyChanges(root, plan.changes);
  return plan;
}

/** Runs a command of the project as a person would. */
export function run(root: string, script: string, ...args: string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  });
  return { code: status, output: stdout + stderr };
}

/** Every file below a folder: path → bytes. */
export async function files(dir: string): Promise<Map<string, Buffer>> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = found.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const contents = await Promise.all(
    paths.sort().map(async (path) => [path.slice(dir.length + 1), await readFile(path)] as const),
  );
  return new Map(contents);
}

/** Everything a site says, as text: names of files and their contents, the search index decoded. */
export async function everythingIn(dir: string): Promise<string> {
  const texts = [...(await files(dir))].map(([path, bytes]) => {
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return `${path}\n${(packed ? gunzipSync(bytes) : bytes).toString('latin1')}`;
  });
  return texts.join('\n');
}
