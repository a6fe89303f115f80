import { describe, expect, test } from 'vitest';
import { checkAsked } from '#core/check/check-asked.ts';
import { hideNames } from '#core/check/hide-names.ts';
import { parseAsked } from '#core/tree/parse-asked.ts';
import type { Tree, TreeOptions } from '#core/tree/tree.ts';
import { soundTree, termsOf, texts } from './helpers.ts';

const file = 'content/asked.yaml';
const sound = `# What customers asked.
- question: Who paid for the double work?
  date: 2026-11-20
  result: helped
  story: lessons/sound
  barriers: [conflicting-interests]
  industry: retail
  note: They asked twice.
- question: 誰が二重の仕事を払ったのですか。
  date: 2026-11-21
  result: fell-flat
  story: cases/sound-case
  answeredBy: lessons/other
- question: "What about works councils: who was asked?"
  date: 2026-11-22
  result: no-answer
`;
const industry = termsOf('industries', '- id: retail\n  name: Retail\n  definition: Shops and their suppliers.\n')[0]!;

/** The sound tree with a file of what customers asked. */
function treeWith(yaml: string, options: TreeOptions = {}): Tree {
  const tree = soundTree();
  return {
    ...tree,
    terms: new Map([...tree.terms, ['industries/retail', industry]]),
    asked: parseAsked(file, yaml).asked,
    ...options,
  };
}
/** What a reader of the check sees of it. */
function check(yaml: string, options: TreeOptions = {}): string[] {
  const tree = treeWith(yaml, options);
  return texts(hideNames([...parseAsked(file, yaml).findings, ...checkAsked(tree)], tree));
}
const item = (more: string) => `- question: Who paid for it?\n  date: 2026-11-20\n${more}`;

describe('the file of what customers asked', () => {
  test('is sound with helpful stories, stories that fell flat and questions without an answer', () => {
    expect(check(sound, { today: '2026-11-22', confidential: ['Orion'] })).toEqual([]);
    expect(parseAsked(file, sound).asked.items.map(({ data }) => [data.result, data.story])).toEqual([
      ['helped', 'lessons/sound'],
      ['fell-flat', 'cases/sound-case'],
      ['no-answer', undefined],
    ]);
  });

  test.each(['[]\n', '# Nothing yet.\n', '# Nothing yet.\n[]\n', ''])('may hold nothing: %j', (yaml) => {
    expect(check(yaml)).toEqual([]);
    expect(parseAsked(file, yaml).asked.items).toEqual([]);
  });

  test('may have the line ends of Windows and a byte-order mark', () => {
    expect(check(`\uFEFF${sound.replaceAll('\n', '\r\n')}`)).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    [
      'no list',
      'question: Who paid?\n',
      [
        '1:1 wrong-shape — the file of asked questions should be a list. Put each item on a line of its own, beginning with "- ".',
      ],
    ],
    [
      'broken YAML',
      '- question: "Who paid?\n',
      ['2:1 yaml — a quotation mark is not closed. Put " at the end of the text.'],
    ],
    [
      'an unknown field',
      item('  result: no-answer\n  customer: a bank\n'),
      [
        '4:3 unknown-field — "customer" is no field of the 1st item. The fields here are: question, date, result, story, barriers, industry, note, answeredBy.',
      ],
    ],
    [
      'a misspelt field',
      `${item('  result: no-answer\n')}${item('  result: no-answer\n  answerdBy: lessons/other\n')}`,
      ['7:3 unknown-field — "answerdBy" is no field of the 2nd item. Did you mean "answeredBy"?'],
    ],
    [
      'no result',
      item(''),
      [
        '1:3 missing-field — result of the 1st item is missing. Whether a story helped, a story fell flat, or there was no answer. For example: helped',
      ],
    ],
    [
      'an unknown result',
      item('  result: flat\n'),
      [
        '3:11 unknown-value — result of the 1st item is "flat". Did you mean "fell-flat"? It can be: helped, fell-flat, no-answer.',
      ],
    ],
    [
      'a month for a day',
      '- question: Who paid for it?\n  date: 2026-11\n  result: no-answer\n',
      ['2:9 invalid-value — date of the 1st item is no day. Write year, month and day: 2021-04-01.'],
    ],
    [
      'too few words',
      '- question: Who?\n  date: 2026-11-20\n  result: no-answer\n',
      ['1:13 invalid-value — question of the 1st item is too short: 4 of at least 5 characters. Say a little more.'],
    ],
    [
      'a helpful story that is not named',
      item('  result: helped\n'),
      ['1:3 invalid-value — story of the 1st item is missing. Say which entry was told, as in cases/fifty-town-halls.'],
    ],
    [
      'a story that did not answer',
      item('  result: no-answer\n  story: lessons/sound\n'),
      [
        '4:10 invalid-value — story of the 1st item does not fit the result no-answer. Take it out, or set result to helped or fell-flat. An entry that answers the question since goes into answeredBy.',
      ],
    ],
    [
      'a second answer to what was answered',
      item('  result: helped\n  story: lessons/sound\n  answeredBy: lessons/other\n'),
      [
        '5:15 invalid-value — answeredBy of the 1st item does not fit the result helped: the question has its answer. Take it out.',
      ],
    ],
    [
      'a sign that nobody sees',
      item('  result: no-answer\n  note: "Look\\u202eat it."\n'),
      ['4:9 hidden-sign — [1].note holds a sign that nobody can see (U+202E), written as an escape. Take it out.'],
    ],
  ])('is refused with %s', (_what, yaml, expected) => {
    expect(check(yaml)).toEqual(expected.map((text) => `${file}:${text}`));
  });

  test('is not compared with its schema when it holds more than anybody would keep', () => {
    const many = Array.from({ length: 10_001 }, () => '- a\n').join('');
    expect(check(many)).toEqual([
      `${file}:1:1 fields-size — the file holds more than 10,000 values. Take out the questions that were answered long ago.`,
    ]);
  });
});

