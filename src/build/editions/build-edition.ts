import { spawn } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '#core/schema/schemas.ts';
import { cacheFolder } from '../read/cache-folder.ts';
import { ignoreMissing } from '../read/ignore-missing.ts';
import { peakMemory } from './peak-memory.ts';
import { stagePublic } from './stage-public.ts';
import { syncFolder } from './sync-folder.ts';

/** What a build of one edition came to. */
export interface BuildResult {
  /** The built site, as an absolute path. */
  dir: string;
  /** Everything Astro printed. */
  output: string;
  /** The most memory Astro held, in MB; 0 where the system does not tell. */
  peakMemory: number;
}

/** A build that Astro refused; the message is what it printed. */
export class BuildError extends Error {
  constructor(edition: Edition, output: string) {
    super(`The ${edition} edition could not be built.\n${output.trim()}`);
    this.name = 'BuildError';
  }
}

/** How an edition is built. */
export interface BuildOptions {
  /** Forgets what an earlier build of the internal edition left; the public one is always built from nothing. */
  cold?: boolean;
  /** `false` leaves the search index and the link pictures out. */
  index?: boolean;
}

/**
 * Builds one edition into `dist/<edition>`. The internal one is built from the project's root and takes over pages of the last
 * build that have not changed; the public one is built from a fresh stage and from nothing else, but for pictures that would be
 * drawn the same. Each runs in a process of its own. What stands in `dist` is replaced only when the build has succeeded.
 *
 * @param root the project's root, as an absolute path
 * @throws BuildError
 */
export async function buildEdition(root: string, edition: Edition, options: BuildOptions = {}): Promise<BuildResult> {
  const from = edition === 'public' ? await stagePublic(root) : root;
  const built = join(root, '.work/built', edition);
  if (options.cold || edition === 'public') await rm(built, { recursive: true, force: true });
  if (options.cold && edition === 'internal') await forget(root);
  await keepPagesOnly(built);
  const { output, peakMemory } = await runAstro(root, from, built, edition, options);
  const dir = join(root, 'dist', edition);
  await syncFolder(built, dir);
  return { dir, output, peakMemory };
}

/** Removes everything but pages and what they name: all else is written anew by each build. */
async function keepPagesOnly(built: string): Promise<void> {
  for (const item of (await readdir(built, { withFileTypes: true }).catch(ignoreMissing)) ?? []) {
    if (item.isFile() ? !item.name.endsWith('.html') : item.name === 'pagefind') {
      await rm(join(built, item.name), { recursive: true });
    }
  }
}

async function forget(root: string): Promise<void> {
  await Promise.all(
    ['node_modules/.astro', 'node_modules/.vite', '.astro'].map((name) =>
      rm(join(root, name), { recursive: true, force: true }),
    ),
  );
}

function runAstro(
  root: string,
  cwd: string,
  outDir: string,
  edition: Edition,
  options: BuildOptions,
): Promise<Omit<BuildResult, 'dir'>> {
  // The one of the folder that is built, so that all code comes from there.
  const program = join(cwd, 'src/build/editions/astro-build.ts');
  return new Promise((resolve, reject) => {
    // Most of what a build makes lives shortly: with more room for it, less time goes into collecting it. Still more only costs memory.
    const child = spawn(process.execPath, ['--max-semi-space-size=32', program, outDir], {
      cwd,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
        FORCE_COLOR: undefined,
        NO_COLOR: '1',
        // The staged folder is made anew for each build. What lies here has its digest for a name, so nothing else can come out of it.
        CLIENT_ZERO_PICTURES: join(cacheFolder(root), 'pictures'),
        ...(options.index === false ? { CLIENT_ZERO_INDEX: 'off' } : {}),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let memory = 0;
    const watch = setInterval(() => {
      void peakMemory(child.pid!).then((seen) => (memory = Math.max(memory, seen)));
    }, 100);
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ output, peakMemory: memory });
      else reject(new BuildError(edition, output));
    });
  });
}
