import { expect, test } from 'vitest';
import { lineStarts, positionAt } from '#core/check/line-starts.ts';
import { fieldsWithoutProse, passages } from '#core/check/passages.ts';
import { schemaPaths } from '#core/schema/audience.ts';
import { entrySchemas } from '#core/schema/schemas.ts';
import { entryOf, soundLesson } from './helpers.ts';

/** Where a piece stands in the passage that holds it. */
function placeOf(text: string, piece: string): string {
  for (const { text: passage, at } of passages(entryOf('lessons/sound', text))) {
    const index = passage.indexOf(piece);
    if (index === -1) continue;
    const { line, column } = at(index, piece);
    return `${line}:${column}`;
  }
  throw new Error(`"${piece}" stands in no passage.`);
}

test('every field that is said to hold no prose exists', () => {
  const known = new Set(
    [...Object.values(entrySchemas.internal), ...Object.values(entrySchemas.public)].flatMap((schema) =>
      schemaPaths(schema).map(({ path }) => path),
    ),
  );
  expect([...fieldsWithoutProse].filter((path) => !known.has(path))).toEqual([]);
});

test('the fields of a lesson that hold prose are read, then its text', () => {
  expect(passages(entryOf('lessons/sound', soundLesson)).map(({ path }) => path.join('.'))).toEqual(
    [
      'title',
      'summary',
      'outcome.statement',
      'outcome.measures.0.what',
      'outcome.measures.0.before',
      'outcome.measures.0.after',
      'outcome.measures.0.unit',
      'failure.expected',
      'failure.happened',
      'failure.causes.0.statement',
      'failure.attempts.0.tried',
      'evidence.0.title',
      'evidence.0.publisher',
      'questions.0',
      'questions.1',
      'when.0',
      'notWhen.0',
      'do',
      'because',
      'cases.0',
      '',
    ].filter((path) => path !== 'cases.0'),
  );
});

test('a piece of a field has its own line and column', () => {
  expect(placeOf(soundLesson, 'Divisions kept data because it gave them')).toBe('3:10');
  const quoted = soundLesson.replace('because: People give up', 'because: "People give up');
  expect(placeOf(quoted.replace('larger goal.', 'larger goal."'), 'a larger goal')).toBe('48:40');
  const folded = soundLesson.replace('because: People give up', 'because: >\n  People\n  give up');
  expect(placeOf(folded, 'larger')).toBe('50:27');
});

test('a piece that the file writes in another way has the place of its field', () => {
  const escaped = soundLesson.replace(/because: .*/, 'because: "People \\x67ive up influence."');
  expect(placeOf(escaped, 'People give up')).toBe('48:10');
});

test('a piece of the body has its line and column in the file', () => {
  expect(placeOf(soundLesson.replace('The story.', 'The story.\n\nIt was so.'), 'was so')).toBe('55:4');
});

test('addresses are no prose, and what stands around them stays where it is', () => {
  const text = soundLesson.replace('The story.', 'See https://a.example/bを見て and [this](../cases/b.mdx) here.');
  expect(passages(entryOf('lessons/sound', text)).at(-1)!.text.trim()).toBe(
    `See ${' '.repeat(19)}を見て and [this${' '.repeat(16)}) here.`,
  );
});

test('an offset has a line and a column', () => {
  const starts = lineStarts('ab\n\ncd');
  expect(starts).toEqual([0, 3, 4]);
  expect([0, 2, 3, 4, 5].map((offset) => positionAt(starts, offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 3, column: 2 },
  ]);
});
