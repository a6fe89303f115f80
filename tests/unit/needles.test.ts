import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Needles } from '#build/proof/needles.ts';
import type { Passage } from '#build/proof/passage.ts';

/** Needles of internal lines and public lines. */
function needlesOf(internal: string[], open: string[] = [], smallNumber = 100): Needles {
  const passages = (texts: string[], isPublic: boolean, file: string) =>
    texts.map((text, index): Passage => ({ file, line: index + 1, text, isPublic }));
  return new Needles([...passages(internal, false, 'hidden.mdx'), ...passages(open, true, 'open.mdx')], smallNumber);
}

const found = (needles: Needles, text: string, from?: 'text' | 'code' | 'stems') =>
  needles.in(text, from).map((needle) => `${needle.text} ${needle.file}:${needle.line}`);

describe('words', () => {
  const needles = needlesOf(['The Zephyr plan', 'cost 4711 euro'], ['The plan has a cost in euro']);

  test('a word that no public source has is found, with its place', () => {
    expect(found(needles, 'They call it zephyr.')).toEqual(['zephyr hidden.mdx:1']);
    expect(found(needles, 'It was 4,711 in all, or 4711.')).toEqual(['4711 hidden.mdx:2']);
  });

  test('words that public sources have are no needles', () => {
    expect(found(needles, 'The plan and its cost in euro')).toEqual([]);
  });

  test.each([
    ['capitals', 'ZEPHYR'],
    ['full-width letters', 'ｚｅｐｈｙｒ'],
    ['signs that nobody sees', 'ze\u200bph\u00adyr'],
  ])('%s do not hide a word', (_what, text) => {
    expect(found(needles, text)).toEqual(['zephyr hidden.mdx:1']);
  });

  test('accents are part of a word, however they are typed', () => {
    const accented = needlesOf(['Żubrówka']);
    expect(found(accented, 'Żubrówka'.normalize('NFD'))).toEqual(['żubrówka hidden.mdx:1']);
  });

  test('small whole numbers say nothing: a site counts its stories', () => {
    expect(found(needlesOf(['37 people in 2019']), '37 stories')).toEqual([]);
    expect(found(needlesOf(['37 people in 2019'], [], 30), '37 stories')).toEqual(['37 hidden.mdx:1']);
  });

  test('in scripts and styles short words and numbers are of the making of the build', () => {
    const short = needlesOf(['abc zephyr 4711']);
    expect(found(short, 'let abc=4711;"zephyr"', 'code')).toEqual(['zephyr hidden.mdx:1']);
  });

  test('a text that said nothing as a text can say something as a stem, however often it is asked about', () => {
    const observers = needlesOf(['an observatory']);
    for (const times of [1, 2]) {
      expect(found(observers, 'observato'), `time ${times}`).toEqual([]);
      expect(found(observers, 'observato', 'stems'), `time ${times}`).toEqual(['observato hidden.mdx:1']);
    }
  });

  test('a search index cuts words short: the stem of a public word is no leak', () => {
    const stems = needlesOf(['custom happi zephyr'], ['customers are happy']);
    expect(found(stems, 'custom', 'stems')).toEqual([]);
    expect(found(stems, 'happi', 'stems')).toEqual([]);
    const long = needlesOf(['an observer'], ['of observability']);
    expect(found(long, 'observ', 'stems')).toEqual([]);
    expect(found(long, 'observer')).toEqual(['observer hidden.mdx:1']);
    expect(found(stems, 'zephyr', 'stems')).toEqual(['zephyr hidden.mdx:1']);
    expect(found(stems, 'custom')).toEqual(['custom hidden.mdx:1']);
  });
});

