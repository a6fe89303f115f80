import { metaOf, schemaPaths } from '../schema/audience.ts';
import { entryFields } from '../schema/entry.ts';
import type { Folder } from '../schema/ids.ts';
import { entrySchemas, type EntryData } from '../schema/schemas.ts';

/** A field that a draft lacks. */
export interface MissingField {
  /** As a writer would say it: `failure.causes`. */
  name: string;
  /** One sentence: what belongs there. */
  description: string;
}

/** What an entry lacks to be published, in the order of its schema. */
export function missingToPublish(folder: Folder, data: EntryData): MissingField[] {
  const missing = schemaPaths(entrySchemas.internal[folder])
    .filter(({ path, meta }) => meta.requiredFrom === 'published' && !path.includes('[') && !isFilled(data, path))
    .map(({ path, meta }): MissingField => ({ name: path, description: meta.description! }));
  // Only an entry that names a barrier must say who says so; the schema knows no such condition.
  if (data.barriers?.length && data.barrierBasis === undefined) {
    missing.push({ name: 'barrierBasis', description: metaOf(entryFields.barrierBasis).description! });
  }
  return missing;
}

function isFilled(data: EntryData, path: string): boolean {
  const value = path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], data);
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
