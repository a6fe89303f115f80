import { strings } from '#strings/en.ts';
import { facetMembers } from './facet-members.ts';
import { loadPagefind, type FilterCounts } from './pagefind.ts';
import { describeFound, resultList } from './result-list.ts';
import { readState, searchFacets, writeState, type SearchState } from './search-state.ts';
import { isQuestion } from './describe-answers.ts';
import type { StoryAnswers } from './story-answers.ts';
import { findStories, type Found } from './word-search.ts';

const pageSize = 10;
/** So many answers one reads. */
const answerCount = 3;

/**
 * `<story-search data-index>`: full-text search with facets. What is searched stands in the address, so that a search can be
 * shared and the way back leads to the same results.
 */
class StorySearch extends HTMLElement {
  #latest = 0;
  #shown = pageSize;
  #facetValues: FilterCounts = {};

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#change({ ...this.#state(), query: this.#input().value.trim() });
    });
    this.#input().addEventListener('input', () => {
      history.replaceState(
        null,
        '',
        writeState({ ...this.#state(), query: this.#input().value.trim() }) || location.pathname,
      );
      this.#shown = pageSize;
      void this.#show();
    });
    const toggle = this.querySelector('.facets-toggle')!;
    const expand = (isOpen: boolean) => {
      toggle.setAttribute('aria-expanded', String(isOpen));
    };
    expand(Object.keys(this.#state().filters).length > 0);
    toggle.addEventListener('click', () => {
      expand(toggle.getAttribute('aria-expanded') === 'false');
    });
    this.querySelector('.search-more')!.addEventListener('click', () => {
      const first = this.#shown;
      this.#shown += pageSize;
      void this.#show().then(() => this.querySelectorAll<HTMLElement>('.search-results .results a')[first]?.focus());
    });
    window.addEventListener('popstate', () => {
      this.#restore();
    });
    this.#restore();
  }

  #input(): HTMLInputElement {
    return this.querySelector('input[name=q]')!;
  }

  #state(): SearchState {
    return readState(location.search);
  }

  #restore(): void {
    this.#input().value = this.#state().query;
    this.#shown = pageSize;
    void this.#show();
  }

  #change(state: SearchState): void {
    history.pushState(null, '', writeState(state) || location.pathname);
    this.#restore();
  }

  #say(text: string): void {
    this.querySelector('.search-status')!.textContent = text;
  }

  async #show(): Promise<void> {
    const turn = ++this.#latest;
    const state = this.#state();
    try {
      const pagefind = await loadPagefind(this.dataset.index!);
      if (Object.keys(this.#facetValues).length === 0) this.#facetValues = await pagefind.filters();
      const idle = state.query === '' && Object.keys(state.filters).length === 0;
      const found = idle ? undefined : await findStories(pagefind, state, facetMembers);
      const hasAnswers = await this.#answer(state, found);
      const items = found ? await resultList(found, this.#shown, hasAnswers ? 3 : 2) : [];
      if (turn !== this.#latest) return;
      this.querySelector('.search-results .results')!.replaceChildren(...items);
      this.#showFacets(state, found);
      this.#showCount(state, found);
    } catch {
      this.#say(strings.search.failed);
    }
  }

  /** Whether stories that answer the query, or the sentence that none does, stand above those that hold its words. */
  async #answer({ query, filters }: SearchState, found: Found | undefined): Promise<boolean> {
    const answers = this.querySelector<StoryAnswers>('story-answers')!;
    const isFiltered = Object.keys(filters).length > 0;
    const shown = await answers.show(isFiltered ? '' : query, answerCount);
    const fullText = this.querySelector<HTMLDetailsElement>('.full-text')!;
    fullText.classList.toggle('below-answers', shown);
    fullText.hidden = shown && found?.results.length === 0;
    // Below the answer to a question, stories that share words with it would only distract.
    if (fullText.dataset.query !== query || isFiltered) fullText.open = !shown || !isQuestion(query);
    fullText.dataset.query = query;
    return shown;
  }

  #showCount({ query }: SearchState, found: Found | undefined): void {
    const count = found?.results.length ?? 0;
    const rest = count - this.#shown;
    const more = this.querySelector<HTMLButtonElement>('.search-more')!;
    more.hidden = rest <= 0;
    more.textContent = strings.search.more(rest);
    this.querySelector<HTMLElement>('.search-empty')!.hidden = !found || count > 0;
    this.#say(found ? describeFound(found, query) : strings.search.start);
  }

  #showFacets(state: SearchState, found: Found | undefined): void {
    const box = this.querySelector<HTMLElement>('.facets')!;
    const focused = box.contains(document.activeElement) ? (document.activeElement as HTMLElement).id : undefined;
    const groups = searchFacets.flatMap((facet) => {
      const values = Object.entries(this.#facetValues[facet] ?? {});
      // A facet with one value does not split anything.
      return values.length < 2 ? [] : [this.#facet(facet, values, state, found)];
    });
    box.replaceChildren(...groups);
    if (Object.keys(state.filters).length > 0) box.append(this.#clearButton(state));
    this.querySelector<HTMLElement>('.search-facets')!.hidden = box.childElementCount === 0;
    if (focused) document.getElementById(focused)?.focus();
  }

  #facet(facet: string, values: [string, number][], state: SearchState, found: Found | undefined): HTMLElement {
    const chosen = state.filters[facet] ?? [];
    const group = document.createElement('details');
    group.open = this.querySelector<HTMLDetailsElement>(`details[data-facet=${facet}]`)?.open ?? chosen.length > 0;
    group.dataset.facet = facet;
    const summary = document.createElement('summary');
    summary.textContent = strings.search.facets[facet]!;
    const list = document.createElement('ul');
    for (const [index, [value, total]] of values.entries()) {
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.id = `facet-${facet}-${index}`;
      box.checked = chosen.includes(value);
      box.addEventListener('change', () => {
        const rest = chosen.filter((other) => other !== value);
        const next = box.checked ? [...chosen, value] : rest;
        const others = Object.fromEntries(Object.entries(state.filters).filter(([name]) => name !== facet));
        this.#change({ ...this.#state(), filters: next.length > 0 ? { ...others, [facet]: next } : others });
      });
      const label = document.createElement('label');
      label.htmlFor = box.id;
      const count = document.createElement('span');
      count.className = 'count';
      // Within a facet choices add up, so the other values keep the counts they had without it.
      const counts = chosen.length > 0 ? found?.totalFilters : found?.filters;
      count.textContent = String(found ? (counts?.[facet]?.[value] ?? 0) : total);
      label.append(`${value} `, count);
      const item = document.createElement('li');
      item.append(box, label);
      list.append(item);
    }
    group.append(summary, list);
    return group;
  }

  #clearButton(state: SearchState): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = strings.search.clear;
    button.addEventListener('click', () => {
      this.#change({ query: state.query, filters: {} });
      this.#input().focus();
    });
    return button;
  }
}

customElements.define('story-search', StorySearch);
