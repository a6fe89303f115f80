import { hasErrors } from '#core/findings/finding.ts';
import type { StoredAsked, StoredTerm } from '#core/tree/stored.ts';
import { writeEditorSchemas } from '../editor/write-schemas.ts';
import { readAsked, readVocabulary } from '../read/read-tree.ts';
import { editionOf } from './edition.ts';
import type { CollectionName, MadeCollection } from './made-collection.ts';
import { makeShelf } from './make-shelf.ts';

/**
 * Makes a collection from the content of a project.
 *
 * @param root the project's root, as an absolute path
 * @param whileWriting an entry with errors gets a page that shows them; the editor is told which choices there are now
 */
export async function makeCollection(
  root: string,
  name: CollectionName,
  whileWriting = false,
): Promise<MadeCollection> {
  if (name === 'terms') return makeTerms(root);
  if (name === 'asked') return makeAsked(root);
  const { tree, ...made } = await makeShelf(root, name, whileWriting);
  if (whileWriting && tree.edition === 'internal') await writeEditorSchemas(root, tree);
  return made;
}

function makeTerms(root: string): MadeCollection {
  const { terms, findings } = readVocabulary(root, 'content', editionOf(root));
  // What is wrong with them is told with the entries.
  if (hasErrors(findings)) return { findings: [] };
  const items = [...terms].map(([id, { facet, index, data: fields }]) => {
    const data: StoredTerm = { facet, index, fields };
    return { id, data };
  });
  return { findings: [], items };
}

function makeAsked(root: string): MadeCollection {
  const edition = editionOf(root);
  const { asked, findings } = readAsked(root, 'content', edition);
  if (hasErrors(findings)) return { findings };
  const data: StoredAsked = { items: (asked?.items ?? []).map((item) => item.data) };
  return { findings, items: edition === 'public' ? [] : [{ id: 'asked', data }] };
}
