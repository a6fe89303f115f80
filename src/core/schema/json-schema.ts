import { z } from 'zod';
import { metaOf, schemaPaths } from './audience.ts';
import { storyFacets, type Facet } from './ids.ts';
import { unwrap, type KnownMeta } from './meta.ts';

/** One value that a field can have, with what a writer should know about it. */
export interface Choice {
  /** As it stands in a file. */
  value: string;
  /** The name that readers see. */
  name: string;
  /** One sentence that says what it is; may be empty. */
  description: string;
}

/** What entries can refer to. */
export interface Choices {
  /** The terms of each vocabulary; one without terms is left out. */
  terms: { readonly [Key in Facet]?: readonly Choice[] };
  /** All entries, as `cases/fifty-town-halls`. */
  entries: readonly Choice[];
}

/** A JSON Schema, with the keywords that the YAML language server adds: `errorMessage`, `patternErrorMessage`, `markdown…`. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * The JSON Schema of an entry or a file that holds a list, for editors: what each field means, which ids exist, and our sentences for
 * what does not fit. It is looser than the check, but for the words true, false and null, which editors take for no text.
 *
 * @param schema a schema of `entrySchemas.internal`, that of a vocabulary, or that of what customers asked
 */
export function jsonSchema(schema: z.ZodType, choices: Choices): JsonSchema {
  const result: JsonSchema = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema: part }) => {
      forEditors(part, zodSchema);
    },
  });
  for (const facet of storyFacets) {
    offer(
      at(result, facet, '[]'),
      choices.terms[facet],
      `There is no such id in content/vocabulary/${facet}.yaml. It has: `,
    );
    offer(
      at(result, '[]', facet, '[]'),
      choices.terms[facet],
      `There is no such id in content/vocabulary/${facet}.yaml. It has: `,
    );
  }
  offer(
    at(result, '[]', 'industry'),
    choices.terms.industries,
    'There is no such id in content/vocabulary/industries.yaml. It has: ',
  );
  const cases = choices.entries.filter(({ value }) => value.startsWith('cases/'));
  offer(at(result, 'related', '[]'), choices.entries, noEntry);
  offer(at(result, 'cases', '[]'), cases, noEntry);
  offer(at(result, 'retired', 'supersededBy'), choices.entries, noEntry);
  offer(at(result, '[]', 'seeAlso', '[]'), choices.entries, noEntry);
  offer(at(result, '[]', 'story'), choices.entries, noEntry);
  offer(at(result, '[]', 'answeredBy'), choices.entries, noEntry);
  const published = requiredToPublish(schema);
  if (published) {
    result.allOf = [{ if: { properties: { status: { const: 'published' } }, required: ['status'] }, then: published }];
  }
  return result;
}

const noEntry =
  'There is no such entry. Write its folder and its file name without .mdx, as in cases/fifty-town-halls.';

/** Where a field becomes necessary or who reads it, as a second sentence of its description. */
function remark({ requiredFrom, audience }: KnownMeta): string {
  if (requiredFrom === 'published') return ' Needed before the entry is published.';
  if (requiredFrom === 'cleared') return ' Needed before customers may read the entry.';
  return audience === 'internal' && requiredFrom === undefined ? ' For colleagues only.' : '';
}

/** Puts our words into one part of a JSON Schema and takes out what only we understand. */
function forEditors(part: JsonSchema, schema: z.core.$ZodType): void {
  const meta = metaOf(schema);
  for (const own of ['audience', 'requiredFrom', 'publicWhen']) Reflect.deleteProperty(part, own);
  // Where a text is converted, zod leaves the examples out; ours show what is typed.
  if (meta.examples !== undefined) part.examples = [...meta.examples];
  if (meta.description !== undefined) {
    part.description = meta.description + remark(meta);
    // Without it, editors would show the backquotes of a description instead of what they mean.
    part.markdownDescription = part.description;
  }
  if (part.enum) {
    part.errorMessage = `Write one of these: ${part.enum.join(', ')}.`;
  } else if (part.type === 'array') {
    part.errorMessage = 'Write a list: each item on a line of its own, beginning with "- ".';
  } else if (part.type === 'string') {
    // For editors 2021 and 3.10 are numbers; for us they are the text that was typed.
    part.type = ['string', 'number'] as unknown as 'string';
    part.errorMessage = 'Write a text here, or leave the field out.';
    const sentence = refusal(schema);
    if (part.pattern !== undefined && part.patternErrorMessage === undefined && sentence !== undefined) {
      part.patternErrorMessage = `This ${sentence}`;
    }
  }
}

/** What the schema of a text says when the text does not fit, as in `is no date. Write …`; undefined when it says various things. */
export function refusal(schema: z.core.$ZodType): string | undefined {
  const inner = unwrap(schema);
  if (inner) return refusal(inner);
  const checks = schema._zod.def as { checks?: z.core.$ZodCheck[] };
  const error = checks.checks?.map((check) => check._zod.def.error).find((say) => say !== undefined);
  const said = error?.({ code: 'custom', path: [], input: '', message: '' } as never);
  return typeof said === 'string' ? said : said?.message;
}

/** The part of a JSON Schema for a field; `[]` stands for the items of a list. Undefined where there is none. */
function at(schema: JsonSchema, ...path: string[]): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>(
    (part, step) => (step === '[]' ? part?.items : part?.properties?.[step]) as JsonSchema | undefined,
    schema,
  );
}

/** Limits a field to the choices there are. Without any the field stays as it is: the check has the better sentence. */
function offer(part: JsonSchema | undefined, choices: readonly Choice[] | undefined, sentence: string): void {
  if (!part || !choices?.length) return;
  part.enum = choices.map(({ value }) => value);
  part.enumDescriptions = choices.map(({ name, description }) => [name, description].filter(Boolean).join(': '));
  part.markdownEnumDescriptions = choices.map(({ name, description }) =>
    `**${plain(name)}** ${plain(description)}`.trim(),
  );
  part.errorMessage = sentence.endsWith(' ') ? `${sentence}${part.enum.join(', ')}.` : sentence;
  // The list says it better.
  Reflect.deleteProperty(part, 'pattern');
  Reflect.deleteProperty(part, 'patternErrorMessage');
}

/** A text that Markdown shows as typed. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&');
}

/** What a published entry needs beyond a draft, as a JSON Schema; undefined for what is no entry. */
function requiredToPublish(schema: z.ZodType): JsonSchema | undefined {
  const paths = schemaPaths(schema).filter(
    ({ meta, path }) => meta.requiredFrom === 'published' && !path.includes('['),
  );
  if (paths.length === 0) return undefined;
  const result: JsonSchema = {};
  for (const { path } of paths) {
    const steps = path.split('.');
    const key = steps.pop()!;
    let part = result;
    for (const step of steps) part = ((part.properties ??= {})[step] ??= {}) as JsonSchema;
    (part.required ??= []).push(key);
  }
  return result;
}
