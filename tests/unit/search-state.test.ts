import { expect, test } from 'vitest';
import { readState, searchFacets, writeState, type SearchState } from '../../src/browser/search-state.ts';

test.each<[string, SearchState]>([
  ['nothing', { query: '', filters: {} }],
  ['a question', { query: 'Who owns the data?', filters: {} }],
  ['a question in Japanese, with signs', { query: '現場 & 本社 #1 + 50%', filters: {} }],
  ['a choice', { query: '', filters: { barrier: ['frontline-criticism'] } }],
  ['several choices', { query: 'silos', filters: { kind: ['lesson'], driver: ['data', 'people'] } }],
  [
    'a choice in every facet',
    { query: 'a', filters: Object.fromEntries(searchFacets.map((facet) => [facet, ['x y']])) },
  ],
])('%s comes back from the address as it was written', (_name, state) => {
  expect(readState(writeState(state))).toEqual(state);
});

test('the address is plain', () => {
  expect(writeState({ query: 'who owns it', filters: { driver: ['data', 'people'] } })).toBe(
    '?q=who+owns+it&driver=data&driver=people',
  );
});

test('an empty state has no address', () => {
  expect(writeState({ query: '', filters: { driver: [] } })).toBe('');
});

test('unknown facets, empty choices and space around the question are ignored', () => {
  expect(readState('?q=%20silos%20&utm_source=mail&driver=&__proto__=x')).toEqual({ query: 'silos', filters: {} });
  expect(writeState({ query: '', filters: { colour: ['red'] } })).toBe('');
});

test('facets stand in their own order, whatever the order of the choices', () => {
  expect(writeState({ query: '', filters: { industry: ['retail'], kind: ['case'] } })).toBe(
    '?kind=case&industry=retail',
  );
});
