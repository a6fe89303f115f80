import { didYouMean } from '../findings/did-you-mean.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import { storyFacets } from '../schema/ids.ts';
import { ConceptBook } from '../search/concept-book.ts';
import { fold } from '../search/fold.ts';
import { isJapanese } from '../search/japanese.ts';
import { tokensOf } from '../search/tokens.ts';
import type { Path } from '../tree/read-yaml.ts';
import { termIds, type ConceptItem, type Entry, type Tree } from '../tree/tree.ts';

/** Among fewer stories nothing can be said about how much a phrase tells. */
const enoughStories = 20;
/** A phrase that stands in a larger share of the stories tells them apart no more. */
const tooManyStories = 1 / 3;

/**
 * What is wrong with the concepts of question search: references that lead nowhere, and, in the internal tree, phrases that stand twice, or in too many stories, topics without stories that a story tells of, and concepts that no story has.
 */
export function checkConcepts(tree: Tree): Finding[] {
  const items = [...tree.concepts.values()];
  if (items.length === 0) return [];
  return [
    ...items.flatMap((item) => unknownIds(item, tree)),
    ...(tree.edition === 'internal' ? [...repeatedPhrases(items), ...reach(items, tree)] : []),
  ];
}

function findingAt(
  { file, locate }: ConceptItem,
  path: Path,
  rule: string,
  severity: Severity,
  message: string,
): Finding {
  return { file, ...locate(path), rule, severity, message };
}

function unknownIds(item: ConceptItem, tree: Tree): Finding[] {
  const { data } = item;
  const others = data.concepts ? [...tree.concepts.keys()].filter((id) => id !== data.id) : [];
  const unknown = (field: 'concepts' | (typeof storyFacets)[number], known: readonly string[]) =>
    (data[field] ?? []).flatMap((id, index) =>
      known.includes(id)
        ? []
        : [
            findingAt(
              item,
              [field, index],
              'known-concepts',
              'error',
              `there is no "${id}" in content/vocabulary/${field}.yaml${id === data.id ? ' beside this one' : ''}.${didYouMean(id, known)} Correct it, or take it out.`,
            ),
          ],
    );
  return [...storyFacets.flatMap((facet) => unknown(facet, termIds(tree, facet))), ...unknown('concepts', others)];
}

function repeatedPhrases(items: readonly ConceptItem[]): Finding[] {
  return items.flatMap((item) => {
    const seen = new Set<string>();
    return item.data.words.flatMap((phrase, index) => {
      const folded = fold(phrase);
      if (!seen.has(folded)) {
        seen.add(folded);
        return [];
      }
      const message = `the phrase "${phrase}" stands here twice. Take one of them out.`;
      return [findingAt(item, ['words', index], 'concept-phrase', 'warning', message)];
    });
  });
}

/** Phrases that lead everywhere, and concepts that lead nowhere. */
function reach(items: readonly ConceptItem[], tree: Tree): Finding[] {
  const stories = [...tree.entries.values()].filter(({ card }) => card.status !== 'draft');
  if (stories.length < enoughStories) return [];
  const silent = items.filter((item) => !leadsOn(item) && item.data.stories !== 'none');
  const texts = stories.map(({ card }) => [card.title, card.summary, ...(card.questions ?? [])].join('\n'));
  return [...tooBroad(items, texts), ...told(items, texts, stories), ...withoutStories(silent, texts, stories)];
}

/** @param texts what stories say first: title, summary and questions */
function tooBroad(items: readonly ConceptItem[], texts: readonly string[]): Finding[] {
  const most = texts.length * tooManyStories;
  const stems = countEach(texts.map((text) => tokensOf(text).map(({ stem }) => stem)));
  const japanese = texts.filter(isJapanese).length;
  // A phrase stands in no more stories than the rarest of its words: few are left to be looked for.
  const phrases = items.flatMap((item) =>
    item.data.words.flatMap((text, index) => {
      const isFrequent = isJapanese(text)
        ? japanese > most
        : tokensOf(text).every(({ stem }) => (stems.get(stem) ?? 0) > most);
      return isFrequent ? [{ item, index, text, id: `${item.data.id} ${String(index)}` }] : [];
    }),
  );
  const book = new ConceptBook(phrases.map(({ id, text }) => ({ id, words: [text] })));
  const counts = countEach(texts.map((text) => book.find(text).map(({ id }) => id)));
  return phrases.flatMap(({ item, index, text, id }) => {
    const count = counts.get(id) ?? 0;
    if (count <= most) return [];
    const message = `the phrase "${text}" stands in ${String(count)} of ${String(texts.length)} stories, so it leads everywhere. Write a longer phrase.`;
    return [findingAt(item, ['words', index], 'concept-phrase', 'warning', message)];
  });
}

/** Phrases of topics that no story tells of, which a story says first: who asks with its words would get no story. */
function told(items: readonly ConceptItem[], texts: readonly string[], stories: readonly Entry[]): Finding[] {
  const stems = new Set(texts.flatMap((text) => tokensOf(text).map(({ stem }) => stem)));
  const places = new Map<string, { item: ConceptItem; index: number; text: string }>();
  for (const item of items.filter(({ data }) => data.stories === 'none')) {
    for (const [index, text] of item.data.words.entries()) {
      const maybeTold = isJapanese(text) || tokensOf(text).every(({ stem }) => stems.has(stem));
      if (maybeTold) places.set(`${item.data.id} ${String(index)}`, { item, index, text });
    }
  }
  const book = new ConceptBook([...places].map(([id, { text }]) => ({ id, words: [text] })));
  const first = new Map<string, Entry>();
  for (const [number, text] of texts.entries()) {
    for (const { id, strength } of book.find(text)) {
      if (strength === 1 && !first.has(id)) first.set(id, stories[number]!);
    }
  }
  return [...first].map(([id, { ref }]) => {
    const { item, index, text } = places.get(id)!;
    const message = `the phrase "${text}" stands in ${ref}, though its topic says that no story tells of it. Write a longer phrase, or take stories: none away.`;
    return findingAt(item, ['words', index], 'concept-phrase', 'warning', message);
  });
}

/** In how many of some lists each value stands. */
function countEach(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const value of new Set(list)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Whether a concept implies something that leads to stories. */
function leadsOn({ data }: ConceptItem): boolean {
  return [...storyFacets, 'concepts' as const].some((field) => (data[field] ?? []).length > 0);
}

/** Concepts of which no story holds a phrase anywhere. */
function withoutStories(items: readonly ConceptItem[], texts: readonly string[], stories: readonly Entry[]): Finding[] {
  const missing = new Map(items.map((item) => [item.data.id, item]));
  const book = new ConceptBook(items.map(({ data }) => data));
  for (const text of texts) for (const { id } of book.find(text)) missing.delete(id);
  // Few are left for which whole stories must be read.
  const rest = new ConceptBook([...missing.values()].map(({ data }) => data));
  for (const { source } of stories) {
    if (missing.size === 0) break;
    for (const { id } of rest.find(source)) missing.delete(id);
  }
  return [...missing.values()].map((item) => {
    const message = `no story holds a phrase of "${item.data.id}", and it implies nothing, so it leads nowhere. Add words that stories use, or what it implies.`;
    return findingAt(item, ['words'], 'concept-phrase', 'warning', message);
  });
}
