import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { halves } from '../question-halves.ts';
import { kinds, parseQuestions, readEmptiness, readQuestions, type Question } from '../questions.ts';

const content = new URL('../../content/', import.meta.url).pathname;
const entries = globSync('{lessons,cases}/*.mdx', { cwd: content }).map((file) => file.replace(/\.mdx$/, ''));
const questions = readQuestions();

const count = (lang: Question['lang'], kind: Question['kind'], half?: Question['half']): number =>
  questions.filter((asked) => asked.lang === lang && asked.kind === kind && (half ?? asked.half) === asked.half).length;
const answerable = (lang: Question['lang']): number =>
  questions.filter((asked) => asked.lang === lang && asked.kind !== 'unanswerable').length;

/** A text without what a copy may change: width, case, spaces and punctuation. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

test('ids count up without a gap', () => {
  expect(questions.map(({ id }) => id)).toEqual(questions.map((_, index) => `q${String(index + 1).padStart(3, '0')}`));
});

test('every relevant entry exists', () => {
  const unknown = questions.flatMap(({ id, relevant }) =>
    Object.keys(relevant)
      .filter((ref) => !entries.includes(ref))
      .map((ref) => `${id}: ${ref}`),
  );
  expect(unknown).toEqual([]);
});

test('there are enough questions of each language and kind', () => {
  expect(answerable('en')).toBeGreaterThanOrEqual(115);
  expect(answerable('ja')).toBeGreaterThanOrEqual(55);
  expect([count('en', 'unanswerable'), count('ja', 'unanswerable')]).toEqual([16, 8]);
  const few = kinds.filter((kind) => kind !== 'unanswerable' && (count('en', kind) < 15 || count('ja', kind) < 6));
  expect(few).toEqual([]);
});

test('each half has the same number of each language and kind', () => {
  for (const lang of ['en', 'ja'] as const)
    for (const kind of kinds)
      expect(`${lang} ${kind} ${String(count(lang, kind, 'tuning'))}`).toBe(
        `${lang} ${kind} ${String(count(lang, kind, 'test'))}`,
      );
});

test('the hash chose the halves, nobody else', () => {
  const chosen = halves(questions);
  expect(questions.map(({ id, half }) => `${id} ${half}`)).toEqual(
    questions.map(({ id }) => `${id} ${String(chosen.get(id))}`),
  );
});

test('each of the 62 entries helps with two questions at least', () => {
  const uses = Map.groupBy(
    questions.flatMap(({ relevant }) => Object.entries(relevant).filter(([, grade]) => grade >= 2)),
    ([ref]) => ref,
  );
  expect([...uses].filter(([, asked]) => asked.length < 2).map(([ref]) => ref)).toEqual([]);
  expect(uses.size).toBe(62);
});

test('each answerable question has an entry that answers it squarely', () => {
  const without = questions.filter(
    ({ kind, relevant }) => kind !== 'unanswerable' && !Object.values(relevant).includes(3),
  );
  expect(without.map(({ id }) => id)).toEqual([]);
});

test('long questions are long, and short ones short', () => {
  const size = ({ lang, question }: Question): number =>
    lang === 'en' ? question.split(/\s+/).length : question.length;
  const outside = questions.filter((asked) => {
    const [least, most] =
      asked.kind === 'long'
        ? asked.lang === 'en'
          ? [40, 90]
          : [100, 220]
        : asked.kind === 'short'
          ? [2, 15]
          : [0, 999];
    return size(asked) < least || size(asked) > most;
  });
  expect(outside.map(({ id }) => id)).toEqual([]);
});

test('no question is asked twice, and none is copied from an entry', () => {
  const asked = questions.map(({ question }) => bare(question));
  expect(asked.filter((text, index) => asked.indexOf(text) !== index)).toEqual([]);
  const written = entries.map((ref) => bare(readFileSync(`${content}${ref}.mdx`, 'utf8'))).join('\n');
  const copied = questions.filter(({ question }) => bare(question).length > 25 && written.includes(bare(question)));
  expect(copied.map(({ id }) => id)).toEqual([]);
});

test('Japanese questions are Japanese, English ones are not', () => {
  const mixed = questions.filter(
    ({ lang, question }) => /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(question) !== (lang === 'ja'),
  );
  expect(mixed.map(({ id }) => id)).toEqual([]);
});

test('the set about emptiness has as many questions without an answer as with one, and halves that the hash chose', () => {
  const set = readEmptiness();
  const chosen = halves(set);
  const groups = Map.groupBy(set, ({ lang, kind }) => `${lang} ${kind === 'unanswerable' ? 'without' : 'with'}`);
  expect(set.map(({ id }) => id)).toEqual(set.map((_, index) => `e${String(index + 1).padStart(3, '0')}`));
  expect(set.filter(({ id, half }) => chosen.get(id) !== half)).toEqual([]);
  expect(Object.fromEntries([...groups].map(([name, group]) => [name, group.length]))).toEqual({
    'en without': 80,
    'ja without': 40,
    'en with': 80,
    'ja with': 40,
  });
});

test('the set about emptiness names entries that exist, and asks nothing that was asked', () => {
  const set = readEmptiness();
  expect(set.flatMap(({ relevant }) => Object.keys(relevant)).filter((ref) => !entries.includes(ref))).toEqual([]);
  const asked = [...questions, ...set].map(({ question }) => bare(question));
  expect(asked.filter((text, index) => asked.indexOf(text) !== index)).toEqual([]);
});

const sound = '{"id":"q001","lang":"en","kind":"short","half":"test","question":"Who pays?","relevant":{"cases/a":3}}';

test('a line that is not a question says where and why', () => {
  expect(() => parseQuestions(`${sound}\nnot JSON\n`)).toThrow(
    'line 2 is not one JSON object. Write one question per line.',
  );
  expect(() => parseQuestions(sound.replace(':3', ':4'))).toThrow(
    'line 1 — relevant.cases/a: Invalid option: expected one of 1|2|3. The fields are explained in',
  );
  expect(() => parseQuestions(sound.replace('"short"', '"unanswerable"'))).toThrow(
    'line 1 — relevant: only an unanswerable question has no relevant entry.',
  );
  expect(() => parseQuestions(sound.replace('"id"', '"nr":1,"id"'))).toThrow(
    'line 1 — the object: Unrecognized key: "nr".',
  );
  expect(parseQuestions(sound)).toHaveLength(1);
});
