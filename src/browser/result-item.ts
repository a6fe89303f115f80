import { strings } from '#strings/en.ts';
import type { StoryAnswer } from './answers.ts';
import { makeElement } from './make-element.ts';
import type { FoundStory } from './pagefind.ts';
import { refOf } from './ref-of.ts';

/**
 * A found story as a list item: kind, title, summary, the place where the words stand, barrier and outcome.
 *
 * @param level of the title's heading, 2 or 3
 * @param words that it holds, shown where not every result holds all
 */
export function resultItem(
  { url, excerpt, meta, filters }: Pick<FoundStory, 'url' | 'excerpt' | 'meta' | 'filters'>,
  level: 2 | 3,
  words: readonly string[] = [],
): HTMLLIElement {
  const ref = refOf(url);
  const link = makeElement('a', { href: url }, meta.title ?? url);
  const facts = [
    ...(filters.outcome ?? []).map((outcome) => makeElement('li', { class: markOf(outcome) }, outcome)),
    ...(filters.barrier ?? []).map((barrier) => makeElement('li', {}, barrier)),
  ];
  const item = makeElement('li', { class: 'result' });
  item.append(
    makeElement('p', { class: 'kicker' }, meta.kind ?? ''),
    makeElement(`h${level}`, { class: 'story-title' }, link),
    makeElement('p', { class: 'story-summary' }, meta.summary ?? ''),
    ...(excerpt === '' || repeats(excerpt, meta.summary)
      ? []
      : [makeElement('p', { class: 'excerpt' }, ...marked(excerpt))]),
    ...(words.length > 0 ? [makeElement('p', { class: 'small' }, strings.search.holds(words))] : []),
    makeElement('ul', { class: 'result-facts' }, ...facts),
    ...(ref === undefined ? [] : [makeElement('kit-add', { 'data-ref': ref })]),
  );
  return item;
}

/** A story that answers a question as a list item: like a found one, with the reasons why it was found. */
export function answerItem({ card, why }: StoryAnswer, level: 2 | 3): HTMLLIElement {
  const { url, title, kind, summary, outcome, barriers } = card;
  const item = resultItem(
    {
      url,
      excerpt: '',
      meta: { title, kind, summary },
      filters: { outcome: outcome === undefined ? [] : [outcome], barrier: barriers },
    },
    level,
  );
  const text = strings.answers;
  const reasons = [
    ...why.meant.map(({ said, concept }) => text.meant(said, concept)),
    ...(why.meant.length === 0 && why.words.length > 0 ? [text.words(why.words)] : []),
    ...(why.question === undefined ? [] : [text.question(why.question)]),
  ];
  const list = makeElement('ul', { class: 'reasons' }, ...reasons.map((reason) => makeElement('li', {}, reason)));
  if (reasons.length > 0) item.querySelector('.story-summary')!.after(list);
  return item;
}

/** The classes that draw the sign of an outcome, by its name. */
function markOf(name: string): string {
  const result = Object.entries(strings.outcomes).find(([, other]) => other === name)?.[0];
  return result ? `mark mark-${result}` : '';
}

/** Whether an excerpt shows little more than the summary, which stands above it. */
function repeats(excerpt: string, summary = ''): boolean {
  const plain = parse(excerpt).textContent;
  return summary !== '' && plain.includes(summary.slice(0, 60));
}

function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/** The text of an excerpt with its marks; any other markup is left out. */
function marked(html: string): (Node | string)[] {
  return [...parse(html).childNodes].map((node) =>
    node.nodeName === 'MARK' ? makeElement('mark', {}, node.textContent ?? '') : (node.textContent ?? ''),
  );
}
