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

test('where no sentence asks, the last one does', () => {
  expect(askingPart('We played golf.\nI wonder who pays.')).toBe('I wonder who pays.');
  expect(askingPart('payroll late')).toBe('payroll late');
});

test('nothing asks nothing', () => {
  expect(askingPart(' \n')).toBe('');
});
