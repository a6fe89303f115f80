import type { Finding } from '../findings/finding.ts';
import { findHiddenSign, hiddenSign } from '../findings/hidden-sign.ts';
import { fieldName } from './schema-findings.ts';
import type { Path, YamlContent } from './read-yaml.ts';

/** The most characters of a line: ten times the longest paragraph that a person reads. */
const longestLine = 10_000;

/**
 * Why a text is not looked into at all: a sign that nobody sees, or a line so long that parsers and rules would take minutes.
 *
 * @param source with line feeds only
 * @param file its path from the project's root
 */
export function textProblem(source: string, file: string): Finding | undefined {
  const hidden = hiddenSign(source);
  if (hidden) return { file, rule: 'hidden-sign', severity: 'error', ...hidden };
  let line = 1;
  for (let start = 0; start < source.length; line++) {
    const found = source.indexOf('\n', start);
    const end = found === -1 ? source.length : found;
    if (end - start > longestLine) {
      const count = (number: number) => number.toLocaleString('en');
      const message = `this line has ${count(end - start)} characters, and a line may have ${count(longestLine)}. Divide it into several.`;
      return { file, line, column: longestLine + 1, rule: 'line-length', severity: 'error', message };
    }
    start = end + 1;
  }
  return undefined;
}

/** Whose fields are counted: an entry's, or those of a file that holds a list. */
export type FieldsOf = 'entry' | 'vocabulary' | 'concepts' | 'asked';

/** The most values (texts, and the lists and fields that hold them): several times what any file has; and how to have fewer. */
const mostValues: Record<FieldsOf, { most: number; holder: string; remedy: string }> = {
  entry: { most: 2_000, holder: 'fields hold', remedy: 'Shorten the lists, or divide the entry into several.' },
  vocabulary: { most: 10_000, holder: 'vocabulary holds', remedy: 'Take out the terms that no entry carries.' },
  concepts: { most: 100_000, holder: 'file holds', remedy: 'Take out the phrases that nobody says.' },
  asked: { most: 10_000, holder: 'file holds', remedy: 'Take out the questions that were answered long ago.' },
};

/**
 * Why fields are not compared with their schema: there are so many that it would take minutes.
 *
 * @param what whose fields they are
 */
export function fieldsProblem(value: unknown, file: string, what: FieldsOf): Finding | undefined {
  const { most, holder, remedy } = mostValues[what];
  let values = 0;
  const waiting = [value];
  while (waiting.length > 0) {
    const part = waiting.pop();
    if (++values > most) {
      const message = `the ${holder} more than ${most.toLocaleString('en')} values. ${remedy}`;
      return { file, line: 1, column: 1, rule: 'fields-size', severity: 'error', message };
    }
    if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) waiting.push(inner);
  }
  return undefined;
}

/**
 * Fields in which a sign that nobody sees is written as an escape, as in `"\u202e"`.
 *
 * @param text the YAML
 */
export function hiddenInFields(text: string, content: YamlContent, file: string): Finding[] {
  if (!text.includes('\\')) return [];
  const findings: Finding[] = [];
  const look = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      const found = findHiddenSign(value);
      if (!found) return;
      const message = `${fieldName(path) || 'the front matter'} holds a sign that nobody can see (${found.code}), written as an escape. Take it out.`;
      findings.push({ file, ...content.locate(path), rule: 'hidden-sign', severity: 'error', message });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        look(key, [...path, Array.isArray(value) ? Number(key) : key]);
        look(part, [...path, Array.isArray(value) ? Number(key) : key]);
      }
    }
  };
  look(content.value, []);
  return findings;
}
