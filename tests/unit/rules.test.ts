import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkEntry } from '#core/check/check-entry.ts';
import { rules } from '#core/check/rules.ts';
import { clearanceIsEarned } from '#core/clear/clearance-is-earned.ts';
import { changed, soundTree, texts } from './helpers.ts';

const all = [...rules, clearanceIsEarned];

describe.each(all)('$name', (rule) => {
  test.each(rule.examples)('a sound entry with $change gives exactly: $message', ({ change, message }) => {
    const entry = changed(change);
    const findings = checkEntry(entry, soundTree(entry), [rule]);
    expect(findings.map((finding) => finding.message)).toEqual(message === undefined ? [] : [message]);
  });

  test('stands in a file of its name, explains itself in one sentence, and shows what it finds', () => {
    const folder = rule === clearanceIsEarned ? 'clear' : 'check/rules';
    expect(existsSync(join(import.meta.dirname, '../../src/core', folder, `${rule.name}.ts`))).toBe(true);
    expect(rule.sentence).toMatch(/^[A-Z].*\.$/);
    expect(rule.examples.some((example) => example.message !== undefined)).toBe(true);
  });

  test('its messages say what is wrong and how to mend it, in two sentences at least', () => {
    for (const { message } of rule.examples) if (message !== undefined) expect(message).toMatch(/[.?] [A-Z].*\.$/);
  });
});

test('no two rules have the same name', () => {
  expect(new Set(all.map((rule) => rule.name)).size).toBe(all.length);
});

test('the rules have nothing to say about a sound lesson and a sound case', () => {
  for (const entry of [changed(), changed({ folder: 'cases' })])
    expect(checkEntry(entry, soundTree(), all)).toEqual([]);
});

test('a draft may lack everything that only a published entry needs', () => {
  const draft = changed({
    status: 'draft',
    summary: undefined,
    barrierBasis: undefined,
    drivers: undefined,
    outcome: undefined,
    evidence: undefined,
    questions: undefined,
    when: undefined,
    notWhen: undefined,
    do: undefined,
    because: undefined,
    cases: undefined,
    failure: {
      expected: 'Everybody would use it.',
      happened: 'Nobody used it twice.',
      attemptsGap: 'The sources do not tell.',
    },
  });
  expect(checkEntry(draft, soundTree(draft))).toEqual([]);
});

test('a published case needs what makes a case, at the place where its fields begin', () => {
  const entry = changed({ folder: 'cases', organisation: undefined, kind: undefined, period: undefined });
  expect(texts(checkEntry(entry, soundTree(entry)))).toEqual([
    'content/cases/sound-case.mdx:2:1 published-is-complete — organisation is missing. Whose story it is. Add it, or set status to draft.',
    'content/cases/sound-case.mdx:2:1 published-is-complete — kind is missing. Our own practice, work with a customer, or another organisation’s public failure. Add it, or set status to draft.',
    'content/cases/sound-case.mdx:2:1 published-is-complete — period is missing. When the story begins and ends. Add it, or set status to draft.',
  ]);
});

test('a public record may have no barrier', () => {
  const entry = changed({ folder: 'cases', kind: 'public-record', barriers: undefined, barrierBasis: undefined });
  expect(checkEntry(entry, soundTree(entry))).toEqual([]);
});

test('a published entry needs a cause', () => {
  const failure = { ...changed().data.failure, causes: [] };
  const entry = changed({ failure });
  expect(texts(checkEntry(entry, soundTree(entry)))).toEqual([
    'content/lessons/sound.mdx:20:1 published-is-complete — failure.causes is missing. Name at least one cause. Add it, or set status to draft.',
  ]);
});

test('an unknown id is found at its own line and column', () => {
  const entry = changed({ drivers: ['daat'] });
  expect(texts(checkEntry(entry, soundTree(entry)))).toEqual([
    'content/lessons/sound.mdx:9:5 known-terms — there is no driver "daat". Did you mean "data"? The known ones are in content/vocabulary/drivers.yaml.',
  ]);
});

test('an entry that replaces a retired one must exist', () => {
  const entry = changed({
    status: 'retired',
    retired: { reason: 'The programme has ended.', supersededBy: 'lessons/othr' },
  });
  expect(checkEntry(entry, soundTree(entry)).map((finding) => finding.message)).toEqual([
    'there is no entry "lessons/othr". Did you mean "lessons/other"? Correct the reference, or take it out.',
  ]);
});

test('an evidence id that stands twice is found, and so is a measure with an unknown source', () => {
  const { data } = changed();
  const entry = changed({
    evidence: [data.evidence![0]!, data.evidence![0]!],
    outcome: { ...data.outcome!, measures: [{ what: 'Time', after: '3', unit: 'days', evidence: ['blog'] }] },
  });
  expect(checkEntry(entry, soundTree(entry)).map((finding) => finding.message)).toEqual([
    'the evidence id "paper" stands twice. Give each source an id of its own.',
    'no evidence of this entry has the id "blog". Add the source to evidence, or correct the id.',
  ]);
});

test('an alias that two entries claim is reported once, at the second', () => {
  const first = changed({ aliases: ['old-name'] });
  const second = { ...first, ref: 'lessons/zebra', id: 'zebra', file: 'content/lessons/zebra.mdx' };
  const tree = soundTree(first, second);
  expect(checkEntry(first, tree)).toEqual([]);
  expect(texts(checkEntry(second, tree))).toEqual([
    'content/lessons/zebra.mdx:2:1 alias-is-free — the alias "old-name" belongs to lessons/sound already. Keep it in one of the two.',
  ]);
});
