import type { z } from 'zod';
import { nearest } from '../findings/did-you-mean.ts';
import { fieldKeys, fieldMeta } from './schema-findings.ts';
import type { Path } from './read-yaml.ts';

/** What can be used of fields that do not fit their schema. */
export interface Salvaged<T> {
  data: T;
  /** Where fields were left out, or have a stand-in because they are required: nothing can be said about these. */
  lost: Path[];
}

type Fields = Record<PropertyKey, unknown>;

/** Each round goes one step further up from what does not fit; no field stands deeper than half of this. */
const mostRounds = 20;

/**
 * Takes out of some fields what does not fit their schema, so that the rest can be checked in the same run. A field that is
 * required gets its example as a stand-in, which nobody may show.
 *
 * @param value the fields as read; anything else counts as no fields
 * @returns undefined when too little is left
 */
export function salvage<T>(schema: z.ZodType<T>, value: unknown): Salvaged<T> | undefined {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  const copy: unknown = isMap ? structuredClone(value) : {};
  const lost: Path[] = isMap ? [] : [[]];
  const tried = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    const result = schema.safeParse(copy);
    if (result.success) return { data: result.data, lost };
    for (const issue of result.error.issues) {
      if (issue.code !== 'unrecognized_keys') {
        lost.push(mendOrDrop(copy, issue, schema, tried));
        continue;
      }
      const known = fieldKeys(schema, issue.path);
      const parent = partAt(copy, issue.path);
      for (const key of issue.keys) {
        if (parent) Reflect.deleteProperty(parent, key);
        lost.push([...issue.path, key]);
        // The field that was meant is missing only because it is misspelt.
        const meant = nearest(key, known);
        if (meant !== undefined) lost.push([...issue.path, meant]);
      }
    }
  }
  return undefined;
}

/** Takes a value out, or puts a stand-in where one is needed; when that does not help either, takes out what holds it. */
function mendOrDrop(copy: unknown, issue: z.core.$ZodIssue, schema: z.ZodType, tried: Set<string>): Path {
  for (let { path } = issue as { path: Path }; path.length > 0; path = path.slice(0, -1)) {
    const parent = partAt(copy, path.slice(0, -1));
    const key = path.at(-1)!;
    if (!parent) continue;
    const once = (how: string) => {
      const name = `${how} ${JSON.stringify(path)}`;
      return !tried.has(name) && tried.add(name);
    };
    // An item of a list is never taken out: the places of those behind it would change.
    if (!Array.isArray(parent) && parent[key] !== undefined && once('drop')) {
      Reflect.deleteProperty(parent, key);
      return path;
    }
    const standIn = path.length === issue.path.length ? standInFor(issue, schema) : undefined;
    if (standIn !== undefined && once('replace')) {
      parent[key] = standIn;
      return path;
    }
  }
  return [];
}

function standInFor(issue: z.core.$ZodIssue, schema: z.ZodType): unknown {
  if (issue.code === 'invalid_value') return issue.values[0];
  if (issue.code === 'invalid_type' && issue.expected === 'object') return {};
  const example = fieldMeta(schema, issue.path)?.examples?.[0];
  return example;
}

/** The map or list at a path. */
function partAt(value: unknown, path: Path): Fields | undefined {
  const part = path.reduce<unknown>((whole, step) => (whole as Fields | undefined)?.[step], value);
  return typeof part === 'object' && part !== null ? (part as Fields) : undefined;
}
