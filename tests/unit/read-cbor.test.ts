import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCbor } from '#build/proof/read-cbor.ts';

/** Every text in a value, keys included, in the order in which CBOR holds them. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value instanceof Map) return [...value].flatMap(([key, item]) => [...textsIn(key), ...textsIn(item)]);
  return [];
}

describe('of data in CBOR', () => {
  test('every text is read, keys included, whatever lies between', () => {
    const value = ['one', 70000, -3, new Map([['two', [null, true, 1.5, 2 ** 40, 'drei 三']]]), 'x'.repeat(300)];
    expect(readCbor(Buffer.from(encode(value)))).toEqual(['one', 'two', 'drei 三', 'x'.repeat(300)]);
  });

  test('no text of 300 random values is left out', () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer(),
        fc.double(),
        fc.boolean(),
        fc.array(tie('value')),
        fc.array(fc.tuple(fc.string(), tie('value'))).map((pairs) => new Map(pairs)),
      ),
    }));
    const read = (made: unknown) => readCbor(Buffer.from(encode(made, { mapSorter: () => 0 })));
    fc.assert(
      fc.property(value, (made) => {
        expect(read(made)).toEqual(textsIn(made));
      }),
      { numRuns: 300 },
    );
  });

  test('a list of unknown length is read, and bytes are read as text', () => {
    expect(readCbor(Buffer.from('9f61616162ff', 'hex'))).toEqual(['a', 'b']);
    expect(readCbor(Buffer.from('8243616263f6', 'hex'))).toEqual(['abc']);
  });

  test.each([
    ['a text in parts, which could cut a word in two', '7f61616162ff', 0],
    ['a text that is cut off', '656162', 3],
    ['a length that is cut off', '81591', 2],
    ['a first byte that means nothing', '811c', 1],
  ])('%s is refused', (_what, hex, at) => {
    expect(() => readCbor(Buffer.from(hex, 'hex'))).toThrow(
      `The search index has data of unknown form at byte ${at}. Does Pagefind have a new version?`,
    );
  });
});
