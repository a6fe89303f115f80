import { afterEach, expect, test, vi } from 'vitest';
import { madeOnce } from '#queries/made-once.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a build makes it once for each argument', () => {
  vi.stubEnv('DEV', false);
  const asked: string[] = [];
  const greeting = madeOnce((name: string) => `Hello ${name}, ${String(asked.push(name))}`);
  expect([greeting('you'), greeting('me'), greeting('you')]).toEqual(['Hello you, 1', 'Hello me, 2', 'Hello you, 1']);
});

test('while one writes it is made each time', () => {
  vi.stubEnv('DEV', true);
  let made = 0;
  const count = madeOnce(() => ++made);
  expect([count(), count()]).toEqual([1, 2]);
});
