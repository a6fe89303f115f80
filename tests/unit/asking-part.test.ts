import { expect, test } from 'vitest';
import { askingPart } from '#core/search/asking-part.ts';

test.each([
  ['We played golf. It rained. Who pays?', 'Who pays?'],
  ['Who pays? We played golf. And when?', 'Who pays? And when?'],
  ['They said “who pays?” We played golf.', 'They said “who pays?”'],
  ['What do 3.5 million buy?', 'What do 3.5 million buy?'],
  ['昨日はゴルフでした。誰が払いますか。費用を教えてください。', '誰が払いますか。 費用を教えてください。'],
  ['費用を知りたい', '費用を知りたい'],
])('of “%s” asks “%s”', (message, asking) => {
  expect(askingPart(message)).toBe(asking);
});

test('a single sentence asks, whatever its end', () => {
  expect(askingPart('payroll late')).toBe('payroll late');
  expect(askingPart('Price list, please.')).toBe('Price list, please.');
});

test('a tale of several sentences may ask nothing', () => {
  expect(askingPart('We played golf.\nNobody was paid.')).toBe('');
});

test('nothing asks nothing', () => {
  expect(askingPart(' \n')).toBe('');
});
