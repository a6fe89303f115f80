import { createHash, hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { removeWithEmptyFolders } from './sync-folder.ts';

const endings = 'png|jpe?g|webp|avif|gif|svg';
const isImage = new RegExp(`\\.(?:${endings})$`);
const namedImage = new RegExp(`/_astro/([\\w.-]+\\.(?:${endings}))(?![\\w.-])`, 'g');

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
  /** Names of the images in `_astro/` that it shows; left out when there are none. Scripts and styles are written by each build. */
  images?: string[];
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
  const top = resolve(outDir);
  const file = `${top}.pages.json`;
  const before = readMemory(file, code);
  rmSync(file, { force: true });
  const pages: Remembered['pages'] = {};
  const assets = join(top, '_astro');
  // Asked for thousands of times: putting names together is several times as fast as joining paths.
  const pathOf = (pathname: string) => [top, ...pathname.split('/').filter(Boolean), 'index.html'].join(sep);
  const kept = new Set<string>();
  let present = new Set<string>();
  return {
    keepUnchanged: (original) => ({
      ...original,
      name: 'client-zero:keep-unchanged',
      async getStaticPaths() {
        const all = await original.getStaticPaths();
        present = new Set(filesBelow(top));
        return all.filter(({ pathname, cacheKey }) => {
          if (cacheKey === undefined) return true;
          const shows = hash('sha256', cacheKey, 'base64url');
          const last = before[pathname];
          const isKept =
            last?.shows === shows &&
            present.has(pathOf(pathname)) &&
            (last.images ?? []).every((name) => present.has(assets + sep + name));
          pages[pathname] = isKept ? last : { shows };
          if (isKept) kept.add(pathname);
          return !isKept;
        });
      },
    }),
    async finish(made) {
      const shown = new Map(made.map((path) => [path, imagesOf(readFileSync(path, 'utf8'))]));
      for (const [pathname, page] of Object.entries(pages)) {
        const images = shown.get(pathOf(pathname)) ?? [];
        if (images.length > 0) page.images = images;
      }
      const wanted = new Set([...made, ...[...kept].map(pathOf)]);
      const named = new Set([...shown.values(), ...Object.values(pages).map((page) => page.images ?? [])].flat());
      for (const path of present) {
        if (path.endsWith('.html') && !wanted.has(path)) await removeWithEmptyFolders(top, relative(top, path));
      }
      for (const path of filesBelow(assets)) {
        // Astro makes images for the pages that it makes, and leaves others lying about; its scripts and styles it writes anew.
        const isLeft = isImage.test(path) ? !named.has(basename(path)) : statSync(path).mtimeMs < began;
        if (isLeft) await removeWithEmptyFolders(top, relative(top, path));
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
  const whole = createHash('sha256');
  const found = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true });
  const paths = found.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  for (const path of [...paths.sort(), join(root, 'astro.config.mjs'), join(root, 'package-lock.json')]) {
    whole.update(path.slice(root.length)).update(existsSync(path) ? readFileSync(path) : '');
  }
  return whole.digest('hex');
}

/** The pages of the last build; none when there was none, it broke off, or other code made them. */
function readMemory(file: string, code: string): Partial<Remembered['pages']> {
  if (!existsSync(file)) return {};
  const { code: made, pages } = JSON.parse(readFileSync(file, 'utf8')) as Remembered;
  return made === code ? pages : {};
}

/** The images of `_astro/` that a page names, without repetition. */
function imagesOf(html: string): string[] {
  return [...new Set([...html.matchAll(namedImage)].map((match) => match[1]!))];
}

/** Absolute paths of all files below a folder; none when there is no such folder. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => file.parentPath + sep + file.name);
}
