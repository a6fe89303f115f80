import type { Finding } from '../findings/finding.ts';
import { readYaml } from '../tree/read-yaml.ts';
import { parseWithSchema } from '../tree/schema-findings.ts';
import { normaliseText } from '../tree/split-file.ts';
import { answersSchema, type Answers, type EntryKind } from './answers.ts';
import { fileName } from './file-name.ts';

/**
 * A file of answers, JSON or YAML → the answers and the name of the new file, or the findings that say why not.
 *
 * @param file its path, for the findings
 * @param barriers the ids of the vocabulary
 * @param kind what is written when the file does not say it
 */
export function readAnswers(
  text: string,
  file: string,
  barriers: readonly string[],
  kind?: EntryKind,
): { draft?: { answers: Answers; name: string }; findings: Finding[] } {
  // JSON is YAML, but for tabs at the beginning of a line.
  const content = readYaml(
    normaliseText(text).replace(/^\t+/gm, (tabs) => ' '.repeat(tabs.length)),
    1,
  );
  if (content.problems.length > 0) {
    return {
      findings: content.problems.map((problem): Finding => ({ file, rule: 'answers', severity: 'error', ...problem })),
    };
  }
  const problem = (rule: string, message: string) => ({
    findings: [{ file, line: 1, column: 1, rule, severity: 'error', message } satisfies Finding],
  });
  if (typeof content.value !== 'object' || content.value === null) {
    return problem('answers', 'the file holds no answers. To see what stands in it: npm run new -- --help');
  }
  const { data, findings } = parseWithSchema(answersSchema(barriers, kind), content, file);
  if (data === undefined) return { findings };
  const name = data.file ?? fileName(data.title);
  if (name === '') {
    return problem(
      'missing-field',
      'file is missing, and the title gives no name in Latin letters. Add it. For example: expense-form',
    );
  }
  return { draft: { answers: data, name }, findings };
}
