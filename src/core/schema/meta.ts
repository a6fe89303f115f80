import type { z } from 'zod';

/** Who may read a field: `internal` readers only, or `public` readers too. */
export type Audience = 'internal' | 'public';

/** How far an entry has come: a note, readable by colleagues, or approved for customers. */
export type Tier = 'draft' | 'published' | 'cleared';

/** What every field of a schema says about itself; one text for editor, form, errors and reference. */
export interface FieldMeta {
  /** The field's name as a person would say it. */
  title: string;
  /** One sentence: what belongs here. */
  description: string;
  /** At least one literal value as it would stand in a file. */
  examples: readonly unknown[];
  audience: Audience;
  /** From which tier on the field must be filled; absent: never required by a tier. */
  requiredFrom?: Tier;
  /** For items of a public list: only items whose `field` has one of these values leave the internal edition. */
  publicWhen?: { field: string; oneOf: readonly string[] };
}

/** What is known about a field; a test sees to it that nothing is missing. */
export type KnownMeta = { [Key in keyof FieldMeta]?: FieldMeta[Key] | undefined };

declare module 'zod' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface GlobalMeta extends KnownMeta {}
}

/**
 * The inner schema of a wrapper (optional, default, nullable, readonly, catch, pipe's input).
 *
 * @returns the wrapped schema, or undefined when the schema is no wrapper
 */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const def = schema._zod.def as { type: string; innerType?: z.core.$ZodType; in?: z.core.$ZodType };
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
    case 'nullable':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return def.innerType;
    case 'pipe':
      return def.in;
    default:
      return undefined;
  }
}
