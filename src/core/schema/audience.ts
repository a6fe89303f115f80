import { z } from 'zod';
import { unwrap, type Audience, type KnownMeta, type Tier } from './meta.ts';

type Schema = z.core.$ZodType;

/** One place in a schema and what it says about itself. */
export interface SchemaPath {
  /** Dotted keys; `[]` stands for any item of a list, as in `failure.attempts[].tried`. */
  path: string;
  schema: Schema;
  meta: KnownMeta;
  audience: Audience;
}

/** What a schema says about itself: its own words first, then those of the schemas it wraps. */
export function metaOf(schema: Schema): KnownMeta {
  const inner = unwrap(schema);
  return { ...(inner ? metaOf(inner) : {}), ...(z.globalRegistry.get(schema) ?? {}) };
}

/** Who may read what a schema holds; internal unless the schema or one it wraps says public. */
export function audienceOf(schema: Schema): Audience {
  return metaOf(schema).audience === 'public' ? 'public' : 'internal';
}

/** A schema without its wrappers. */
function core(schema: Schema): Schema {
  const inner = unwrap(schema);
  return inner ? core(inner) : schema;
}

/** The words that can stand in a field, in their order; empty where one writes. */
export function enumValues(schema: Schema): string[] {
  const { entries } = core(schema)._zod.def as { entries?: Record<string, string> };
  return Object.values(entries ?? {});
}

const leaves = new Set(['string', 'number', 'boolean', 'enum', 'literal']);

/** The parts of a schema: keys of an object, the item of a list, the options of a union. */
function parts(schema: Schema, path: string): { path: string; schema: Schema }[] {
  const def = core(schema)._zod.def as {
    type: string;
    shape?: Record<string, Schema>;
    element?: Schema;
    options?: Schema[];
  };
  const dot = path === '' ? '' : `${path}.`;
  if (def.type === 'object') {
    return Object.entries(def.shape!).map(([key, part]) => ({ path: `${dot}${key}`, schema: part }));
  }
  if (def.type === 'array') return [{ path: `${path}[]`, schema: def.element! }];
  if (def.type === 'union') return def.options!.map((part, index) => ({ path: `${path}|${index}`, schema: part }));
  if (leaves.has(def.type)) return [];
  throw new Error(
    `${path || 'the schema'} — has the type "${def.type}", which the audience walker does not know. ` +
      'Teach it in src/core/schema/audience.ts, so that no field can pass unseen.',
  );
}

/**
 * Every place below a schema, in order.
 *
 * @throws Error when the schema holds a type the walker does not know
 */
export function schemaPaths(schema: Schema, path = ''): SchemaPath[] {
  return parts(schema, path).flatMap((part) => [
    { ...part, meta: metaOf(part.schema), audience: audienceOf(part.schema) },
    ...schemaPaths(part.schema, part.path),
  ]);
}

const tiers: readonly Tier[] = ['draft', 'published', 'cleared'];

/** Whether a field that is required from one tier on must be filled at another. */
export function requiredAt(requiredFrom: Tier | undefined, tier: Tier): boolean {
  return requiredFrom !== undefined && tiers.indexOf(requiredFrom) <= tiers.indexOf(tier);
}

/**
 * The public half of a schema: only fields marked public, unknown keys refused, what clearance requires required.
 *
 * @param schema an object schema, a list or a leaf, wrapped or not
 * @param path where it stands, for the error
 * @throws Error when a public list holds internal items, or a choice holds fields: neither could be projected
 */
export function publicSchema(schema: Schema, path = ''): z.ZodType {
  const def = core(schema)._zod.def as { type: string; shape?: Record<string, Schema>; element?: Schema };
  const meta = metaOf(schema);
  if (def.type === 'object') {
    const shape: Record<string, z.ZodType> = {};
    for (const [key, part] of Object.entries(def.shape!)) {
      if (audienceOf(part) !== 'public') continue;
      let kept = publicSchema(part, path === '' ? key : `${path}.${key}`);
      if (key === meta.publicWhen?.field) kept = z.enum([...meta.publicWhen.oneOf]).meta(metaOf(part));
      const optional = part._zod.def.type === 'optional' && !requiredAt(metaOf(part).requiredFrom, 'cleared');
      const mustStand = key === meta.publicWhen?.field;
      shape[key] = optional && !mustStand ? kept.optional().meta(metaOf(part)) : kept;
    }
    return z.strictObject(shape).meta(meta);
  }
  if (def.type === 'array') {
    if (audienceOf(def.element!) !== 'public') {
      throw new Error(`${path || 'the schema'} — is a public list whose items are not. Mark both, or neither.`);
    }
    let list = z.array(publicSchema(def.element!, `${path}[]`));
    if (requiredAt(meta.requiredFrom, 'cleared')) list = list.min(1);
    return list.meta(meta);
  }
  if (parts(schema, path).some((option) => parts(option.schema, option.path).length > 0)) {
    throw new Error(
      `${path || 'the schema'} — offers a choice between parts that have fields of their own, and nothing here divides ` +
        'those into public and internal. Teach it in src/core/schema/audience.ts, or use one object.',
    );
  }
  return (core(schema) as z.ZodType).meta(meta);
}

/** One thing that a projection left out. */
export interface HeldBack {
  /** Where it stands: keys and list indexes. */
  path: (string | number)[];
}

/**
 * The public half of a value. Fields not marked public, and items of lists that their schema keeps internal, are left out.
 *
 * @param schema the internal schema of the value
 * @param value a value that the schema accepts
 * @param heldBack receives the place of everything left out
 */
export function projectPublic(schema: Schema, value: unknown, heldBack: HeldBack[] = [], path: HeldBack['path'] = []) {
  const def = core(schema)._zod.def as { type: string; shape?: Record<string, Schema>; element?: Schema };
  if (def.type === 'object') {
    const kept: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(value as Record<string, unknown>)) {
      if (part === undefined) continue;
      const field = def.shape![key];
      if (field && audienceOf(field) === 'public') kept[key] = projectPublic(field, part, heldBack, [...path, key]);
      else heldBack.push({ path: [...path, key] });
    }
    return kept;
  }
  if (def.type === 'array') {
    const { publicWhen } = metaOf(def.element!);
    return (value as unknown[]).flatMap((item, index): unknown[] => {
      const here = [...path, index];
      if (publicWhen && !publicWhen.oneOf.includes(String((item as Record<string, unknown>)[publicWhen.field]))) {
        heldBack.push({ path: here });
        return [];
      }
      return [projectPublic(def.element!, item, heldBack, here)];
    });
  }
  return value;
}
