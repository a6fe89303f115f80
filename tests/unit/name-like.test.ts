import { describe, expect, test } from 'vitest';
import { nameAdvice, nameLike } from '#core/check/name-like.ts';

const found = (text: string) => nameLike(text).map(({ kind, text: sign }) => `${kind} ${sign}`);

describe('a name is suspected', () => {
  test.each([
    ['How did Acme Inc. do it?', ['organisation Inc.']],
    ['We at Acme Ltd are different.', ['organisation Ltd']],
    ['Acme GmbH', ['organisation GmbH']],
    ['Acme Corp asked', ['organisation Corp']],
    ['Acme K.K. in Tokyo', ['organisation K.K.']],
    ['Acme Co., Ltd.', ['organisation Co., Ltd.']],
    ['What would Orion Holdings say?', ['organisation Holdings']],
    ['Is it true of Mori AG?', ['organisation AG']],
    ['Ｍｏｒｉ Ｌｔｄ', ['organisation Ｌｔｄ']],
    ['株式会社モリではどうですか。', ['organisation 株式会社']],
    ['（株）モリ', ['organisation （株）']],
    ['モリ㈱', ['organisation ㈱']],
    ['モリホールディングスの場合', ['organisation ホールディングス']],
    ['See www.acme.example.', ['organisation www.']],
    ['Mr Smith and Ms. Tanaka were there.', ['person Mr', 'person Ms']],
    ['Tanaka-san was there.', ['person san']],
    ['田中さんが言いました。', ['person さん']],
    ['田中様からの質問', ['person 様']],
    ['山田氏の意見', ['person 氏']],
    ['Mr Smith of Acme Inc.', ['person Mr', 'organisation Inc.']],
  ])('in %j', (text, signs) => {
    expect(found(text)).toEqual(signs);
  });
});

describe('no name is suspected', () => {
  test.each([
    'How do you handle this yourselves?',
    'Does the group decide, or each company for itself?',
    'The Group decides. Our Company is too small.',
    'Is it only for a limited time?',
    'Corporate culture, incorporated into incremental work.',
    'What about AG, SE and KG?',
    'A mister and a miss',
    'お客様の声、皆様、皆さん、お客さん',
    'この様な仕様は多様で、同様の様子です。',
    '担当者様、取引先様、社員さん',
    'たくさんの氏名、彼氏',
    '会社の文化は変わりますか。',
    '',
  ])('in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('where the sign stands is told as an offset in the text', () => {
  expect(nameLike('We at Acme Ltd.')).toEqual([{ kind: 'organisation', index: 11, text: 'Ltd.' }]);
});

test('the advice says what to write, and repeats no name', () => {
  expect(nameLike('Mr Smith of Acme Inc.').map(nameAdvice)).toEqual([
    '"Mr" looks like a part of the name of a person. Write the role instead, as in "a plant manager of a manufacturer" or "an IT lead of a bank".',
    '"Inc." looks like a part of the name of an organisation. Write "a manufacturer" or "a bank" instead.',
  ]);
});

test('a very long text is looked through in a moment', () => {
  const text = `${'A'.repeat(50_000)} ${'Acme '.repeat(20_000)}`;
  const start = performance.now();
  expect(found(text)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(2000);
});
