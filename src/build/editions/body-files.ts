import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { CompiledBody } from '#core/body/compile.ts';

/** The module by which pages read compiled bodies. */
const moduleName = 'virtual:client-zero/bodies';

/** Where compiled bodies lie, one file for each digest: beside Astro's store, so that the store stays small. */
export function bodyFolder(config: Pick<AstroConfig, 'cacheDir'>): string {
  return fileURLToPath(new URL('client-zero/bodies/', config.cacheDir));
}

/** Writes a compiled body in the form in which Astro renders content. The file is complete before it takes its name. */
export function writeBody(folder: string, digest: string, body: CompiledBody): void {
  const rendered = {
    html: body.html,
    metadata: {
      headings: body.headings.map(({ depth, id, text }) => ({ depth, slug: id, text })),
      imagePaths: body.images,
    },
  };
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${digest}.json`);
  writeFileSync(`${path}.new`, JSON.stringify(rendered));
  renameSync(`${path}.new`, path);
}

/** Digests of all bodies in the folder. */
export async function knownBodies(folder: string): Promise<Set<string>> {
  const names = await readdir(folder).catch(() => []);
  return new Set(names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)));
}

/** Removes the bodies that no entry has any more. */
export async function pruneBodies(
  folder: string,
  known: ReadonlySet<string>,
  used: ReadonlySet<string>,
): Promise<void> {
  for (const digest of known) if (!used.has(digest)) await rm(join(folder, `${digest}.json`), { force: true });
}

/**
 * Vite plugin: `readBody(digest)` from `virtual:client-zero/bodies` gives pages a compiled body.
 *
 * @param folder where bodies lie; asked for when the module is loaded
 */
export function bodyModule(folder: () => string) {
  return {
    name: 'client-zero:bodies',
    resolveId: (id: string) => (id === moduleName ? `\0${moduleName}` : undefined),
    load: (id: string) =>
      id === `\0${moduleName}`
        ? `import { readFile } from 'node:fs/promises';
           export async function readBody(digest) {
             return JSON.parse(await readFile(${JSON.stringify(folder())} + digest + '.json', 'utf8'));
           }`
        : undefined,
  };
}
