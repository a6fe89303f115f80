import type { Passage } from './passage.ts';
import { publicTermFields } from './public-fields.ts';
import { idsIn, plainLines, scanYaml, unquoted } from './scan-yaml.ts';

/** The ids of the terms of a vocabulary file that are meant for customers. */
export function publicTerms(source: string): string[] {
  const items = termsOf(source);
  return [...items.values()].filter(({ isPublic }) => isPublic).map(({ id }) => id);
}

/**
 * The passages of a vocabulary file. Terms without `audience: public` are internal as a whole, and so are comments and references
 * to entries that customers do not know.
 */
export function scanVocabulary(file: string, source: string, refs: ReadonlySet<string>): Passage[] {
  const items = termsOf(source);
  return scanYaml(plainLines(source)).flatMap(({ line, path, item, text, isKey }): Passage[] => {
    if (isKey) return [];
    const part = `${path ?? 'comment'} ${item}`;
    const isPublic = path !== undefined && publicTermFields.has(path) && items.get(item)?.isPublic === true;
    if (path !== 'seeAlso') return [{ file, line, text, part, isPublic }];
    return idsIn(text).map((ref) => ({
      file,
      line,
      text: ref,
      part,
      isPublic: isPublic && (!ref.includes('/') || refs.has(ref)),
    }));
  });
}

function termsOf(source: string): Map<number, { id: string; isPublic: boolean }> {
  const items = new Map<number, { id: string; isPublic: boolean }>();
  for (const { path, item, text, isKey } of scanYaml(plainLines(source))) {
    if (isKey) continue;
    const known = items.get(item) ?? { id: '', isPublic: false };
    const value = unquoted(text);
    if (path === 'id') known.id = value;
    if (path === 'audience' && value === 'public') known.isPublic = true;
    items.set(item, known);
  }
  return items;
}