describe('rows of words', () => {
  const open = ['we never told the plant about the second plan and the first'];
  const needles = needlesOf(['we told the second plant about the plan'], open);

  test('five words in a row are found though each is public; longer rows are one', () => {
    expect(found(needles, 'So we told the second plant about the plan.')).toEqual([
      'we told the second plant about the plan hidden.mdx:1',
    ]);
    expect(found(needles, 'we told the second')).toEqual([]);
  });

  test('a row that a public source has is no needle', () => {
    expect(found(needlesOf(['about the second plan and'], open), 'about the second plan and')).toEqual([]);
  });

  test('a row goes on over the end of a line, and not over the end of a sentence', () => {
    expect(found(needlesOf(['we told the', 'second plan'], open), 'we told the second plan')).toEqual([
      'we told the second plan hidden.mdx:1',
    ]);
    expect(found(needlesOf(['we told. The second plan'], open), 'we told the second plan')).toEqual([]);
  });

  test('a row does not go on from one part of a file into another, as from one line of code into the next', () => {
    const passages: Passage[] = [
      { file: 'x.css', line: 1, text: 'we told the', part: '0', isPublic: false },
      { file: 'x.css', line: 2, text: 'second plan', part: '1', isPublic: false },
      { file: 'y.mdx', line: 1, text: open[0]!, isPublic: true },
    ];
    expect(new Needles(passages, 100).in('we told the second plan')).toEqual([]);
  });

  test('lines that customers read interrupt a row', () => {
    const passages: Passage[] = [
      { file: 'x.mdx', line: 1, text: 'we told the', isPublic: false },
      { file: 'x.mdx', line: 2, text: 'never', isPublic: true },
      { file: 'x.mdx', line: 3, text: 'first', isPublic: true },
      { file: 'x.mdx', line: 4, text: 'second plan', isPublic: false },
      { file: 'y.mdx', line: 1, text: open[0]!, isPublic: true },
    ];
    expect(new Needles(passages, 100).in('we told the second plan')).toEqual([]);
  });
});

describe('a glance at a text', () => {
  const needles = needlesOf(
    ['The Zephyr plan of ours', 'cases/second-plan-ours'],
    ['the plan, the second of ours in all cases'],
  );

  test('sees a word beside any sign of ASCII and beside signs of type', () => {
    for (let code = 0; code < 128; code++) {
      const sign = String.fromCharCode(code);
      const isLetter = /[a-z0-9]/i.test(sign);
      expect(found(needles, `${sign}Zephyr${sign}`)).toEqual(isLetter ? [] : ['zephyr hidden.mdx:1']);
    }
    for (const sign of '\u00a0·–—‘’“”…→↑') {
      expect(found(needles, `the${sign}zephyr${sign}plan`)).toEqual(['zephyr hidden.mdx:1']);
    }
  });

  test('sees an id and a row of words, whatever stands around them', () => {
    expect(found(needles, '“/cases/Second-Plan-Ours”')).toEqual(['second-plan-ours hidden.mdx:2']);
    expect(found(needles, 'the second-plan–ours')).toEqual([]);
    const rows = needlesOf(['we told the second plan'], ['we told of the second, the plan']);
    expect(found(rows, 'So: “We told the… second plan” →')).toEqual(['we told the second plan hidden.mdx:1']);
    expect(found(rows, 'So we told. The second plan')).toEqual([]);
  });

  test('finds the same in 500 random texts, whether they are plain or not', () => {
    const parts = ['zephyr', 'the', 'plan', 'second', 'of', 'ours', 'unknown', ' ', ' ', '-', '. ', ', ', '’', '\n\n'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 60 }), (some) => {
        const text = some.join('');
        // A sign that nobody sees takes the long way and changes no word.
        expect(found(needles, text)).toEqual(found(needles, `${text}\u200b`));
      }),
      { numRuns: 500 },
    );
  });
});

describe('names', () => {
  test('an id is found as a whole though its parts are public', () => {
    const needles = needlesOf(['cases/quick-second-plan'], ['a quick plan, the second of all cases']);
    expect(found(needles, 'href /cases/quick-second-plan/')).toEqual(['quick-second-plan hidden.mdx:1']);
  });

  test('a date is no name', () => {
    expect(found(needlesOf(['reviewed 2026-11-25'], ['2026']), '2026-11-25')).toEqual([]);
  });
});

describe('Japanese', () => {
  const needles = needlesOf(['役員会はこの計画を認めなかった。', '極秘'], ['計画を認めた役員会']);

  test('eight characters in a row are found, over punctuation and spaces', () => {
    expect(found(needles, '（役員会は、この計画を 認めなかった）').length).toBeGreaterThan(0);
    expect(found(needles, '役員会は認めた')).toEqual([]);
  });

  test('a short word of its own is found inside a sentence', () => {
    expect(found(needles, 'これは極秘です')).toEqual(['極秘 hidden.mdx:2']);
  });

  test('what public sources say is no needle', () => {
    expect(found(needlesOf(['計画を認めた役員会'], ['計画を認めた役員会']), '計画を認めた役員会')).toEqual([]);
  });
});
