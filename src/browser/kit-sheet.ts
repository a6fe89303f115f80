import { strings } from '#strings/en.ts';
import { makeElement } from './make-element.ts';
import type { PageStory } from './story-page.ts';

/** What stands on every sheet for customers besides the stories. */
export interface SheetFrame {
  /** The name of the site. */
  site: string;
  /** The day of the dialogue, or an empty text. */
  date: string;
  /** Whom a customer can ask. */
  contact: { name: string; address: string };
}

/** A day as one says it, as in `1 December 2026`; an empty text stays one. */
export function sayDay(day: string): string {
  if (day === '') return '';
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

/**
 * The sheet that one may hand over: a front page, then each story in full. Nothing in it is typed by a seller: it holds what
 * customers read, word for word, and sentences of the site.
 */
export function handOverSheet(stories: readonly PageStory[], { site, date, contact }: SheetFrame): HTMLElement {
  const text = strings.sheet;
  return makeElement(
    'div',
    { class: 'sheet sheet-hand-over', lang: 'en' },
    makeElement(
      'section',
      { class: 'sheet-front' },
      makeElement('p', { class: 'kicker' }, [site, sayDay(date)].filter(Boolean).join(' · ')),
      makeElement('h1', {}, text.title),
      makeElement('p', { class: 'lead' }, text.intro(stories.length)),
      makeElement('ol', { class: 'sheet-stories' }, ...stories.map((story) => frontItem(story, handedRows(story)))),
      makeElement(
        'p',
        { class: 'small' },
        `${text.ask} `,
        makeElement('a', { href: contact.address }, contact.name),
        ` (${contact.address.replace(/^mailto:/, '')}).`,
      ),
    ),
    ...stories.map((story) => wholeStory(story)),
  );
}

/** One story on a front page. */
export function frontItem(story: PageStory, parts: readonly Node[]): HTMLElement {
  const { title, kicker, summary, outcome, lang } = story;
  return makeElement(
    'li',
    { lang },
    makeElement(
      'p',
      { class: 'kicker' },
      kicker,
      ...(outcome ? [' ', makeElement('span', { class: outcome.mark }, outcome.name)] : []),
    ),
    makeElement('h2', {}, title),
    makeElement('p', { class: 'sheet-summary' }, summary),
    ...parts,
  );
}

/** Of the card what a reader of the front page wants to know first. */
function handedRows({ rows, address }: PageStory): HTMLElement[] {
  const { happened, turned, remains } = strings.entry;
  const first = rows.filter(({ name }) => [happened, turned, remains].includes(name));
  return [
    makeElement(
      'dl',
      { class: 'sheet-rows' },
      ...first.map(({ name, value }) =>
        makeElement('div', {}, makeElement('dt', {}, name), makeElement('dd', {}, value)),
      ),
    ),
    makeElement('p', { class: 'small sheet-address' }, makeElement('a', { href: address }, address)),
  ];
}

/** One story in full, on pages of its own. */
export function wholeStory({ article, address, title }: PageStory, ...before: readonly Node[]): HTMLElement {
  return makeElement(
    'section',
    { class: 'sheet-story', 'aria-label': title },
    ...before,
    article.cloneNode(true),
    makeElement('p', { class: 'small sheet-address' }, makeElement('a', { href: address }, address)),
  );
}

/**
 * What a page holds between its margins of 14 mm above and 12 mm below, in pixels of 1/96 inch: as high as Letter. Styles measure it
 * as narrow as A4, so that a front fits on both.
 */
const pageHeight = 11 * 96 - ((14 + 12) * 96) / 25.4;

/** How much a front leaves out to fit on one page, from nothing to everything but titles; `too-long` when that does not help. */
export type FrontFit = 'whole' | 'without-say' | 'without-ask' | 'titles' | 'too-long';

/** The densities of a front, as styles know them, and what each leaves out. */
const densities: readonly FrontFit[] = ['whole', 'whole', 'whole', 'without-say', 'without-ask', 'titles'];

/**
 * Makes the front of a sheet as dense as it must be for one page: first everything, then smaller, then without its longer parts,
 * which stand on the pages of the stories.
 *
 * @param place an element of the page, in which the front is measured at the width of paper
 * @returns what it leaves out
 */
export function fitFront(sheet: HTMLElement, place: HTMLElement): FrontFit {
  const front = sheet.querySelector<HTMLElement>('.sheet-front')!;
  place.replaceChildren(sheet);
  place.classList.add('is-measuring');
  const fit = densities.find((_, density) => {
    front.dataset.density = String(density);
    return front.getBoundingClientRect().height <= pageHeight;
  });
  place.classList.remove('is-measuring');
  return fit ?? 'too-long';
}
