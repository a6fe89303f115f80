import type { z } from 'zod';
import type { Finding } from '../findings/finding.ts';
import { readYaml, type YamlContent } from './read-yaml.ts';
import { parseWithSchema } from './schema-findings.ts';
import { normaliseText } from './split-file.ts';
import { fieldsProblem, hiddenInFields, textProblem, type FieldsOf } from './text-problem.ts';

/** One item of a list, with its place in the file. */
export interface ListItem {
  /** Position in the list, from 0. */
  index: number;
  data: unknown;
  locate: YamlContent['locate'];
}

/**
 * A YAML file that holds a list → its items, or the findings that say why not.
 *
 * @param schema of the whole list
 * @param what whose fields they are, for the limit of their number
 * @param file path from the project's root
 */
export function parseList(
  schema: z.ZodType,
  what: FieldsOf,
  file: string,
  text: string,
): { items: ListItem[]; findings: Finding[] } {
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
  const many = fieldsProblem(content.value, file, what);
  if (many) return { items: [], findings: [many] };
  const hidden = hiddenInFields(source, content, file);
  if (hidden.length > 0) return { items: [], findings: hidden };
  // Of a file with nothing but comments nothing is left: it is an empty list.
  const { data, findings } = parseWithSchema(schema, { ...content, value: content.value ?? [] }, file);
  const items = ((data ?? []) as unknown[]).map((item, index): ListItem => ({
    index,
    data: item,
    locate: (path, what) => content.locate([index, ...path], what),
  }));
  return { items, findings };
}
