import { strings } from '#strings/en.ts';
import { loadPagefind } from './pagefind.ts';
import { describeFound, resultList } from './result-list.ts';
import { findStories } from './word-search.ts';

const most = 6;

/**
 * `<search-dialog data-search data-index>`: turns the header's link into a dialog. `/`, Ctrl-K and ⌘-K open it, Esc closes it
 * and returns to where one was.
 */
class SearchDialog extends HTMLElement {
  #latest = 0;

  connectedCallback(): void {
    const dialog = this.querySelector('dialog')!;
    const input = this.querySelector('input')!;
    this.querySelector('.search-open')!.addEventListener('click', (event) => {
      if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
      event.preventDefault();
      this.#open(dialog, input);
    });
    this.querySelector('[data-close]')!.addEventListener('click', () => {
      dialog.close();
    });
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
    input.addEventListener('input', () => void this.#search(input.value.trim()));
    document.addEventListener('keydown', (event) => {
      const shortcut =
        event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if (!shortcut && !slash) return;
      event.preventDefault();
      this.#open(dialog, input);
    });
  }

  #open(dialog: HTMLDialogElement, input: HTMLInputElement): void {
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
    loadPagefind(this.dataset.index!).catch(() => {
      this.#say(strings.search.failed);
    });
  }

  #say(text: string): void {
    this.querySelector('.search-status')!.textContent = text;
  }

  async #search(query: string): Promise<void> {
    const turn = ++this.#latest;
    const list = this.querySelector('.results')!;
    const all = this.querySelector<HTMLAnchorElement>('.search-all a')!;
    all.search = query === '' ? '' : `?${new URLSearchParams({ q: query }).toString()}`;
    if (query === '') {
      list.replaceChildren();
      this.#say('');
      return;
    }
    try {
      const pagefind = await loadPagefind(this.dataset.index!);
      const found = await findStories(pagefind, { query, filters: {} });
      const items = await resultList(found, most);
      if (turn !== this.#latest) return;
      list.replaceChildren(...items);
      this.#say(describeFound(found, query));
    } catch {
      this.#say(strings.search.failed);
    }
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

customElements.define('search-dialog', SearchDialog);
