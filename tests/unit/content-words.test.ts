import { describe, expect, test } from 'vitest';
import { contentWords } from '#core/search/content-words.ts';

describe('the content words of', () => {
  test.each<[what: string, sentence: string, words: string[]]>([
    [
      'a question are those that tell what it is about',
      'How did you get your divisions to hand over their numbers?',
      ['divisions', 'hand', 'numbers'],
    ],
    ['a sentence stand in its order, without repetition', 'Data about data, and Data again', ['data']],
    ['names and shouting are in lower case', 'Did NEC use SAP?', ['nec', 'use', 'sap']],
    [
      'numbers are kept as typed',
      'In 2021 about 1,500 sites, 3.5 percent',
      ['2021', '1,500', 'sites', '3.5', 'percent'],
    ],
    [
      'contractions are the words in them that matter',
      'We don’t know; the company’s plan can’t hold, I’d say',
      ['company', 'plan', 'hold'],
    ],
    ['words with a hyphen or an ampersand stay whole', 'co-creation with R&D', ['co-creation', 'r&d']],
    ['full-width letters are ordinary ones', 'ＤＸ ２０２１', ['dx', '2021']],
    ['half-width katakana are ordinary ones', 'ﾃﾞｰﾀ', ['データ']],
    [
      'a Japanese sentence are its runs of Chinese characters and katakana',
      '現場の批判をどう乗り越えましたか。データの共有は？',
      ['現場', '批判', 'データ', '共有'],
    ],
    [
      'mixed writing are taken apart where the writing changes',
      'NECのDXで2021年に基幹システムを',
      ['nec', 'dx', '2021', '基幹システム'],
    ],
    ['a single character are that character', '税について', ['税']],
    ['other writing are kept', 'Какие данные?', ['какие', 'данные']],
    ['filler are none', 'How do you do that, please?', []],
    ['signs are none', '?! … 「」', []],
    ['nothing are none', '', []],
  ])('%s', (_what, sentence, words) => {
    expect(contentWords(sentence)).toEqual(words);
  });

  test('a long text are its first twelve', () => {
    const words = 'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima'.split(' ');
    expect(contentWords(`${words.join(' and ')} mike november`)).toEqual(words);
  });
});
