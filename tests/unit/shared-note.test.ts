import { expect, test } from 'vitest';
import { sharedNote } from '#queries/shared-note.ts';

test('a note that all terms carry is said once', () => {
  expect(sharedNote([{ note: 'Working name.' }, { note: 'Working name.' }])).toBe('Working name.');
});

test('different notes, a missing one and no terms at all have nothing to share', () => {
  expect(sharedNote([{ note: 'Working name.' }, { note: 'Named in the source.' }])).toBeUndefined();
  expect(sharedNote([{ note: 'Working name.' }, {}])).toBeUndefined();
  expect(sharedNote([{}, {}])).toBeUndefined();
  expect(sharedNote([])).toBeUndefined();
});
