import { refOf } from './ref-of.ts';

/** A story as a sheet shows it, read from its page. */
export interface PageStory {
  ref: string;
  /** The page's full address, as a reader of the sheet finds it. */
  address: string;
  title: string;
  /** Kind, organisation and period. */
  kicker: string;
  summary: string;
  lang: string;
  /** How it ended: the word, and the classes that draw its sign; undefined when nothing is known. */
  outcome: { name: string; mark: string } | undefined;
  /** The card: what was expected, what happened and so on. */
  rows: { name: string; value: string }[];
  /** The whole story, without what only a page needs. */
  article: HTMLElement;
}

/** Where pages lie, and where those who get a sheet find them. */
export interface PagePlaces {
  /** The base of this site's links, as in `/` or `/client-zero/`. */
  base: string;
  /** The full address of the site to which links of a sheet lead, ending with `/`. */
  target: string;
}

/** What was found at the address of a story's page. */
export type FoundPage = { page: Document } | { moved: string } | 'missing';

/**
 * Loads the page of a story.
 *
 * @param path from the site's base, as in `cases/phoenix-pay/`
 * @throws when the site cannot be reached
 */
export async function loadPage(base: string, path: string): Promise<FoundPage> {
  const response = await fetch(base + path);
  if (!response.ok) return 'missing';
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (page.querySelector('article.entry')) return { page };
  // A former name: its page leads to the new one.
  const moved = refOf(page.querySelector('main a')?.getAttribute('href') ?? '');
  return moved === undefined ? 'missing' : { moved };
}

/** What a page has and a sheet of paper needs not: what one presses, what leads elsewhere, and what is filed for searching. */
const pageOnly = [
  '.state',
  '.entry-facts',
  '.choice',
  '.choice-intro',
  '.verdict',
  '.citation',
  // Without the names of barriers, what is said of them hangs in the air.
  '.entry-header > .small',
  '.back',
  '.ask',
  '.definition',
  '[data-pagefind-ignore]:not(section:has(> #evidence))',
  'section:has(> #filed)',
  'section:has(> #related)',
  'section:has(> #questions)',
  'nav',
  'kit-add',
  'script',
  'style',
  'template',
  'button',
].join(', ');

/**
 * Reads a story from its page.
 *
 * @param page as `loadPage` returns it; it is left as it is
 */
export function readPage(ref: string, page: Document, places: PagePlaces): PageStory {
  const entry = page.querySelector<HTMLElement>('article.entry')!;
  const mark = entry.querySelector('.entry-facts .mark');
  return {
    ref,
    address: `${places.target}${ref}/`,
    title: textOf(entry.querySelector('h1')),
    kicker: textOf(entry.querySelector('.kicker')),
    summary: textOf(entry.querySelector('.lead')),
    lang: entry.lang,
    outcome: mark ? { name: textOf(mark), mark: mark.className } : undefined,
    rows: [...entry.querySelectorAll('.card-rows > div')].map((row) => ({
      name: textOf(row.querySelector('dt')?.firstChild),
      value: textOf(row.querySelector('dd')),
    })),
    article: articleOf(entry, ref, places),
  };
}

/** The text of a node on one line. */
export function textOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function articleOf(entry: HTMLElement, ref: string, places: PagePlaces): HTMLElement {
  const article = document.importNode(entry, true);
  for (const element of article.querySelectorAll(pageOnly)) element.remove();
  for (const element of article.querySelectorAll('.term, applies-check, .defined'))
    element.replaceWith(...element.childNodes);
  const scope = ref.replace('/', '-');
  for (const element of [article, ...article.querySelectorAll('*')]) cleanAttributes(element, scope, places);
  for (const aside of article.querySelectorAll('aside')) aside.setAttribute('role', 'note');
  demoteHeadings(article);
  article.normalize();
  return article;
}

/** Makes ids unique among several stories, and addresses full; takes away what only scripts and indexes read. */
function cleanAttributes(element: Element, scope: string, { base, target }: PagePlaces): void {
  const isPart = element.matches('section, aside, article');
  for (const { name, value } of [...element.attributes]) {
    if (name.startsWith('data-')) element.removeAttribute(name);
    // Of several stories, only each as a whole is a landmark.
    else if (isPart && name.startsWith('aria-label')) element.removeAttribute(name);
    else if (name === 'id' || name === 'aria-labelledby') element.setAttribute(name, `${scope}-${value}`);
    else if (name === 'href' && value.startsWith('#')) element.setAttribute(name, `#${scope}-${value.slice(1)}`);
    else if (name === 'href' && value.startsWith(base)) element.setAttribute(name, target + value.slice(base.length));
    else if (name === 'tabindex') element.removeAttribute(name);
  }
}

/** In a sheet the title of a story stands below that of the sheet. */
function demoteHeadings(article: HTMLElement): void {
  for (const heading of article.querySelectorAll('h1, h2, h3, h4')) {
    const lower = document.createElement(`h${Number(heading.tagName[1]) + 1}`);
    for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
}
