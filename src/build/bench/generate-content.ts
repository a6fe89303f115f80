import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { makeRandom, type Random } from './random.ts';

/** The ids that generated entries may carry, by vocabulary; the likeliest first. */
export type VocabularyIds = Record<
  'barriers' | 'drivers' | 'areas' | 'solutions' | 'industries' | 'glossary',
  string[]
>;

/** What generated entries may be filed under, and what they talk about. */
export interface Vocabulary {
  ids: VocabularyIds;
  /** English phrases of each concept; what most entries talk about first. */
  phrases: string[][];
}

const syllables = [
  'ka',
  'ren',
  'to',
  'mis',
  'ul',
  'fo',
  'bar',
  'den',
  'gi',
  'lan',
  'per',
  'so',
  'tin',
  'vel',
  'no',
  'ash',
];

/** Words that look like words; the first are the commonest, as in a language. */
function makeWords(random: Random, count: number): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    words.add(Array.from({ length: 1 + random.below(4) }, () => random.pick(syllables)).join(''));
  }
  return [...words].sort((a, b) => a.length - b.length);
}

/**
 * Writes N entries as people write them: 400 to 900 words, lists, tables, two components, citations, links, an image in one of
 * twenty; questions, summary, what happened and paragraphs hold a phrase of a concept. The same seed gives the same bytes.
 *
 * @param content the content folder of a project; its vocabulary stands there already
 * @param count how many entries; four of ten are lessons
 */
export async function generateContent(content: string, count: number, vocabulary: Vocabulary, seed = 1): Promise<void> {
  const random = makeRandom(seed);
  const words = makeWords(random, 4000);
  const refs = Array.from({ length: count }, (_, index) => `${index % 10 < 4 ? 'lessons' : 'cases'}/entry-${index}`);
  const picture = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#1f6f5c' } })
    .png()
    .toBuffer();
  await mkdir(join(content, 'lessons'), { recursive: true });
  await mkdir(join(content, 'cases'), { recursive: true });
  for (const [index, ref] of refs.entries()) {
    const hasImage = index % 20 === 7;
    await writeFile(join(content, `${ref}.mdx`), makeEntry(random, words, refs, index, vocabulary, hasImage));
    if (hasImage) {
      await mkdir(join(content, ref), { recursive: true });
      await writeFile(join(content, ref, 'picture.png'), picture);
    }
  }
}

function makeEntry(
  random: Random,
  words: string[],
  refs: string[],
  index: number,
  vocabulary: Vocabulary,
  hasImage: boolean,
): string {
  const { ids, phrases } = vocabulary;
  const ref = refs[index]!;
  const isLesson = ref.startsWith('lessons/');
  const say = (count: number) => sentence(random, words, count);
  const mean = (count: number) => withPhrase(random, phrases, say(count));
  const some = (facet: keyof VocabularyIds, most: number) => [
    ...new Set(Array.from({ length: 1 + random.below(most) }, () => random.zipf(ids[facet]))),
  ];
  const other = () => refs[random.below(refs.length)]!;
  const related = [...new Set([other(), other()])].filter((name) => name !== ref);
  const shared = {
    title: `${say(5)} ${index}`,
    summary: mean(14),
    status: 'published',
    barriers: some('barriers', 2),
    barrierBasis: 'inferred',
    drivers: some('drivers', 3),
    areas: some('areas', 2),
    solutions: some('solutions', 2),
    industries: some('industries', 2),
    outcome: {
      result: random.zipf(['eased', 'open', 'overcome', 'abandoned']),
      statement: say(15),
      measures: [
        {
          what: say(3),
          before: String(random.below(900)),
          after: String(random.below(90)),
          unit: 'days',
          evidence: ['first'],
        },
      ],
    },
    failure: {
      expected: say(14),
      happened: mean(14),
      causes: [
        { statement: say(10), level: 'organisation', basis: 'stated', evidence: ['first'] },
        { statement: say(12), level: 'team', basis: 'inferred' },
      ],
      signals: [say(9), say(8)],
      attempts: [
        { tried: say(10), result: 'failed', learned: say(9) },
        { tried: say(12), because: say(9), result: 'partial', learned: say(10) },
      ],
      breakthrough: say(16),
      remaining: say(12),
    },
    evidence: ['first', 'second'].map((id) => ({
      id,
      title: say(8),
      publisher: say(2),
      date: String(2000 + random.below(25)),
      language: 'en',
      url: `https://example.org/${index}/${id}`,
      kind: 'published',
    })),
    questions: [mean(8), mean(6), mean(10)],
    say: say(40),
    ask: [say(10)],
    avoid: [say(12)],
    owner: 'Editors',
    reviewed: '2026-11-01',
    related,
  };
  const own = isLesson
    ? { when: [say(8), say(9)], notWhen: [say(8)], do: say(20), because: say(18) }
    : { organisation: say(2), kind: 'public-record', period: { from: '2019', to: '2021' } };
  const body = makeBody(random, words, ref, other(), vocabulary, hasImage);
  return `---\n${stringify({ ...shared, ...own }, { schema: 'failsafe', lineWidth: 0 })}---\n\n${body}\n`;
}

function makeBody(
  random: Random,
  words: string[],
  ref: string,
  link: string,
  { ids, phrases }: Vocabulary,
  hasImage: boolean,
) {
  const say = (count: number) => sentence(random, words, count);
  const paragraph = () =>
    withPhrase(random, phrases, Array.from({ length: 4 + random.below(3) }, () => say(8 + random.below(12))).join(' '));
  const parts = [
    `${paragraph()} <Cite id="first" />`,
    `<Quote by="${say(3).slice(0, -1)}">${say(10)}</Quote>`,
    `## ${say(4).slice(0, -1)}`,
    `${paragraph()} As in a <Term id="${random.zipf(ids.glossary)}">${random.zipf(words)}</Term>, see [there](../${link}.mdx).`,
    Array.from({ length: 3 + random.below(3) }, () => `- ${say(9)}`).join('\n'),
    ...(hasImage ? [`![${say(6)}](./${ref.split('/')[1]!}/picture.png)`] : []),
    `## ${say(3).slice(0, -1)}`,
    paragraph(),
    [
      '| what | before | after |',
      '| :--- | ---: | ---: |',
      ...Array.from({ length: 4 }, () => `| ${say(2)} | ${random.below(99)} | ${random.below(99)} |`),
    ].join('\n'),
    ...Array.from({ length: 1 + random.below(4) }, paragraph),
    `## ${say(4).slice(0, -1)}`,
    `${paragraph()} <Cite id="second" />`,
  ];
  return parts.join('\n\n');
}

/** A sentence of so many words, with a capital letter and a full stop. */
function sentence(random: Random, words: string[], count: number): string {
  const text = Array.from({ length: count }, () => random.zipf(words)).join(' ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

/** A text with a phrase of a concept before its last full stop. */
function withPhrase(random: Random, phrases: string[][], text: string): string {
  return `${text.slice(0, -1)} ${random.pick(random.zipf(phrases))}.`;
}
