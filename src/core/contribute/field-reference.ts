import type { z } from 'zod';
import type { BodyComponent } from '../body/components/component.ts';
import { toYaml } from '../clear/serialise.ts';
import { audienceOf, enumValues, metaOf, schemaPaths } from '../schema/audience.ts';
import { askedList } from '../schema/asked.ts';
import { caseStory } from '../schema/case.ts';
import { conceptList } from '../schema/concept.ts';
import { entryFields } from '../schema/entry.ts';
import { refusal } from '../schema/json-schema.ts';
import { lesson } from '../schema/lesson.ts';
import type { Audience, FieldMeta, Tier } from '../schema/meta.ts';
import { vocabulary } from '../schema/term.ts';

/** A field as the reference for writers shows it. */
export interface ReferenceField {
  /** Its place on the page, as in `failure-attempts-tried`. */
  anchor: string;
  /** As in `failure.attempts[].tried`; `[]` stands for each item of a list. */
  path: string;
  title: string;
  description: string;
  /** A sentence on the form of a text, such as its length. */
  form?: string | undefined;
  /** The words that can stand there; empty where one writes. */
  choices: readonly string[];
  /** Each example as YAML, as it stands in a file; none for items whose list shows the same. */
  examples: string[];
  audience: Audience;
  /** For items of a list: only those whose field has one of these values are public. */
  publicWhen?: FieldMeta['publicWhen'] | undefined;
  /** The tier from which it must be filled; `here` when it must be wherever the part that holds it stands; else it may be missing. */
  required?: Tier | 'here' | undefined;
  /** Whether it is an item of the list before it. */
  isItem: boolean;
}

/** Fields that are shown together. */
export interface ReferenceGroup {
  /** Its place on the page, as in `fields-lesson`. */
  anchor: string;
  /** What the fields have in common; a `part` is a field with fields of its own, as `failure` is. */
  kind: 'shared' | 'part' | 'colleagues' | 'lesson' | 'case' | 'term' | 'concept' | 'asked';
  /** The title of the part; the other kinds have theirs from the page. */
  title?: string | undefined;
  fields: ReferenceField[];
}

/** Every field of a lesson, a case, a vocabulary term, a concept and a question that was asked, as the schema tells it, in its order. */
export function fieldReference(): ReferenceGroup[] {
  const shared = Object.keys(entryFields).map((key) => fieldsOf(lesson, key));
  const [parts, simple] = split(shared, (fields) => fields.some(({ path }) => path.includes('.')));
  const [open, inner] = split(simple, ([field]) => field!.audience === 'public');
  const only = (schema: z.ZodObject) =>
    Object.keys(schema.shape)
      .filter((key) => !(key in entryFields))
      .flatMap((key) => fieldsOf(schema, key));
  return [
    group('shared', open.flat()),
    ...parts.map((fields) => ({
      ...group('part', fields),
      anchor: `fields-${fields[0]!.anchor}`,
      title: fields[0]!.title,
    })),
    group('colleagues', inner.flat()),
    group('lesson', only(lesson)),
    group('case', only(caseStory)),
    group('term', itemFields(vocabulary, 'term')),
    group('concept', itemFields(conceptList, 'concept')),
    group('asked', itemFields(askedList, 'asked')),
  ];
}

/** The attributes of a component of the body; their examples are written as in its tag. */
export function attributeReference({ name, props }: BodyComponent): ReferenceField[] {
  return schemaPaths(props).map(({ path, schema, meta }) => ({
    ...describe(path, schema, `component-${name.toLowerCase()}`),
    examples: meta.examples!.map((example) => `${path}="${String(example)}"`),
  }));
}

function group(kind: ReferenceGroup['kind'], fields: ReferenceField[]): ReferenceGroup {
  const shown = fields.map((field, index) =>
    String(field.examples) === String(fields[index - 1]?.examples) ? { ...field, examples: [] } : field,
  );
  return { anchor: `fields-${kind}`, kind, fields: shown };
}

/**
 * The fields of each item of a list that is a whole file.
 *
 * @param within what stands before their anchors
 */
function itemFields(list: z.ZodType, within: string): ReferenceField[] {
  return schemaPaths(list).map(({ path, schema }) => describe(path.replace(/^\[\]\.?/, ''), schema, within));
}

/** A field of an entry and everything below it. */
function fieldsOf(entry: z.ZodObject, key: string): ReferenceField[] {
  return schemaPaths(entry)
    .filter(({ path }) => path.split(/[.[]/)[0] === key)
    .map(({ path, schema }) => describe(path, schema));
}

/**
 * @param path empty for an item of a list that is a whole file
 * @param within what stands before the anchors of fields that belong to no entry
 */
function describe(path: string, schema: z.core.$ZodType, within?: string): ReferenceField {
  const meta = metaOf(schema);
  const key = /([^.[\]]*)(?:\[\])?$/.exec(path)![1]!;
  const isItem = path === '' || path.endsWith('[]');
  const inPlace = (value: unknown) => (path === '' ? [value] : { [key]: isItem ? [value] : value });
  return {
    anchor: [within, ...path.replace(/\[\]$/, '.item').replaceAll('[]', '').split('.')].filter(Boolean).join('-'),
    path: path === '' ? '[]' : path,
    title: meta.title!,
    description: meta.description!,
    form: formOf(schema),
    choices: enumValues(schema),
    examples: meta.examples!.map((example) => toYaml(inPlace(example)).trimEnd()),
    audience: audienceOf(schema),
    publicWhen: meta.publicWhen,
    isItem,
    required: meta.requiredFrom ?? (isItem || (schema as z.ZodType).safeParse(undefined).success ? undefined : 'here'),
  };
}

/** What a text must look like, in the words that writers read when it does not. */
function formOf(schema: z.core.$ZodType): string | undefined {
  const { patternErrorMessage } = metaOf(schema) as { patternErrorMessage?: string };
  return patternErrorMessage ?? refusal(schema)?.replace(/^(?:is no|has too) [^.]*\. /, '');
}

/** The items for which something holds, and the others. */
function split<Item>(items: readonly Item[], holds: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}
