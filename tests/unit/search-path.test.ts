import { expect, test } from 'vitest';
import { readState } from '#browser/search-state.ts';
import { searchPath } from '#queries/search-path.ts';

test('the search page reads the terms to which an address narrows it', () => {
  const path = searchPath({ barrier: 'Doubts about leadership’s commitment', driver: 'Data & figures' });
  expect(path).toBe('/search/?barrier=Doubts+about+leadership%E2%80%99s+commitment&driver=Data+%26+figures');
  expect(readState(path.slice(path.indexOf('?')))).toEqual({
    query: '',
    filters: { barrier: ['Doubts about leadership’s commitment'], driver: ['Data & figures'] },
  });
});
