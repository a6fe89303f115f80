import type { Finding } from '../findings/finding.ts';
import { isId, type Folder } from '../schema/ids.ts';
import { entrySchemas, type Edition, type EntryData } from '../schema/schemas.ts';
import { readYaml } from './read-yaml.ts';
import { salvage } from './salvage.ts';
import { parseWithSchema } from './schema-findings.ts';
import { splitFile } from './split-file.ts';
import { fieldsProblem, hiddenInFields, textProblem } from './text-problem.ts';
import type { Entry } from './tree.ts';

/**
 * One entry file → an entry, or the findings that say why not, and what can be examined beside them.
 *
 * @param name the file's name, as in `quick-wins.mdx`
 * @param file its path from the project's root
 */
export function parseEntry(
  edition: Edition,
  folder: Folder,
  name: string,
  file: string,
  text: string,
): { entry?: Entry; broken?: Entry; findings: Finding[] } {
  const error = (rule: string, line: number, column: number, message: string): Finding => ({
    file,
    line,
    column,
    rule,
    severity: 'error',
    message,
  });
  const id = name.replace(/\.mdx$/, '');
  if (!isId(id)) {
    return {
      findings: [
        error(
          'file-name',
          1,
          1,
          `"${name}" is no name for an entry. Use lower-case letters, digits and single hyphens, as in town-hall.mdx.`,
        ),
      ],
    };
  }
  const { source, yaml, yamlLine, body } = splitFile(text);
  const unread = textProblem(source, file);
  if (unread) return { findings: [unread] };
  if (yaml === undefined) return { findings: [error('front-matter', 1, 1, noFields(source))] };
  const content = readYaml(yaml, yamlLine);
  const schema = entrySchemas[edition][folder];
  const whole = (data: unknown): Entry => ({
    ref: `${folder}/${id}`,
    folder,
    id,
    file,
    card: data as EntryData,
    data: data as EntryData,
    source,
    body,
    locate: content.locate,
  });
  const withRest = (findings: Finding[]) => {
    const rest = salvage(schema, content.value);
    if (!rest) return { findings };
    return {
      broken: { ...whole(rest.data), broken: { lost: rest.lost, evidence: typedIds(content.value) } },
      findings,
    };
  };
  if (content.problems.length > 0) {
    return withRest(content.problems.map((problem) => ({ file, rule: 'yaml', severity: 'error', ...problem })));
  }
  const many = fieldsProblem(content.value, file, 'entry');
  if (many) return { findings: [many] };
  const hidden = hiddenInFields(yaml, content, file);
  if (hidden.length > 0) return withRest(hidden);
  const { data, findings } = parseWithSchema(schema, content, file);
  return data === undefined ? withRest(findings) : { entry: whole(data), findings };
}

/** The ids of the evidence as typed; undefined when there is none that could be read. */
function typedIds(value: unknown): string[] | undefined {
  const evidence = (value as { evidence?: unknown } | undefined)?.evidence;
  if (!Array.isArray(evidence)) return undefined;
  return evidence.map((item: { id?: unknown } | null) => (typeof item?.id === 'string' ? item.id : ''));
}

/** Why a file without front matter has none. */
function noFields(source: string): string {
  if (source.trim() === '') return 'the file is empty. Begin with the fields of the entry between two lines of ---.';
  if (/^---[ \t]*(\n|$)/.test(source)) {
    return 'the fields begin with --- but never end. Put a second line of --- after the last field.';
  }
  return 'the file does not begin with its fields. Put them at the top, between two lines of ---.';
}
