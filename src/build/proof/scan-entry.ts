import type { Passage } from './passage.ts';
import { publicEntryFields, publicEvidenceKinds } from './public-fields.ts';
import { idsIn, plainLines, scanYaml, unquoted, type YamlPiece } from './scan-yaml.ts';

/** What customers are meant to know of, by name. */
export interface PublicNames {
  /** Refs of entries, as in `cases/phoenix-pay`. */
  refs: ReadonlySet<string>;
  /** Terms, as in `barriers/global-partners`. */
  terms: ReadonlySet<string>;
}

const facets = new Set(['barriers', 'drivers', 'areas', 'solutions', 'industries']);
const references = new Set(['related', 'cases', 'retired.supersededBy']);

/**
 * The passages of an entry's file.
 *
 * @param isMeantPublic whether customers read this entry at all; otherwise everything in it is internal
 * @param names which entries and terms they know of: what an entry says of others is left out where these are internal
 */
export function scanEntry(file: string, source: string, isMeantPublic: boolean, names: PublicNames): Passage[] {
  const text = plainLines(source);
  const [, yaml = '', body = text] = /^---\n([\s\S]*?\n)---\n?([\s\S]*)$/.exec(text) ?? [];
  const firstBodyLine = text.slice(0, text.length - body.length).split('\n').length;
  const passages = [...scanFields(file, scanYaml(yaml), names), ...scanBody(file, body, firstBodyLine)];
  return isMeantPublic ? passages : passages.map((passage) => ({ ...passage, isPublic: false }));
}

function scanFields(file: string, pieces: readonly YamlPiece[], names: PublicNames): Passage[] {
  const hidden = new Set(
    pieces
      .filter(({ path, text, isKey }) => path === 'evidence.kind' && !isKey && !publicEvidenceKinds.has(unquoted(text)))
      .map(({ item }) => item),
  );
  return pieces.flatMap(({ line, path, item, text, isKey }): Passage[] => {
    // The names of fields are the project's own words.
    if (isKey) return [];
    const isPublic =
      path !== undefined && publicEntryFields.has(path) && !(path.startsWith('evidence.') && hidden.has(item));
    // Front matter begins on the second line of the file.
    const passage = (what: string, open: boolean): Passage => ({
      file,
      line: line + 1,
      text: what,
      part: `${path ?? 'comment'} ${item}`,
      isPublic: open,
    });
    if (!isPublic) return [passage(text, false)];
    if (facets.has(path)) return idsIn(text).map((id) => passage(id, names.terms.has(`${path}/${id}`)));
    if (references.has(path)) return idsIn(text).map((ref) => passage(ref, !ref.includes('/') || names.refs.has(ref)));
    return [passage(text, true)];
  });
}

/** Lines between `<Internal …>` and `</Internal>`, comments and what a placeholder hides are internal. */
function scanBody(file: string, body: string, firstLine: number): Passage[] {
  const passages: Passage[] = [];
  let isInternal = false;
  let isComment = false;
  for (const [index, line] of body.split('\n').entries()) {
    if (line.includes('<Internal')) isInternal = true;
    const add = (text: string, isPublic: boolean) => {
      if (text.trim() !== '') passages.push({ file, line: firstLine + index, text, isPublic });
    };
    if (isInternal) for (const text of plainText(line)) add(text, false);
    else {
      for (const part of line.split(/(\{\/\*|\*\/\}|<!--|-->|<Redact\b[^>]*>|<\/Redact>)/)) {
        if (part === '{/*' || part === '<!--') isComment = true;
        else if (part === '*/}' || part === '-->') isComment = false;
        else if (part.startsWith('<Redact')) {
          add(/as="([^"]*)"/.exec(part)?.[1] ?? '', true);
          isComment = true;
        } else if (part === '</Redact>') isComment = false;
        else for (const text of plainText(part)) add(text, !isComment);
      }
    }
    if (line.includes('</Internal>')) isInternal = false;
  }
  return passages;
}

/** The words of a line of MDX as a reader sees them, then what stands in its tags and addresses. */
function plainText(line: string): string[] {
  const aside: string[] = [];
  const seen = line
    .replace(/<\/?[A-Za-z][^>]*>/g, (tag) => {
      aside.push(...[...tag.matchAll(/[\w-]+="([^"]*)"/g)].map((match) => match[1]!));
      return '';
    })
    .replace(/\]\(([^)\s]*)(?:\s+"([^"]*)")?\)/g, (_all, address: string, title?: string) => {
      aside.push(address, title ?? '');
      return '';
    })
    .replace(/\\(?=[!-/:-@[-`{-~])|[*_`~[\]]/g, (sign) => (sign === '_' ? ' ' : ''));
  return [seen, ...aside];
}
