import { expect, test } from 'vitest';
import {
  publicEntryFields,
  publicConceptFields,
  publicEvidenceKinds,
  publicTermFields,
} from '#build/proof/public-fields.ts';
import { schemaPaths } from '#core/schema/audience.ts';
import { conceptSchemas, entrySchemas, vocabularySchemas } from '#core/schema/schemas.ts';

/** Public paths of a schema as the proof writes them: without the signs of lists. */
function publicPaths(schema: Parameters<typeof schemaPaths>[0]): string[] {
  const paths = schemaPaths(schema).filter(({ audience }) => audience === 'public');
  return paths.map(({ path }) => path.replaceAll('[]', '').replace(/^\./, '')).filter((path) => path !== '');
}

test('the proof and the schema name the same fields of entries as public', () => {
  const named = Object.values(entrySchemas.internal).flatMap((schema) => publicPaths(schema));
  expect([...new Set(named)].sort()).toEqual([...publicEntryFields].sort());
});

test('the proof and the schema name the same fields of terms as public', () => {
  expect([...new Set(publicPaths(vocabularySchemas.internal))].sort()).toEqual([...publicTermFields].sort());
  expect([...new Set(publicPaths(conceptSchemas.internal))].sort()).toEqual([...publicConceptFields].sort());
});

test('evidence that was not published is internal', () => {
  expect([...publicEvidenceKinds]).toEqual(['published']);
});
