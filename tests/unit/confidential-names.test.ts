import { describe, expect, test } from 'vitest';
import { findNames, indexNames, readNames } from '#core/check/confidential-names.ts';

/** The pieces of a text that are names. */
function found(text: string, ...names: string[]): string[] {
  return findNames(text, indexNames(names)).map(({ index, end }) => text.slice(index, end));
}

test('a list has one name a line; empty lines and lines with # do not count', () => {
  expect(readNames('\uFEFF# customers\r\nOrion Holdings\r\n\r\n  極秘商事 \n')).toEqual(['Orion Holdings', '極秘商事']);
});

describe('a name is found', () => {
  test.each([
    ['as it is written', 'At Orion Holdings it began.', 'Orion Holdings'],
    ['in another case', 'At ORION holdings it began.', 'ORION holdings'],
    ['in full width', 'At Ｏｒｉｏｎ　Ｈｏｌｄｉｎｇｓ it began.', 'Ｏｒｉｏｎ　Ｈｏｌｄｉｎｇｓ'],
    ['across two lines', 'At Orion\n  Holdings it began.', 'Orion\n  Holdings'],
    ['without its space', 'At OrionHoldings it began.', 'OrionHoldings'],
    ['with invisible signs in it', 'At Ori\u200bon\u00ad Holdings it began.', 'Ori\u200bon\u00ad Holdings'],
    ['in quotation marks', '"Orion Holdings"', 'Orion Holdings'],
    ['inside a Japanese sentence', '昨日Orion Holdingsは言った', 'Orion Holdings'],
    ['at both ends of a text', 'Orion Holdings', 'Orion Holdings'],
  ])('%s', (_name, text, piece) => {
    expect(found(text, 'Orion Holdings')).toEqual([piece]);
  });

  test('in Japanese, where words touch each other, in half width too', () => {
    expect(found('それは極秘商事の話', '極秘 商事')).toEqual(['極秘商事']);
    expect(found('今のｶﾞﾗｽ屋', 'ガラス屋')).toEqual(['ｶﾞﾗｽ屋']);
  });

  test('whether an accent was typed with its letter or after it', () => {
    expect(found('At Cafe\u0301 Noir.', 'Café Noir')).toHaveLength(1);
    expect(found('At Café Noir.', 'Cafe\u0301 Noir')).toHaveLength(1);
  });

  test('every time, and the longer of two names once', () => {
    expect(found('Orion, then Orion Holdings.', 'Orion', 'Orion Holdings')).toEqual(['Orion', 'Orion Holdings']);
  });

  test('when it is short', () => {
    expect(found('Ask Ax or B.', 'Ax', 'B')).toEqual(['Ax', 'B']);
  });
});

test('a part of another word is no name', () => {
  expect(found('Orionis, Xorion, Orion2, Oriön', 'Orion', 'Ori')).toEqual([]);
});

test('a list without names finds nothing', () => {
  expect(found('Orion', '', '   ', '\u200b')).toEqual([]);
});
