import { describe, expect, test } from 'vitest';
import { judge, type Answer, type Verdict } from '#core/dialogue/applies.ts';

/** Answers as a row of signs: `y` yes, `n` no, `.` none. */
const answers = (row: string): Answer[] =>
  row.split('').map((sign) => (sign === 'y' ? 'yes' : sign === 'n' ? 'no' : undefined));

/** Every row of so many answers. */
const rows = (length: number): string[] =>
  length === 0 ? [''] : rows(length - 1).flatMap((row) => ['y', 'n', '.'].map((sign) => row + sign));

/** For two conditions and one against: what each of the 27 combinations of answers means. */
const expected: Record<Verdict['result'], string[]> = {
  applies: ['yy n'],
  'in-part': ['yn n', 'ny n'],
  'applies-not': ['nn n', 'nn .', 'nn y', 'yy y', 'yn y', 'y. y', 'ny y', 'n. y', '.y y', '.n y', '.. y'],
  open: ['yy .', 'yn .', 'y. n', 'y. .', 'ny .', 'n. n', 'n. .', '.y n', '.y .', '.n n', '.n .', '.. n', '.. .'],
};

describe.each(Object.entries(expected))('the result is "%s"', (result, combinations) => {
  test.each(combinations)('for %s', (combination) => {
    const [when, notWhen] = combination.split(' ') as [string, string];
    expect(judge(answers(when), answers(notWhen)).result).toBe(result);
  });
});

test('no combination is left out', () => {
  const all = rows(2).flatMap((when) => rows(1).map((notWhen) => `${when} ${notWhen}`));
  expect(Object.values(expected).flat().toSorted()).toEqual(all.toSorted());
});

test('the conditions that decide are named by their places', () => {
  expect(judge(answers('ynn'), answers('nn'))).toEqual({ result: 'in-part', open: 0, missing: [1, 2], against: [] });
  expect(judge(answers('y.'), answers('nyy'))).toEqual({
    result: 'applies-not',
    open: 1,
    missing: [],
    against: [1, 2],
  });
});

test('a lesson without conditions of its own applies when none against it is true', () => {
  expect(judge([], answers('n')).result).toBe('applies');
  expect(judge([], answers('y')).result).toBe('applies-not');
  expect(judge([], answers('.')).result).toBe('open');
  expect(judge(answers('y'), []).result).toBe('applies');
});

test('whatever is answered, the verdict holds', () => {
  for (const when of rows(3)) {
    for (const notWhen of rows(3)) {
      const { result, open, missing, against } = judge(answers(when), answers(notWhen));
      const counted = (row: string, sign: string) => row.split(sign).length - 1;
      expect(open).toBe(counted(when + notWhen, '.'));
      expect([missing.length, against.length]).toEqual([counted(when, 'n'), counted(notWhen, 'y')]);
      if (result === 'applies') expect(when + notWhen).toBe('yyynnn');
      if (result === 'in-part')
        expect([open, against.length, when.includes('y'), missing.length > 0]).toEqual([0, 0, true, true]);
      if (result === 'applies-not') expect(against.length > 0 || when === 'nnn').toBe(true);
      if (result === 'open') expect([open > 0, against.length]).toEqual([true, 0]);
    }
  }
});
