import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '../read/files-below.ts';
import type { Passage } from './passage.ts';
import { isImage, readImage } from './read-image.ts';
import { readMarkup } from './read-markup.ts';
import { scanEntry, type PublicNames } from './scan-entry.ts';
import { publicTerms, scanVocabulary, vocabularyPieces } from './scan-vocabulary.ts';
import { plainLines } from './scan-yaml.ts';

/** What the proof knows of a project. */
export interface Sources {
  passages: Passage[];
  /** How many entries and terms customers may know of. */
  publicCount: number;
}

/** Sources of which no word reaches a page: they would make common words of internal texts look public. */
const aside = /^src\/(?:build|core\/(?:check|clear|contribute|findings|fix|tree))\//;

/**
 * Reads the raw files of a project: entries, vocabulary, names of files, and the site's own sources. Snapshots are not read: of
 * them it is only known which entries have one.
 *
 * @param root the project's root
 */
export async function readSources(root: string): Promise<Sources> {
  const content = (await filesBelow(join(root, 'content'))).map((path) => `content/${path}`);
  const snapshots = new Set(
    content.flatMap((path) => /^content\/cleared\/((?:lessons|cases)\/[^/]+)\.mdx$/.exec(path)?.[1] ?? []),
  );
  const own = content.filter((path) => !path.startsWith('content/cleared/'));
  const texts = new Map(
    own.filter((path) => /\.(?:mdx|ya?ml)$/i.test(path)).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
  const entries = [...texts].flatMap(([path, text]) => {
    const ref = /^content\/((?:lessons|cases)\/[^/]+)\.mdx$/.exec(path)?.[1];
    return ref ? [{ path, text, ref, isMeantPublic: snapshots.has(ref) && isOffered(text) }] : [];
  });
  const vocabularies = [...texts]
    .filter(([path]) => path.startsWith('content/vocabulary/'))
    .map(([path, text]) => ({ path, text, pieces: vocabularyPieces(text) }));
  const names: PublicNames = {
    refs: new Set(entries.filter((entry) => entry.isMeantPublic).map(({ ref }) => ref)),
    terms: new Set(
      vocabularies.flatMap(({ path, text, pieces }) =>
        publicTerms(text, pieces).map((id) => `${path.slice('content/vocabulary/'.length, -'.yaml'.length)}/${id}`),
      ),
    ),
  };
  const passages = [
    ...entries.flatMap(({ path, text, isMeantPublic }) => scanEntry(path, text, isMeantPublic, names)),
    ...vocabularies.flatMap(({ path, text, pieces }) => scanVocabulary(path, text, names, pieces)),
    ...askedPassages(texts),
  ];
  passages.push(...fileNames(own, passages, names));
  passages.push(...(await imageTexts(root, passages)));
  passages.push(...(await ownSources(root)));
  return { passages, publicCount: names.refs.size + names.terms.size };
}

/** What customers asked is internal as a whole, comments included. */
function askedPassages(texts: ReadonlyMap<string, string>): Passage[] {
  const file = 'content/asked.yaml';
  const lines = plainLines(texts.get(file) ?? '').split('\n');
  return lines.map((text, index) => ({ file, line: index + 1, text, isPublic: false }));
}

/** Drafts, and entries that say why they stay internal, are not for customers even where a snapshot lies about. */
function isOffered(text: string): boolean {
  return !/^(?:status:\s*["']?draft|notCleared:)/m.test(text.split(/^---\s*$/m)[1] ?? '');
}

/** An entry's name is public when the entry is; an image's when a passage of its entry that customers read names it. */
function fileNames(own: readonly string[], passages: readonly Passage[], { refs }: PublicNames): Passage[] {
  const shown = new Map<string, string>();
  for (const { file, text, isPublic } of passages) {
    if (isPublic) shown.set(file, `${shown.get(file) ?? ''}\n${text}`);
  }
  return own.map((file) => {
    const path = file.slice('content/'.length);
    const ref = path
      .split('/', 2)
      .join('/')
      .replace(/\.mdx$/, '');
    const isPublic = path.endsWith('.mdx')
      ? refs.has(ref)
      : path.startsWith('vocabulary/') ||
        shown.get(`content/${ref}.mdx`)?.includes(path.slice(ref.length + 1)) === true;
    return { file, line: 1, text: path, isPublic };
  });
}

/** What images say. Of those that customers see, that is the text of a drawing; what `clear` strips is for nobody else. */
async function imageTexts(root: string, passages: readonly Passage[]): Promise<Passage[]> {
  const images = passages.filter(({ file }) => isImage.test(file));
  const read = await Promise.all(
    images.map(async ({ file, isPublic }): Promise<Passage[]> => {
      const bytes = await readFile(join(root, file));
      const passage = (text: string, open: boolean): Passage => ({ file, line: 1, text, isPublic: open });
      if (!/\.svg$/i.test(file)) return (await readImage(bytes)).map(({ text }) => passage(text, false));
      const parts = bytes
        .toString()
        .split(/(<(?:title|desc|metadata)\b[\s\S]*?<\/(?:title|desc|metadata)>|<!--[\s\S]*?-->)/);
      return parts.flatMap((part, index) => {
        // The title and the description of the whole drawing stand before all its parts.
        const isWhole =
          /^<(?:title|desc)\b/.test(part) && !/<(?!\/|svg\b|title\b|desc\b|[!?])/.test(parts.slice(0, index).join(''));
        return readMarkup(part.replace(/^<!--|-->$/g, ''), false).map(({ text }) =>
          passage(text, isPublic && (index % 2 === 0 || isWhole)),
        );
      });
    }),
  );
  return read.flat();
}

/** The sources of the site; those in `src/internal` are for colleagues. */
async function ownSources(root: string): Promise<Passage[]> {
  const found = await Promise.all(
    ['src', 'public'].map(async (folder) => (await filesBelow(join(root, folder))).map((path) => `${folder}/${path}`)),
  );
  const files = found
    .flat()
    .filter((path) => /\.(?:ts|astro|css|mjs|svg|txt|html|json)$/.test(path) && !aside.test(path));
  return files.flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    const isPublic = !file.startsWith('src/internal/');
    // Each line of code is a part of its own: the build puts lines together as it likes.
    return lines.map((text, index): Passage => ({ file, line: index + 1, text, part: String(index), isPublic }));
  });
}
