import type { Passage } from './passage.ts';
import { publicConceptFields, publicTermFields } from './public-fields.ts';
import type { PublicNames } from './scan-entry.ts';
import { idsIn, plainLines, scanYaml, unquoted, type YamlPiece } from './scan-yaml.ts';

/** The fields by which concepts refer to terms and to each other, named as the files where these stand. */
const linked = /^(?:barriers|drivers|areas|solutions|industries|concepts)$/;

/** A vocabulary file in pieces, for the two functions below. */
export function vocabularyPieces(source: string): YamlPiece[] {
  return scanYaml(plainLines(source));
}

/** The ids of the terms of a vocabulary file that are meant for customers. */
export function publicTerms(source: string, pieces = vocabularyPieces(source)): string[] {
  const items = termsOf(pieces);
  return [...items.values()].filter(({ isPublic }) => isPublic).map(({ id }) => id);
}

/**
 * The passages of a vocabulary file. Terms and concepts without `audience: public` are internal as a whole, and so are comments
 * and references to entries and terms that customers do not know.
 */
export function scanVocabulary(
  file: string,
  source: string,
  { refs, terms }: PublicNames,
  pieces = vocabularyPieces(source),
): Passage[] {
  const items = termsOf(pieces);
  const isConcepts = file.endsWith('/concepts.yaml');
  const fields = isConcepts ? publicConceptFields : publicTermFields;
  const isKnown = (path: string, id: string) =>
    path === 'seeAlso' ? !id.includes('/') || refs.has(id) : terms.has(`${path}/${id}`);
  return pieces.flatMap(({ line, path, item, text, isKey }): Passage[] => {
    if (isKey) return [];
    const part = `${path ?? 'comment'} ${item}`;
    const isPublic = path !== undefined && fields.has(path) && items.get(item)?.isPublic === true;
    if (path === undefined || !(path === 'seeAlso' || (isConcepts && linked.test(path)))) {
      return [{ file, line, text, part, isPublic }];
    }
    return idsIn(text).map((id) => ({ file, line, text: id, part, isPublic: isPublic && isKnown(path, id) }));
  });
}

function termsOf(pieces: readonly YamlPiece[]): Map<number, { id: string; isPublic: boolean }> {
  const items = new Map<number, { id: string; isPublic: boolean }>();
  for (const { path, item, text, isKey } of pieces) {
    if (isKey) continue;
    const known = items.get(item) ?? { id: '', isPublic: false };
    if (path === 'id') known.id = unquoted(text);
    if (path === 'audience' && unquoted(text) === 'public') known.isPublic = true;
    items.set(item, known);
  }
  return items;
}