describe('the check of what customers asked', () => {
  test('finds stories, barriers and industries that do not exist, and says which was meant', () => {
    const yaml = item(
      '  result: fell-flat\n  story: lessons/souns\n  barriers:\n    - conflicting-interest\n    - zeppelin\n  industry: retial\n  answeredBy: cases/sound\n',
    );
    expect(check(yaml)).toEqual([
      `${file}:4:10 known-entries — there is no entry "lessons/souns". Did you mean "lessons/sound"? Correct the reference.`,
      `${file}:6:7 known-terms — there is no barrier "conflicting-interest". Did you mean "conflicting-interests"? The known ones are in content/vocabulary/barriers.yaml.`,
      `${file}:7:7 known-terms — there is no barrier "zeppelin". The known ones are in content/vocabulary/barriers.yaml.`,
      `${file}:8:13 known-terms — there is no industry "retial". Did you mean "retail"? The known ones are in content/vocabulary/industries.yaml.`,
      `${file}:9:15 known-entries — there is no entry "cases/sound". Did you mean "cases/sound-case"? Correct the reference.`,
    ]);
  });

  test('refuses a day that has not come', () => {
    expect(check(sound, { today: '2026-11-21' })).toEqual([
      `${file}:15:9 no-future-date — the date "2026-11-22" lies in the future. Correct it.`,
    ]);
  });

  test('refuses e-mail addresses and phone numbers anywhere, comments included, and does not repeat them', () => {
    const yaml = `# Ask k.sato@example.com.\n- question: Can you call me at 03-1234-5678?\n  date: 2026-11-20\n  result: no-answer\n`;
    const findings = check(yaml);
    expect(findings).toEqual([
      `${file}:1:7 no-contact-details — an e-mail address stands here. Write the role or the industry instead.`,
      `${file}:2:32 no-contact-details — a phone number stands here. Write the role or the industry instead.`,
    ]);
    expect(findings.join()).not.toMatch(/sato|1234/);
  });

  test('refuses an address that YAML hides behind an escape', () => {
    expect(check(item('  result: no-answer\n  note: "Write to k.sato\\x40example.com."\n'))).toEqual([
      `${file}:4:9 no-contact-details — an e-mail address stands here. Write the role or the industry instead.`,
    ]);
  });

  test('refuses confidential names anywhere, comments included, and never prints one', () => {
    const yaml = `# From ＯＲＩＯＮ holdings.\n- question: How did orion\n    holdings do it?\n  date: 2026-11-20\n  result: no-answer\n  story: lessons/orion-holdings\n`;
    const findings = check(yaml, { confidential: ['Orion Holdings'] });
    expect(findings.filter((text) => text.includes('no-confidential-name'))).toEqual([
      `${file}:1:8 no-confidential-name — a name from the confidential list stands here. Write the role or the industry instead.`,
      `${file}:2:21 no-confidential-name — a name from the confidential list stands here. Write the role or the industry instead.`,
    ]);
    expect(findings.join('\n')).not.toMatch(/orion/i);
  });

  test('refuses a confidential name that YAML hides behind an escape', () => {
    const yaml = item('  result: no-answer\n  note: "They are \\x4frion."\n');
    expect(check(yaml, { confidential: ['Orion'] })).toEqual([
      `${file}:4:9 no-confidential-name — a name from the confidential list stands here. Write the role or the industry instead.`,
    ]);
  });

  test('hides a confidential name that a message would repeat', () => {
    const yaml = item('  result: helped\n  story: lessons/orion-holdings-says\n');
    expect(check(yaml, { confidential: ['Orion Holdings Says'] }).at(-1)).toBe(
      `${file}:4:10 known-entries — there is no entry "lessons/…". Correct the reference.`,
    );
  });

  test('warns of words that look like a customer’s name, and says what to write', () => {
    const yaml = `- question: >-
    How would you do this
    at Acme GmbH?
  date: 2026-11-20
  result: no-answer
  note: 田中様からの質問。
`;
    expect(check(yaml)).toEqual([
      `${file}:3:13 customer-name — "GmbH" looks like a part of the name of an organisation. Write "a manufacturer" or "a bank" instead.`,
      `${file}:6:11 customer-name — "様" looks like a part of the name of a person. Write the role instead, as in "a plant manager of a manufacturer" or "an IT lead of a bank".`,
    ]);
    expect(checkAsked(treeWith(yaml)).map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  test('has nothing to say of a tree without the file', () => {
    expect(checkAsked(soundTree())).toEqual([]);
  });
});
