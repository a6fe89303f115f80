import { isLost } from '../tree/lost.ts';
import type { Position } from '../findings/finding.ts';
import type { Path } from '../tree/read-yaml.ts';
import type { Entry } from '../tree/tree.ts';
import { lineStarts, positionAt } from './line-starts.ts';
import { pieceAt } from './piece-at.ts';

/** A text that a person wrote in an entry. */
export interface Passage {
  /** Keys and list indexes of the field; empty for the body. */
  path: Path;
  /** The text as typed, with web addresses and the targets of links turned into spaces: they are no prose. */
  text: string;
  /**
   * The place of a piece of the text in the file; for a field in which it is written in another way (with escapes, say), the
   * place of the field.
   *
   * @param index offset in the text
   */
  at: (index: number, piece: string) => Position;
}

/** Fields that hold an id, a date, an address or a word of a list; `[]` stands for any item. All others hold prose. */
export const fieldsWithoutProse: ReadonlySet<string> = new Set([
  'status',
  'lang',
  'barriers[]',
  'barrierBasis',
  'drivers[]',
  'areas[]',
  'solutions[]',
  'industries[]',
  'outcome.result',
  'outcome.measures[].when',
  'outcome.measures[].evidence[]',
  'failure.causes[].level',
  'failure.causes[].basis',
  'failure.causes[].evidence[]',
  'failure.attempts[].result',
  'evidence[].id',
  'evidence[].date',
  'evidence[].language',
  'evidence[].url',
  'evidence[].kind',
  'retired.supersededBy',
  'reviewed',
  'reviewEvery',
  'related[]',
  'aliases[]',
  'cases[]',
  'kind',
  'period.from',
  'period.to',
  'timeline[].when',
  'timeline[].turn',
  'cleared',
]);

const known = new WeakMap<Entry, Passage[]>();

/** Every text that a person wrote in an entry: the fields that hold prose, then the body. Several rules ask for them. */
export function passages(entry: Entry): readonly Passage[] {
  const before = known.get(entry);
  if (before) return before;
  const found = findPassages(entry);
  known.set(entry, found);
  return found;
}

function findPassages(entry: Entry): Passage[] {
  const inSource = once(() => lineStarts(entry.source));
  const inBody = once(() => lineStarts(entry.body));
  const ofField = ({ path, text }: FieldText): Passage => ({
    path,
    text: withoutAddresses(text),
    at(index, piece) {
      return pieceAt(entry.source, inSource(), entry.locate(path), { text, index, piece });
    },
  });
  return [
    ...fieldTexts(entry.data)
      .filter(({ pattern, path }) => !fieldsWithoutProse.has(pattern) && !isLost(entry, path))
      .map(ofField),
    { path: [], text: withoutAddresses(entry.body), at: (index) => positionAt(inBody(), index) },
  ];
}

/** A text in the fields of an entry or a term, and where it stands. */
export interface FieldText {
  path: Path;
  /** The path with `[]` for any item of a list, as in `failure.attempts[].tried`. */
  pattern: string;
  text: string;
}

/** Every text below a value, in order. */
export function fieldTexts(value: unknown, path: Path = [], pattern = ''): FieldText[] {
  if (typeof value === 'string') return [{ path, pattern, text: value }];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => fieldTexts(item, [...path, index], `${pattern}[]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    fieldTexts(part, [...path, key], pattern === '' ? key : `${pattern}.${key}`),
  );
}

/** The signs of a web address; a Japanese sentence may follow it without a space. */
const address = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+|\]\([^)\s]*/gi;

/** The text with spaces in place of addresses, so that all offsets stay. */
function withoutAddresses(text: string): string {
  return text.replace(address, (found) => ' '.repeat(found.length));
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
