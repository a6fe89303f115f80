import { expect, test } from 'vitest';
import { countMembers, narrowDown, type FacetMembers } from '#core/search/facet-members.ts';

const members: FacetMembers = {
  kind: { Lesson: new Set(['a', 'b']), Case: new Set(['c']) },
  outcome: { Eased: new Set(['a', 'c']), Open: new Set(['b', 'd']) },
};

test('without a choice all stories stay, in their order', () => {
  expect(narrowDown(['d', 'a'], {}, members)).toEqual(['d', 'a']);
});

test('values of one facet add up, facets narrow each other down', () => {
  expect(narrowDown(['c', 'b', 'a'], { kind: ['Lesson', 'Case'] }, members)).toEqual(['c', 'b', 'a']);
  expect(narrowDown(['c', 'b', 'a'], { kind: ['Lesson'], outcome: ['Eased'] }, members)).toEqual(['a']);
});

test('a facet or a value that nobody knows fits no story', () => {
  expect(narrowDown(['a'], { kind: ['Poem'] }, members)).toEqual([]);
  expect(narrowDown(['a'], { colour: ['green'] }, members)).toEqual([]);
});

test('stories are counted for each value', () => {
  expect(countMembers(['a', 'b', 'z'], members)).toEqual({
    kind: { Lesson: 2, Case: 0 },
    outcome: { Eased: 1, Open: 1 },
  });
});
