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

/** The most values (texts, and the lists and fields that hold them) of an entry, a vocabulary and the concepts: several times what any has. */
const mostValues = { entry: 2_000, vocabulary: 10_000, concepts: 100_000 };

/**
 * Why fields are not compared with their schema: there are so many that it would take minutes.
 *
 * @param what whose fields they are
 */
export function fieldsProblem(value: unknown, file: string, what: keyof typeof mostValues): Finding | undefined {
  let values = 0;
  const waiting = [value];
  while (waiting.length > 0) {
    const part = waiting.pop();
    if (++values > mostValues[what]) {
      const most = mostValues[what].toLocaleString('en');
      const message =
        what === 'entry'
          ? `the fields hold more than ${most} values. Shorten the lists, or divide the entry into several.`
          : `the ${what === 'concepts' ? 'file' : 'vocabulary'} holds more than ${most} values. Take out the ${what === 'concepts' ? 'phrases that nobody says' : 'terms that no entry carries'}.`;
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
