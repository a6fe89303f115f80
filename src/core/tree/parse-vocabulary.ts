import type { Finding } from '../findings/finding.ts';
import type { Facet } from '../schema/ids.ts';
import { vocabularySchemas, type Edition } from '../schema/schemas.ts';
import type { Term } from '../schema/term.ts';
import { readYaml } from './read-yaml.ts';
import { parseWithSchema } from './schema-findings.ts';
import { normaliseText } from './split-file.ts';
import { fieldsProblem, hiddenInFields, textProblem } from './text-problem.ts';
import type { TermItem } from './tree.ts';

/** One vocabulary file → its terms, or the findings that say why not. */
export function parseVocabulary(
  edition: Edition,
  facet: Facet,
  file: string,
  text: string,
): { terms: TermItem[]; findings: Finding[] } {
  const source = normaliseText(text);
  const unread = textProblem(source, file);
  if (unread) return { terms: [], findings: [unread] };
  const content = readYaml(source, 1);
  if (content.problems.length > 0) {
    return {
      terms: [],
      findings: content.problems.map((problem) => ({ file, rule: 'yaml', severity: 'error', ...problem })),
    };
  }
  const many = fieldsProblem(content.value, file, 'vocabulary');
  if (many) return { terms: [], findings: [many] };
  const hidden = hiddenInFields(source, content, file);
  if (hidden.length > 0) return { terms: [], findings: hidden };
  const { data, findings } = parseWithSchema(vocabularySchemas[edition], content, file);
  if (data === undefined) return { terms: [], findings };
  const seen = new Set<string>();
  const terms = (data as Term[]).map((term, index): TermItem => {
    if (seen.has(term.id)) {
      findings.push({
        file,
        ...content.locate([index, 'id']),
        rule: 'duplicate-id',
        severity: 'error',
        message: `the id "${term.id}" stands here twice. Give one of the two terms another id.`,
      });
    }
    seen.add(term.id);
    return { facet, index, file, data: term, locate: (path, what) => content.locate([index, ...path], what) };
  });
  return { terms, findings };
}
