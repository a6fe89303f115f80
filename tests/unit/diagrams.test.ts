import { describe, expect, test } from 'vitest';
import { labelLines } from '#core/diagrams/label-lines.ts';
import { onCircle, rounded } from '#core/diagrams/polar.ts';
import { ring } from '#core/diagrams/ring.ts';
import { scaleTo } from '#core/diagrams/scale.ts';
import { squareSide, storyGrid } from '#core/diagrams/story-grid.ts';
import { wheel } from '#core/diagrams/wheel.ts';

describe('a label', () => {
  test('stands on as few lines as fit, about equally long', () => {
    expect(labelLines('Speak from it', 10)).toEqual(['Speak', 'from it']);
    expect(labelLines('Deliver as a partner', 10)).toEqual(['Deliver as', 'a partner']);
    expect(labelLines('Feed back', 10)).toEqual(['Feed back']);
  });

  test('keeps a word whole that is longer than a line', () => {
    expect(labelLines('the Organisation', 10)).toEqual(['the', 'Organisation']);
    expect(labelLines('社内で実践する', 4)).toEqual(['社内で実践する']);
    expect(labelLines('', 10)).toEqual([]);
  });
});

describe('a circle', () => {
  test('is walked clockwise from the top', () => {
    expect([0, 90, 180, 270].map((degrees) => onCircle(10, degrees))).toEqual([
      { x: 0, y: -10 },
      { x: 10, y: 0 },
      { x: 0, y: 10 },
      { x: -10, y: 0 },
    ]);
  });

  test('has places with two digits behind the point, and no minus before zero', () => {
    expect(onCircle(10, 40)).toEqual({ x: 6.43, y: -7.66 });
    expect(Object.is(rounded(-0.001), 0)).toBe(true);
  });
});

test('a scale has at most four marks at round numbers and ends at the largest count or just above', () => {
  expect([0, 1, 4, 5, 21, 27, 101, 3000].map((largest) => scaleTo(largest).ticks)).toEqual([
    [1],
    [1],
    [1, 2, 3, 4],
    [2, 4, 6],
    [10, 20, 30],
    [10, 20, 30],
    [50, 100, 150],
    [1000, 2000, 3000],
  ]);
  expect(scaleTo(27).end).toBe(30);
});

describe('a wheel', () => {
  const four = [
    { name: 'Vision', count: 4 },
    { name: 'People', count: 2 },
    { name: 'Process', count: 0 },
    { name: 'Data', count: 1 },
  ];

  test('has the length of a segment stand for its count, from the inner circle at zero', () => {
    const { segments, rings, end } = wheel(four)!;
    expect(end).toBe(4);
    expect(rings.map(({ value, radius }) => [value, radius])).toEqual([
      [1, 78.5],
      [2, 109],
      [3, 139.5],
      [4, 170],
    ]);
    expect(segments[1]!.fill).toBe(
      'M34.53 -33.34L78.41 -75.72A109 109 0 0 1 78.41 75.72L34.53 33.34A48 48 0 0 0 34.53 -33.34Z',
    );
    expect(segments[0]!.fill).toBe(segments[0]!.track);
    expect(segments[2]!.fill).toBeUndefined();
  });

  test('has names and counts outside, away from the middle', () => {
    const { segments, viewBox } = wheel(four)!;
    expect(viewBox).toBe('-314 -244 628 488');
    expect(
      segments.map(({ label }) => [label.anchor, label.x, ...label.lines.map(({ text, y }) => `${text} ${y}`)]),
    ).toEqual([
      ['middle', 0, 'Vision -209', '4 -189'],
      ['start', 184, 'People -5', '2 15'],
      ['middle', 0, 'Process 199', '0 219'],
      ['end', -184, 'Data -5', '1 15'],
    ]);
  });

  test('breaks a long name', () => {
    const parts = [{ name: 'Rules and governance', count: 1 }, ...four];
    expect(wheel(parts)!.segments[0]!.label.lines.map(({ text }) => text)).toEqual(['Rules and', 'governance', '1']);
  });

  test('is not drawn when it could not be read', () => {
    expect(wheel(four.slice(0, 2))).toBeUndefined();
    expect(wheel(Array.from({ length: 13 }, (_, index) => ({ name: `Part ${index}`, count: 1 })))).toBeUndefined();
    expect(wheel([{ name: 'Internationalisation', count: 1 }, ...four])).toBeUndefined();
    expect(wheel([{ name: 'A name that needs more than two lines here', count: 1 }, ...four])).toBeUndefined();
  });
});

describe('a ring', () => {
  const names = ['Practise inside', 'Write it down', 'Speak from it', 'Deliver as a partner', 'Feed back'];

  test('has its steps at equal distances, the first at the top', () => {
    const { steps, viewBox } = ring(names);
    expect(viewBox).toBe('-175.64 -182 351.28 339.17');
    expect(steps.map(({ x, y }) => [x, y])).toEqual([
      [0, -130],
      [123.64, -40.17],
      [76.41, 105.17],
      [-76.41, 105.17],
      [-123.64, -40.17],
    ]);
  });

  test('has the number and the name of a step in the middle of its circle', () => {
    const [first, , , , last] = ring(names).steps;
    expect(first!.number).toEqual({ value: 1, y: -143 });
    expect(first!.lines).toEqual([
      { text: 'Practise', y: -125 },
      { text: 'inside', y: -107 },
    ]);
    expect(last!.number.y).toBe(-44.17);
    expect(last!.lines).toEqual([{ text: 'Feed back', y: -26.17 }]);
  });

  test('has an arrow from each step to the next and from the last to the first, clear of the circles', () => {
    const { arrows, steps } = ring(names);
    expect(arrows).toHaveLength(5);
    expect(arrows[0]).toEqual({
      line: 'M55.61 -117.5A130 130 0 0 1 86.69 -96.88',
      head: 'M90.69 -101.35L94.57 -89.2L82.69 -92.41Z',
    });
    const tip = /L(\S+) (\S+?)L/.exec(arrows[4]!.head)!;
    expect(Math.hypot(Number(tip[1]) - steps[0]!.x, Number(tip[2]) - steps[0]!.y)).toBeCloseTo(57, 1);
  });
});

describe('a grid of stories', () => {
  test('counts a story in every cell where it stands, and those that stand in none', () => {
    const stories = [
      { rows: ['a'], columns: ['x'] },
      { rows: ['a', 'b'], columns: ['x', 'y'] },
      { rows: [], columns: ['x'] },
      { rows: ['b'], columns: ['unknown'] },
    ];
    expect(storyGrid(stories, ['a', 'b', 'c'], ['x', 'y'])).toEqual({
      counts: [
        [2, 1],
        [1, 1],
        [0, 0],
      ],
      most: 2,
      outside: 2,
    });
  });

  test('is empty without stories', () => {
    expect(storyGrid([], ['a'], ['x'])).toEqual({ counts: [[0]], most: 0, outside: 0 });
    expect(storyGrid([], [], [])).toEqual({ counts: [], most: 0, outside: 0 });
  });

  test('has squares whose area shows the count', () => {
    expect([1, 4, 9].map((count) => squareSide(count, 9, 30))).toEqual([10, 20, 30]);
  });
});
