import type { z } from 'zod';
import { didYouMean } from '../findings/did-you-mean.ts';
import type { Edit, Finding } from '../findings/finding.ts';
import { safeRename } from '../fix/safe-rename.ts';
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
 * A path in a file as a writer would say it. In a vocabulary, which is a list, the term or concept is named by its id, or
 * counted where it has none: `words[2] of the term town-hall`, `the 3rd concept`.
 *
 * @param schema of the file: a list for a vocabulary
 * @param value what the file holds
 */
function placeName(path: Path, schema: z.ZodType, value: unknown): string {
  const [first, ...rest] = path;
  if (schema.def.type !== 'array') return fieldName(path) || 'the front matter';
  if (typeof first !== 'number') return 'the vocabulary';
  const id = valueAt(value, [first, 'id']);
  const kind = fieldMeta(schema, [first])?.title?.toLowerCase() ?? 'item';
  const item = typeof id === 'string' && id.trim() !== '' ? `the ${kind} ${id}` : `the ${ordinal(first + 1)} ${kind}`;
  return rest.length > 0 ? `${fieldName(rest)} of ${item}` : item;
}

/** `1st`, `2nd`, `3rd`, `11th`, `21st`. */
function ordinal(number: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd' } as Partial<Record<Intl.LDMLPluralRule, string>>;
  return `${number}${ending[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)] ?? 'th'}`;
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
  const name = placeName(issue.path, schema, content.value);
  const finding = (rule: string, path: Path, message: string, what?: 'key', fix?: Edit[]): Finding => ({
    file,
    ...content.locate(path, what),
    rule,
    severity: 'error',
    message,
    ...(fix ? { fix } : {}),
  });
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = fieldKeys(schema, issue.path);
      // A second key with the right name would be a new mistake.
      const present = new Set(Object.keys(valueAt(content.value, issue.path) as object));
      return issue.keys.map((key) => {
        const path = [...issue.path, key];
        const meant = safeRename(key, known);
        const fix = meant === undefined || present.has(meant) ? undefined : content.replace(path, key, meant, 'key');
        if (fix) present.add(meant!);
        return finding(
          'unknown-field',
          path,
          `"${key}" is no field ${issue.path.length ? `of ${name}` : 'of an entry like this'}.` +
            (didYouMean(key, known) || ` The fields here are: ${known.join(', ')}.`),
          'key',
          fix,
        );
      });
    }
    case 'invalid_type':
      if (valueAt(content.value, issue.path) === undefined) {
        return [finding('missing-field', issue.path.slice(0, -1), missing(name, schema, issue.path))];
      }
      return [
        finding(
          'wrong-shape',
          issue.path,
          `${name} ${shape(issue.expected, valueAt(content.value, issue.path))}`,
          undefined,
          issue.expected === 'string' ? quoteSentence(content, issue.path) : undefined,
        ),
      ];
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
          undefined,
          content.replace(issue.path, shown, safeRename(shown, values)),
        ),
      ];
    }
    case 'too_small':
      return [finding('missing-field', issue.path, `${name} is empty. ${help(schema, issue.path)}`)];
    default:
      return [finding('invalid-value', issue.path, `${name} ${issue.message}`)];
  }
}

/**
 * A sentence with a colon in a list, as in `- Note: it was late`, is a field to YAML. The edit makes it a text again; a list or
 * several fields in the place of a text are the writer's to mend.
 */
function quoteSentence(content: YamlContent, path: Path): Edit[] | undefined {
  const value = valueAt(content.value, path);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [[key, text] = ['', ''], ...others] = Object.entries(value) as [string, unknown][];
  const isSentence = others.length === 0 && typeof text === 'string' && text !== '';
  return isSentence && content.replace(path, `${key}: ${text}`, '') ? content.quote(path) : undefined;
}

function missing(name: string, schema: z.ZodType, path: Path): string {
  return `${name} is missing. ${help(schema, path)}`;
}

/** The description of a field and an example, as told by its schema. */
function help(schema: z.ZodType, path: Path): string {
  const meta = fieldMeta(schema, path);
  const example = meta?.examples?.[0];
  return (meta?.description ?? 'Add it.') + (typeof example === 'string' ? ` For example: ${example}` : '');
}

function pattern(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? '[]' : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/** What the schema says about the field at a path: title, description, examples. */
export function fieldMeta(schema: z.ZodType, path: Path) {
  if (path.length === 0) return metaOf(schema);
  return schemaPaths(schema).find((place) => place.path === pattern(path))?.meta;
}

/** The names of the fields that the schema knows at a path. */
export function fieldKeys(schema: z.ZodType, path: Path): string[] {
  const prefix = path.length ? `${pattern(path)}.` : '';
  return schemaPaths(schema)
    .filter((place) => place.path.startsWith(prefix) && !/[.[]/.test(place.path.slice(prefix.length)))
    .map((place) => place.path.slice(prefix.length));
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<PropertyKey, unknown> | undefined)?.[step], value);
}

function shape(expected: string, given: unknown): string {
  switch (expected) {
    case 'array':
      return 'should be a list. Put each item on a line of its own, beginning with "- ".';
    case 'object':
      return 'should have fields of its own. Put each on a line of its own, indented by two spaces.';
    case 'string':
      return Array.isArray(given)
        ? 'should be one text, not a list. Write it without "- ".'
        : 'should be a text. If it holds a colon, put it in "double quotes".';
    default:
      return `should be a ${expected}. Compare it with a sound entry.`;
  }
}
