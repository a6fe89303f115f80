import { expect, test } from 'vitest';
import { knownConcepts, meaningsOf } from '#core/search/known-concepts.ts';
import { parseConcepts } from '#core/tree/parse-vocabulary.ts';
import type { ConceptItem } from '#core/tree/tree.ts';
import { termsOf } from './helpers.ts';

const conceptsOf = (text: string) =>
  new Map(
    parseConcepts('internal', 'content/vocabulary/concepts.yaml', text).concepts.map((item): [string, ConceptItem] => [
      item.data.id,
      item,
    ]),
  );
const terms = new Map(
  termsOf('drivers', '- id: data\n  name: Data\n  definition: What is known.\n  words: [figures]\n')
    .concat(termsOf('glossary', '- id: cockpit\n  name: Cockpit\n  definition: Where one sees it.\n'))
    .map((item) => [`${item.facet}/${item.data.id}`, item] as const),
);

test('a concept implies other concepts, and terms by facet and id', () => {
  const concepts = conceptsOf(
    '- id: pay\n  name: Pay\n  words: [payroll, 給与]\n  drivers: [data]\n  barriers: [law]\n  concepts: [cost]\n',
  );
  expect(knownConcepts({ concepts, terms: new Map() })).toEqual([
    { id: 'pay', name: 'Pay', words: ['payroll', '給与'], implies: ['cost', 'barriers/law', 'drivers/data'] },
  ]);
});

test('a concept without stories is outside, and one that implies nothing says no more', () => {
  const concepts = conceptsOf('- id: price\n  name: Prices\n  words: [price]\n  stories: none\n');
  expect(knownConcepts({ concepts, terms: new Map() })).toEqual([
    { id: 'price', name: 'Prices', words: ['price'], outside: true },
  ]);
});

test('terms are concepts that people name by their name and their words, behind all others', () => {
  const concepts = conceptsOf('- id: price\n  name: Prices\n  words: [price]\n');
  expect(knownConcepts({ concepts, terms })).toEqual([
    { id: 'price', name: 'Prices', words: ['price'] },
    { id: 'drivers/data', name: 'Data', words: ['Data', 'figures'] },
    { id: 'glossary/cockpit', name: 'Cockpit', words: ['Cockpit'] },
  ]);
});

test('what concepts mean is known without their phrases', () => {
  const meanings = meaningsOf([
    { id: 'pay', name: 'Pay', implies: ['cost'] },
    { id: 'price', name: 'Prices', outside: true },
  ]);
  expect([...meanings]).toEqual([
    ['pay', { name: 'Pay', implies: ['cost'], isOutside: false }],
    ['price', { name: 'Prices', implies: [], isOutside: true }],
  ]);
});
