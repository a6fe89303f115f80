import type { z } from 'zod';
import { didYouMean } from '../findings/did-you-mean.ts';
import type { Finding } from '../findings/finding.ts';
import { metaOf, schemaPaths } from '../schema/audience.ts';
import type { Path, YamlContent } from './read-yaml.ts';

/** A path as a writer would say it: `failure.attempts[2].tried`, list items counted from 1. */
export function fieldName(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/**
 * Parses a value with a schema; every complaint becomes one finding at the line and column of its key or value.
 *
 * @returns the parsed value, or undefined when there are findings
 */
export function parseWithSchema<T>(
  schema: z.ZodType<T>,
  content: YamlContent,
  file: string,
): { data: T | undefined; findings: Finding[] } {
  const result = schema.safeParse(content.value);
  if (result.success) return { data: result.data, findings: [] };
  const { issues } = result.error;
  // What has the wrong shape needs no second complaint: zod also counts the letters of a text that should be a list.
  const misshapen = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => fieldName(path)));
  const told = issues.filter(({ code, path }) => code === 'invalid_type' || !misshapen.has(fieldName(path)));
  return { data: undefined, findings: told.flatMap((issue) => findingsOf(issue, schema, content, file)) };
}

function findingsOf(issue: z.core.$ZodIssue, schema: z.ZodType, content: YamlContent, file: string): Finding[] {
  const name = fieldName(issue.path) || 'the front matter';
  const finding = (rule: string, path: Path, message: string, what?: 'key'): Finding => ({
    file,
    ...content.locate(path, what),
    rule,
    severity: 'error',
    message,
  });
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, issue.path);
      return issue.keys.map((key) =>
        finding(
          'unknown-field',
          [...issue.path, key],
          `"${key}" is no field ${issue.path.length ? `of ${name}` : 'of an entry like this'}.` +
            (didYouMean(key, known) || ` The fields here are: ${known.join(', ')}.`),
          'key',
        ),
      );
    }
    case 'invalid_type':
      if (valueAt(content.value, issue.path) === undefined) {
        return [finding('missing-field', issue.path.slice(0, -1), missing(name, schema, issue.path))];
      }
      return [finding('wrong-shape', issue.path, `${name} ${shape(issue.expected)}`)];
    case 'invalid_value': {
      const given = valueAt(content.value, issue.path);
      if (given === undefined)
        return [finding('missing-field', issue.path.slice(0, -1), missing(name, schema, issue.path))];
      const values = issue.values.map(String);
      const shown = typeof given === 'string' ? given : JSON.stringify(given);
      return [
        finding(
          'unknown-value',
          issue.path,
          `${name} is "${shown}".${didYouMean(shown, values)} It can be: ${values.join(', ')}.`,
        ),
      ];
    }
    case 'too_small':
      return [finding('missing-field', issue.path, `${name} is empty. ${help(schema, issue.path)}`)];
    default:
      return [finding('invalid-value', issue.path, `${name} ${issue.message}`)];
  }
}

function missing(name: string, schema: z.ZodType, path: Path): string {
  return `${name} is missing. ${help(schema, path)}`;
}

/** The description of a field and an example, as told by its schema. */
function help(schema: z.ZodType, path: Path): string {
  const meta = metaAt(schema, path);
  const example = meta?.examples?.[0];
  return (meta?.description ?? 'Add it.') + (typeof example === 'string' ? ` For example: ${example}` : '');
}

function pattern(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? '[]' : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

function metaAt(schema: z.ZodType, path: Path) {
  if (path.length === 0) return metaOf(schema);
  return schemaPaths(schema).find((place) => place.path === pattern(path))?.meta;
}

function keysAt(schema: z.ZodType, path: Path): string[] {
  const prefix = path.length ? `${pattern(path)}.` : '';
  return schemaPaths(schema)
    .filter((place) => place.path.startsWith(prefix) && !/[.[]/.test(place.path.slice(prefix.length)))
    .map((place) => place.path.slice(prefix.length));
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<PropertyKey, unknown> | undefined)?.[step], value);
}

function shape(expected: string): string {
  switch (expected) {
    case 'array':
      return 'should be a list. Put each item on a line of its own, beginning with "- ".';
    case 'object':
      return 'should have fields of its own. Put each on a line of its own, indented by two spaces.';
    case 'string':
      return 'should be a text. If it holds a colon, put it in "double quotes".';
    default:
      return `should be a ${expected}. Compare it with the field reference.`;
  }
}
