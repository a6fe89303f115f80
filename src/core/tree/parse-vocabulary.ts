import type { Finding } from '../findings/finding.ts';
import type { z } from 'zod';
import type { Facet, Vocabulary } from '../schema/ids.ts';
import { conceptSchemas, vocabularySchemas, type Edition } from '../schema/schemas.ts';
import { parseList } from './parse-list.ts';
import type { ConceptItem, TermItem, VocabularyItem } from './tree.ts';

/** One vocabulary of terms → its terms, or the findings that say why not. */
export function parseVocabulary(
  edition: Edition,
  facet: Facet,
  file: string,
  text: string,
): { terms: TermItem[]; findings: Finding[] } {
  const { items, findings } = parseItems(vocabularySchemas[edition] as z.ZodType, facet, file, text, 'terms');
  return { terms: items as TermItem[], findings };
}

/** The file of concepts → its concepts, or the findings that say why not. */
export function parseConcepts(
  edition: Edition,
  file: string,
  text: string,
): { concepts: ConceptItem[]; findings: Finding[] } {
  const { items, findings } = parseItems(conceptSchemas[edition] as z.ZodType, 'concepts', file, text, 'concepts');
  return { concepts: items as ConceptItem[], findings };
}

function parseItems<Name extends Vocabulary>(
  schema: z.ZodType,
  facet: Name,
  file: string,
  text: string,
  what: string,
): { items: VocabularyItem<Name, { id: string }>[]; findings: Finding[] } {
  const { items: list, findings } = parseList(schema, facet === 'concepts' ? 'concepts' : 'vocabulary', file, text);
  const seen = new Set<string>();
  const items = list.map(({ index, data, locate }): VocabularyItem<Name, { id: string }> => {
    const item = data as { id: string };
    if (seen.has(item.id)) {
      findings.push({
        file,
        ...locate(['id']),
        rule: 'duplicate-id',
        severity: 'error',
        message: `the id "${item.id}" stands here twice. Give one of the two ${what} another id.`,
      });
    }
    seen.add(item.id);
    return { facet, index, file, data: item, locate };
  });
  return { items, findings };
}
