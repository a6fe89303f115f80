import { spawn } from 'node:child_process';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Edition } from '#core/schema/schemas.ts';
import { stagePublic } from './stage-public.ts';

/** What a build of one edition came to. */
export interface BuildResult {
  /** The built site, as an absolute path. */
  dir: string;
  /** Everything Astro printed. */
  output: string;
}

/** A build that Astro refused; the message is what it printed. */
export class BuildError extends Error {
  constructor(edition: Edition, output: string) {
    super(`The ${edition} edition could not be built.\n${output.trim()}`);
    this.name = 'BuildError';
  }
}

/**
 * Builds one edition into `dist/<edition>`. The internal one is built from the project's root, the public one from a fresh
 * stage, each in a process of its own, so that nothing of one can reach the other. What stood there before is replaced only
 * when the build has succeeded.
 *
 * @param root the project's root, as an absolute path
 * @param options `cold` forgets what an earlier build of the internal edition left
 * @throws BuildError
 */
export async function buildEdition(
  root: string,
  edition: Edition,
  options: { cold?: boolean } = {},
): Promise<BuildResult> {
  const from = edition === 'public' ? await stagePublic(root) : root;
  if (options.cold && edition === 'internal') await forget(root);
  const fresh = join(root, '.work/built', edition);
  await rm(fresh, { recursive: true, force: true });
  const output = await runAstro(from, fresh, edition);
  const dir = join(root, 'dist', edition);
  await rm(dir, { recursive: true, force: true });
  await mkdir(dirname(dir), { recursive: true });
  await rename(fresh, dir);
  return { dir, output };
}

async function forget(root: string): Promise<void> {
  await Promise.all(
    ['node_modules/.astro', 'node_modules/.vite', '.astro'].map((name) =>
      rm(join(root, name), { recursive: true, force: true }),
    ),
  );
}

function runAstro(cwd: string, outDir: string, edition: Edition): Promise<string> {
  const require = createRequire(import.meta.url);
  const astro = join(dirname(require.resolve('astro/package.json')), 'bin/astro.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [astro, 'build', '--outDir', outDir], {
      cwd,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new BuildError(edition, output));
    });
  });
}
