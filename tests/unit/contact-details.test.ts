import { describe, expect, test } from 'vitest';
import { contactDetails } from '#core/check/contact-details.ts';

/** What is found in a text, in order. */
function found(text: string): string[] {
  return contactDetails(text).map((detail) => detail.text);
}

describe('a phone number is found:', () => {
  test.each([
    ['with the code of a country', 'Call +81 3-1234-5678 today.', '+81 3-1234-5678'],
    ['with a zero in brackets', 'Call +49 (0)30 123456.', '+49 (0)30 123456'],
    ['with the area in brackets', '(03) 1234-5678', '(03) 1234-5678'],
    ['with the area in brackets, American', 'or (555) 123-4567.', '(555) 123-4567'],
    ['with hyphens', '03-1234-5678', '03-1234-5678'],
    ['in brackets', '(03-1234-5678)', '03-1234-5678'],
    ['of a mobile phone', '090-1234-5678', '090-1234-5678'],
    ['free of charge', '0120-123-456', '0120-123-456'],
    ['with spaces', '020 7946 0958', '020 7946 0958'],
    ['with brackets in the middle', '03(1234)5678', '03(1234)5678'],
    ['without any sign between', '09012345678', '09012345678'],
    ['American', '555-010-0123', '555-010-0123'],
    ['American, free of charge', '1-800-555-0100', '1-800-555-0100'],
    ['behind a Japanese word', '担当センター03-1234-5678まで', '03-1234-5678'],
    ['behind a colon', '電話:03-1234-5678', '03-1234-5678'],
    ['in full width', '電話：０３－１２３４－５６７８', '０３－１２３４－５６７８'],
    ['with long marks for hyphens', '０３ー１２３４ー５６７８', '０３ー１２３４ー５６７８'],
    ['at the end of a sentence, once', 'It is 03-1234-5678. Or not.', '03-1234-5678'],
  ])('%s', (_name, text, phone) => {
    expect(contactDetails(text)).toEqual([{ kind: 'phone number', index: text.indexOf(phone), text: phone }]);
  });
});

describe('no phone number is', () => {
  test.each([
    ['a year', 'In 2016 it began.'],
    ['a span of years', 'From 2016-2018 and 2019-2020, 04-2016-2018.'],
    ['three years', '2016-2017-2018'],
    ['a day', '2021-04-01, 01.04.2021, 01-02-2019, 2021/04/01'],
    ['a number with thousands', '27,445 people, 110,000 hours, 1,234,567,890 yen'],
    ['money', '¥100,000,000, 100 000 000 yen, 1.000.000.000 euros, +100 000 000 yen'],
    ['a book', 'ISBN 978-4-06-123456-7, ISBN-10 0-306-40615-2, ISBN 4-00-310101-4'],
    ['a journal', 'ISSN 1234-5678'],
    ['an extension', 'Room 555-0100'],
    ['a version', 'Version 10.0.19041.1234'],
    ['a share', 'It rose by +27,445 and +3.5 %.'],
    ['a range of numbers', '100-200 of 1,500-2,000'],
    ['a serial number', 'AB03-1234-5678'],
    ['a long number', '12345678901234567890'],
  ])('%s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ['Write to k.sato+cz@mail.example.co.jp.', 'k.sato+cz@mail.example.co.jp'],
  ['連絡先はk-sato@example.jpです', 'k-sato@example.jp'],
  ['ｋ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ｋ＠ｅｘａｍｐｌｅ．ｃｏｍ'],
  ['Write to k@例え.jp!', 'k@例え.jp'],
])('an e-mail address is found in %s', (text, address) => {
  expect(contactDetails(text)).toEqual([{ kind: 'e-mail address', index: text.indexOf(address), text: address }]);
});

test.each(['@astrojs/check', 'sold @ 5.50', 'a@b', '#client-zero', 'x @example.com'])(
  '%s is no e-mail address',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test('all of a text come in order', () => {
  expect(found('a@example.com, 03-1234-5678, b@example.com')).toEqual([
    'a@example.com',
    '03-1234-5678',
    'b@example.com',
  ]);
});
