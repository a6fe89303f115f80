import { Document } from 'yaml';
import type { z } from 'zod';
import { unwrap } from '../schema/meta.ts';

/** First line of every snapshot. */
export const snapshotNotice =
  '# The approved public text, written by `npm run clear`. Change the entry, not this file.';

/**
 * Front matter and body → the text of a snapshot. Fields stand in the order of the schema.
 *
 * @param schema the public schema of the entry's folder
 * @param data what the schema accepts
 */
export function serialiseEntry(schema: z.ZodObject, data: Record<string, unknown>, body: string): string {
  const { cleared, ...rest } = ordered(schema, data) as Record<string, unknown>;
  const text = body.replace(/^(\s*\n)+/, '').trimEnd();
  return `---\n${snapshotNotice}\n${toYaml({ cleared, ...rest })}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** Terms → the text of a vocabulary snapshot. */
export function serialiseVocabulary(schema: z.ZodType, terms: unknown[]): string {
  return `${snapshotNotice}\n${terms.length === 0 ? '[]\n' : toYaml(ordered(schema, terms))}`;
}

/**
 * The fields of an entry as YAML, in the order of its schema; undefined values and empty lists are left out. Any text comes back
 * as it was when the YAML is read.
 *
 * @param schema the schema of the entry's folder
 * @param data what the schema accepts
 */
export function fieldsAsYaml(schema: z.ZodObject, data: Record<string, unknown>): string {
  return toYaml(ordered(schema, data));
}

/** A value as YAML, as it stands in a file. */
export function toYaml(value: unknown): string {
  return new Document(value, { schema: 'failsafe' }).toString({ lineWidth: 100 });
}

/** A value with its keys in the order of its schema; undefined values and empty lists are left out. */
export function ordered(schema: z.core.$ZodType, value: unknown): unknown {
  const inner = unwrap(schema);
  if (inner) return ordered(inner, value);
  const def = schema._zod.def as { type: string; shape?: Record<string, z.core.$ZodType>; element?: z.core.$ZodType };
  if (def.type === 'array' && Array.isArray(value)) return value.map((item) => ordered(def.element!, item));
  if (def.type !== 'object') return value;
  const given = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(def.shape!)
      .filter(([key]) => given[key] !== undefined && !(Array.isArray(given[key]) && given[key].length === 0))
      .map(([key, part]) => [key, ordered(part, given[key])]),
  );
}
