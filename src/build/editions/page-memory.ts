import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { ignoreMissing } from '../read/read-tree.ts';
import { removeWithEmptyFolders } from './sync-folder.ts';

const isImage = /\.(?:png|jpe?g|webp|avif|gif|svg)$/;

/** What a build leaves for the next one. */
interface Remembered {
  /** A digest of the code that made the pages. */
  code: string;
  /** By address, for pages that told what they show (`cacheKey` in `getStaticPaths`). */
  pages: Record<string, RememberedPage>;
}

interface RememberedPage {
  /** A digest of what the page shows. */
  shows: string;
  /** Names of the files in `_astro/` that it names. */
  files: string[];
}

/** What a build knows of the last one. */
export interface PageMemory {
  /** Wraps Astro's way of making pages, so that unchanged ones are left as they lie in the output. */
  keepUnchanged: (original: AstroPrerenderer) => AstroPrerenderer;
  /**
   * Removes what is left of earlier builds and belongs to no page any more, and writes down what the next build may keep. To be
   * called when everything has been made.
   *
   * @param made absolute paths of all pages that this build made
   */
  finish: (made: readonly string[]) => Promise<void>;
}

/**
 * Recalls which pages stand in the output folder of the last build, and from what each was made. Astro's own incremental build
 * does the same, but writes each page twice and goes through all of them one by one.
 *
 * Until `finish` is called there is nothing to recall: a build that breaks off leaves no page behind that the next one trusts.
 *
 * @param outDir the output folder, as an absolute path
 * @param code a digest of the code that makes the pages, from {@link codeDigest}
 */
export function recallPages(outDir: string, code: string): PageMemory {
  const began = Date.now();
  const file = `${outDir.replace(/\/$/, '')}.pages.json`;
  const before = readMemory(file, code);
  rmSync(file, { force: true });
  const pages: Remembered['pages'] = {};
  const pathOf = (pathname: string) => join(outDir, pathname, 'index.html');
  const assets = join(outDir, '_astro/');
  const kept = new Set<string>();
  return {
    keepUnchanged: (original) => ({
      ...original,
      name: 'client-zero:keep-unchanged',
      async getStaticPaths() {
        const all = await original.getStaticPaths();
        const present = new Set(filesBelow(outDir));
        return all.filter(({ pathname, cacheKey }) => {
          if (cacheKey === undefined) return true;
          const shows = createHash('sha256').update(cacheKey).digest('base64url');
          const last = before[pathname];
          const isKept =
            last?.shows === shows &&
            present.has(pathOf(pathname)) &&
            last.files.every((name) => present.has(join(assets, name)));
          pages[pathname] = isKept ? last : { shows, files: [] };
          if (isKept) kept.add(pathname);
          return !isKept;
        });
      },
    }),
    async finish(made) {
      const files = new Map(made.map((path) => [path, namedFiles(readFileSync(path, 'utf8'))]));
      for (const [pathname, page] of Object.entries(pages)) page.files = files.get(pathOf(pathname)) ?? page.files;
      const wanted = new Set([...made, ...[...kept].map(pathOf)]);
      const named = new Set([...files.values(), ...Object.values(pages).map((page) => page.files)].flat());
      for (const path of filesBelow(outDir)) {
        // Astro makes images for the pages that it makes, and leaves others lying about; its scripts and styles it writes anew.
        const isLeft = isImage.test(path) ? !named.has(basename(path)) : statSync(path).mtimeMs < began;
        const isOld = path.endsWith('.html') ? !wanted.has(path) : path.startsWith(assets) && isLeft;
        if (isOld) await removeWithEmptyFolders(outDir, relative(outDir, path));
      }
      writeFileSync(file, JSON.stringify({ code, pages } satisfies Remembered));
    },
  };
}

/**
 * A digest of everything but the content that decides what pages look like: the sources and the lock file.
 *
 * @param root the folder with `astro.config.mjs`, as an absolute path
 */
export async function codeDigest(root: string): Promise<string> {
  const hash = createHash('sha256');
  const found = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true });
  const paths = found.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  for (const path of [...paths.sort(), join(root, 'astro.config.mjs'), join(root, 'package-lock.json')]) {
    hash.update(relative(root, path)).update((await readFile(path).catch(ignoreMissing)) ?? '');
  }
  return hash.digest('hex');
}

/** The pages of the last build; none when there was none, it broke off, or other code made them. */
function readMemory(file: string, code: string): Partial<Remembered['pages']> {
  if (!existsSync(file)) return {};
  const { code: made, pages } = JSON.parse(readFileSync(file, 'utf8')) as Remembered;
  return made === code ? pages : {};
}

/** The files of `_astro/` that a page names, without repetition. */
function namedFiles(html: string): string[] {
  return [...new Set([...html.matchAll(/\/_astro\/([\w.-]+)/g)].map((match) => match[1]!))];
}

/** Absolute paths of all files below a folder; none when there is no such folder. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
}
