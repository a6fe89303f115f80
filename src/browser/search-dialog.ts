/**
 * `<search-dialog data-search data-index data-find data-failed>`: turns the header's link into a dialog. `/`, Ctrl-K and ⌘-K open it, Esc closes it
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
    loadSearch()
      .then(({ prepare }) => prepare(this.dataset))
      .catch(() => {
        this.#say(this.dataset.failed!);
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
      const { find } = await loadSearch();
      const { items, text } = await find(this.dataset, query);
      if (turn !== this.#latest) return;
      list.replaceChildren(...items);
      this.#say(text);
    } catch {
      this.#say(this.dataset.failed!);
    }
  }
}

/** Loaded when somebody searches: the page itself needs none of it. */
const loadSearch = () => import('./find-in-dialog.ts');

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

customElements.define('search-dialog', SearchDialog);
