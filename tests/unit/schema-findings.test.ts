import { expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '#core/tree/read-yaml.ts';
import { fieldName, parseWithSchema } from '#core/tree/schema-findings.ts';
import { texts } from './helpers.ts';

/** What a schema says about a YAML that begins on line 2 of `a.mdx`. */
function findings(schema: z.ZodType, yaml: string): string[] {
  return texts(parseWithSchema(schema, readYaml(yaml, 2), 'a.mdx').findings);
}

test('a field is named as a writer would say it, items counted from 1', () => {
  expect(fieldName(['failure', 'attempts', 1, 'tried'])).toBe('failure.attempts[2].tried');
  expect(fieldName([0, 'id'])).toBe('[1].id');
  expect(fieldName([])).toBe('');
});

test('what fits is returned, converted as the schema says', () => {
  const schema = z.strictObject({ months: z.string().transform(Number) });
  expect(parseWithSchema(schema, readYaml('months: 6', 2), 'a.mdx')).toEqual({ data: { months: 6 }, findings: [] });
});

test('what does not fit is not returned', () => {
  expect(parseWithSchema(z.strictObject({}), readYaml('a: b', 2), 'a.mdx').data).toBeUndefined();
});

test('a field without a description is still asked for', () => {
  expect(findings(z.strictObject({ size: z.string() }), 'moral: c')).toEqual([
    'a.mdx:2:1 missing-field — size is missing. Add it.',
    'a.mdx:2:1 unknown-field — "moral" is no field of an entry like this. The fields here are: size.',
  ]);
});

test('an empty list that must hold something is told what belongs there', () => {
  const schema = z.strictObject({
    a: z
      .array(z.string())
      .min(1)
      .meta({ description: 'Two questions.', examples: [['x']] }),
  });
  expect(findings(schema, 'a: []')).toEqual(['a.mdx:2:4 missing-field — a is empty. Two questions.']);
});

test('places are exact in lists within lists, in blocks and in brackets', () => {
  const schema = z.strictObject({ rows: z.array(z.array(z.enum(['failed', 'worked']))) });
  expect(findings(schema, 'rows:\n  - - failed\n    - faild\n  - [worked, open]')).toEqual([
    'a.mdx:4:7 unknown-value — rows[1][2] is "faild". Did you mean "failed"? It can be: failed, worked.',
    'a.mdx:5:14 unknown-value — rows[2][2] is "open". It can be: failed, worked.',
  ]);
});

test('a wrong shape inside a list is found at the item', () => {
  const schema = z.strictObject({ items: z.array(z.strictObject({ a: z.string() })) });
  expect(findings(schema, 'items:\n  - a: b\n  - text')).toEqual([
    'a.mdx:4:5 wrong-shape — items[2] should have fields of its own. Put each on a line of its own, indented by two spaces.',
  ]);
});
