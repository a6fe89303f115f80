import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkProject } from '#build/editions/check-project.ts';
import { formatFinding } from '#core/findings/finding.ts';
import { hostileInputs, type HostileInput } from '../hostile/inputs.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'client-zero-hostile-'));
  cpSync(join(import.meta.dirname, '../fixtures/two-editions/content'), join(root, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** What a check says about a project that got a hostile input; errors only. */
async function errors({ files }: HostileInput): Promise<string[]> {
  for (const [path, content] of Object.entries(files)) {
    const place = join(root, path);
    mkdirSync(dirname(place), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(place, content);
    else {
      rmSync(place, { recursive: true, force: true });
      symlinkSync(content.link, place);
    }
  }
  const { findings } = await checkProject(root, { today: '2026-11-26', confidential: [] });
  return findings.filter(({ severity }) => severity === 'error').map(formatFinding);
}

const inTime = { timeout: 10_000 };
const all = hostileInputs.map((input): [string, HostileInput] => [input.name, input]);

test('there are more than a hundred, each with a name of its own', () => {
  expect(new Set(hostileInputs.map(({ name }) => name)).size).toBe(hostileInputs.length);
  expect(hostileInputs.length).toBeGreaterThan(100);
});

describe('a check refuses, in time and with a reason,', () => {
  test.each(all.filter(([, { refused }]) => refused))('%s', inTime, async (_name, input) => {
    const { file, says } = input.refused!;
    const said = await errors(input);
    const [fitting] = said.filter((finding) => finding.startsWith(`${file}:`) && finding.includes(says));
    expect(fitting ?? said.slice(0, 5)).toContain(says);
    // Nothing in a message acts on a terminal or on a service that reads it.
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    expect(said.filter((finding) => /[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(finding))).toEqual([]);
  });
});

describe('a check takes, in time and as mere text,', () => {
  test.each(all.filter(([, { refused }]) => !refused))('%s', inTime, async (_name, input) => {
    expect(await errors(input)).toEqual([]);
  });
});

test('nothing of it has reached the prototype of objects', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBe(undefined);
  expect((globalThis as Record<string, unknown>).__pwned).toBe(undefined);
});
