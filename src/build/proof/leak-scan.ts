import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '#core/findings/finding.ts';
import { site } from '#site.config.ts';
import { filesBelow } from '../read/files-below.ts';
import { bundlerWords } from './bundler-words.ts';
import { libraryFiles } from './library-files.ts';
import { isLibraryWord } from './library-words.ts';
import { isLinkPicture } from './is-link-picture.ts';
import type { LinkPicture } from './link-pictures.ts';
import { Needles, type Needle } from './needles.ts';
import type { OutputPiece } from './output-piece.ts';
import { isImage } from './read-image.ts';
import { readOutput } from './read-output.ts';
import { readSources, type Sources } from './read-sources.ts';
import { looksLike, pixelsOf } from './trace-image.ts';

/** Looks for all that must not leak, in files that it is handed. */
export interface LeakScan {
  /** How many words, names and rows of words it looks for. */
  needles: number;
  /**
   * @param paths the files to look at, from the folder that is scanned
   * @returns findings that name files from there
   */
  scan: (paths: readonly string[]) => Promise<Finding[]>;
}

/**
 * Prepares to look for words of the internal tree in finished files, and for files, images and links that come from nowhere public.
 * It knows the raw files of the project and shares no code with `clear`: a snapshot that holds too much is found out.
 *
 * @param root the project's root
 * @param dir the folder of a built public edition, or of snapshots
 */
export async function prepareLeakScan(root: string, dir: string): Promise<LeakScan> {
  const [sources, known] = await Promise.all([readSources(root), knownFiles(root)]);
  const needles = new Needles(sources.passages, Math.max(100, sources.publicCount));
  const frame = { dir, known, needles, images: new PublicImages(root, sources), links: publicLinks(sources) };
  let pictures: Promise<Map<string, LinkPicture>> | undefined;
  return {
    needles: needles.size,
    scan: async (paths) => {
      // What draws them is loaded only when there are some.
      if (paths.some(isLinkPicture))
        pictures ??= import('./link-pictures.ts').then(({ linkPictures }) => linkPictures(root));
      return scanFiles(paths, { ...frame, pictures: (await pictures) ?? new Map<string, LinkPicture>() });
    },
  };
}

/** What is known when a file is looked into. */
interface ScanFrame {
  dir: string;
  known: KnownFiles;
  needles: Needles;
  images: PublicImages;
  links: ReadonlySet<string>;
  pictures: ReadonlyMap<string, LinkPicture>;
}

async function scanFiles(
  paths: readonly string[],
  { dir, known, needles, images, links, pictures }: ScanFrame,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const file of paths) {
    // Waiting for each of many small files would take longer than reading it.
    const bytes = readFileSync(join(dir, file));
    const finding = (rule: string, message: string, line = 1): Finding => ({
      file,
      line,
      column: 1,
      rule,
      severity: 'error',
      message,
    });
    if (known.files.get(file)?.equals(bytes)) continue;
    findings.push(...needles.in(file).map((needle) => finding('leak', leak('the name of the file', needle))));
    if (known.typefaces.some((other) => other.equals(bytes))) continue;
    if (file.endsWith('.map'))
      findings.push(finding('source-map', 'a source map shows how the site is made. Leave it out.'));
    const drawn = pictures.get(file)?.bytes.equals(bytes) ? pictures.get(file) : undefined;
    const pieces = drawn ? drawn.words : await readOutput(file, bytes);
    if (!pieces) {
      findings.push(
        finding(
          'unknown-file',
          'the proof cannot read this kind of file, and it is none of `public/`. Take it out, or teach src/build/proof/read-output.ts to read it.',
        ),
      );
      continue;
    }
    for (const piece of pieces) {
      for (const needle of needles.in(piece.text, piece.from)) {
        if (file.endsWith('.js') && (bundlerWords.has(needle.text) || isLibraryWord(needle.text))) continue;
        findings.push(finding('leak', leak(piece.place, needle), lineOf(bytes, needle)));
      }
      const link = foreignLink(piece, links);
      if (link)
        findings.push(
          finding(
            'link',
            `the address ${link} stands in no public source. Find out where it comes from.`,
            lineOf(bytes, { text: link }),
          ),
        );
    }
    if (isImage.test(file) && !drawn && !(await images.hold(bytes))) {
      findings.push(
        finding(
          'image',
          'this image looks like no image that a public text shows. Take it out, or clear the entry that shows it.',
        ),
      );
    }
  }
  return findings;
}

function leak(place: string, { text, file, line }: Needle): string {
  return `“${text}” (${place}) comes from ${file}:${line}, which customers may not read. Take it out there and clear again, or find out how it got here.`;
}

/** The first line of a file on which the first word of a needle stands; 1 where the file has no lines. */
function lineOf(bytes: Buffer, { text: needle }: Pick<Needle, 'text'>): number {
  const text = bytes.toString();
  const at = text.toLowerCase().indexOf(needle.split(' ')[0]!);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

/** Files that stand in an output as they are. */
interface KnownFiles {
  /** Those of `public/` and of the search library, by their path in the site. */
  files: Map<string, Buffer>;
  /** The build gives typefaces names of its own. */
  typefaces: Buffer[];
}

async function knownFiles(root: string): Promise<KnownFiles> {
  const read = async (folder: string) =>
    Promise.all(
      (await filesBelow(join(root, folder))).map(
        async (path) => [path, await readFile(join(root, folder, path))] as const,
      ),
    );
  const library = await libraryFiles(site.languages);
  return {
    files: new Map([
      ...(await read('public')),
      ...[...library].map(([path, bytes]) => [path, Buffer.from(bytes)] as const),
    ]),
    typefaces: (await read('src/styles/typefaces')).map(([, bytes]) => bytes),
  };
}

/** Addresses of other sites that public sources name. */
function publicLinks({ passages }: Sources): Set<string> {
  return new Set(
    passages.flatMap(({ isPublic, text }) => (isPublic ? (text.match(/https?:\/\/[^\s"'<>`)\]]+/g) ?? []) : [])),
  );
}

function foreignLink({ place, text }: OutputPiece, links: ReadonlySet<string>): string | undefined {
  if (!text.includes('//') || links.has(text) || text.startsWith(site.address)) return undefined;
  return /^attribute (?:href|src|action|data|poster) /.test(place) && /^(?:[a-z]+:)?\/\//i.test(text)
    ? text
    : undefined;
}

/** The images that customers may see: those of the internal tree that a public passage names. */
class PublicImages {
  private readonly root: string;
  private readonly paths: string[];
  private known: Promise<{ bytes: Buffer; pixels: Buffer }[]> | undefined;

  constructor(root: string, { passages }: Sources) {
    this.root = root;
    this.paths = passages
      .filter(({ file, isPublic }) => isPublic && isImage.test(file) && file.startsWith('content/'))
      .map(({ file }) => file);
  }

  /** Whether an image shows what one of them shows. */
  async hold(bytes: Buffer): Promise<boolean> {
    this.known ??= Promise.all(
      this.paths.map(async (path) => {
        const original = await readFile(join(this.root, path));
        return { bytes: original, pixels: await pixelsOf(original) };
      }),
    );
    const known = await this.known;
    if (known.some((other) => other.bytes.equals(bytes))) return true;
    const pixels = await pixelsOf(bytes);
    return known.some((other) => looksLike(other.pixels, pixels));
  }
}
