import type { Finding } from '../findings/finding.ts';
import type { z } from 'zod';
import type { Facet, Vocabulary } from '../schema/ids.ts';
import { conceptSchemas, vocabularySchemas, type Edition } from '../schema/schemas.ts';
import { readYaml } from './read-yaml.ts';
import { parseWithSchema } from './schema-findings.ts';
import { normaliseText } from './split-file.ts';
import { fieldsProblem, hiddenInFields, textProblem } from './text-problem.ts';
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
  const source = normaliseText(text);
  const unread = textProblem(source, file);
  if (unread) return { items: [], findings: [unread] };
  const content = readYaml(source, 1);
  if (content.problems.length > 0) {
    return {
      items: [],
      findings: content.problems.map((problem) => ({ file, rule: 'yaml', severity: 'error', ...problem })),
    };
  }
  const many = fieldsProblem(content.value, file, facet === 'concepts' ? 'concepts' : 'vocabulary');
  if (many) return { items: [], findings: [many] };
  const hidden = hiddenInFields(source, content, file);
  if (hidden.length > 0) return { items: [], findings: hidden };
  const { data, findings } = parseWithSchema(schema, content, file);
  if (data === undefined) return { items: [], findings };
  const seen = new Set<string>();
  const items = (data as { id: string }[]).map((item, index): VocabularyItem<Name, { id: string }> => {
    if (seen.has(item.id)) {
      findings.push({
        file,
        ...content.locate([index, 'id']),
        rule: 'duplicate-id',
        severity: 'error',
        message: `the id "${item.id}" stands here twice. Give one of the two ${what} another id.`,
      });
    }
    seen.add(item.id);
    return { facet, index, file, data: item, locate: (path, what) => content.locate([index, ...path], what) };
  });
  return { items, findings };
}
