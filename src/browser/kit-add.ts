import { holds, withoutStory, withStory } from '#core/dialogue/kit-changes.ts';
import { kitFragment } from '#core/dialogue/kit-fragment.ts';
import { openKit, withOpenKit } from '#core/dialogue/kit-shelf.ts';
import { kitCount } from './kit-count.ts';
import { keepKits, keptKits, onKitsChanged } from './kept-kits.ts';
import { makeElement } from './make-element.ts';

/** `<kit-add data-ref>`: a button that puts a story into the open kit, or takes it out again. */
class KitAdd extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    if (!this.firstElementChild) this.append(this.#makeButton());
    this.#show();
    this.#listening = new AbortController();
    onKitsChanged(() => {
      this.#show();
    }, this.#listening.signal);
  }

  /** Lists of results come and go: what is gone listens no more. */
  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #makeButton(): HTMLButtonElement {
    const button = makeElement('button', { type: 'button', class: 'quiet' });
    button.addEventListener('click', () => {
      this.#toggle();
    });
    return button;
  }

  get #ref(): string {
    return this.dataset.ref!;
  }

  #toggle(): void {
    const shelf = keptKits();
    const ref = this.#ref;
    const isIn = holds(openKit(shelf), ref);
    const asked = this.#question();
    const next = withOpenKit(shelf, (kit) => {
      const changed = isIn ? withoutStory(kit, ref) : withStory(kit, ref);
      return changed.question === '' && !isIn ? { ...changed, question: asked } : changed;
    });
    const { words } = kitCount();
    const isFull = !isIn && !holds(openKit(next), ref);
    const isKept = isFull || keepKits(next);
    kitCount().say(isFull ? words.full : isIn ? words.removed : words.added);
    if (!isKept) this.#leadOn(`${words.dialogue}#${kitFragment(openKit(next))}`);
  }

  /** What was asked where the story was found. */
  #question(): string {
    const box = this.closest('story-search, search-dialog')?.querySelector<HTMLInputElement>('input[type=search]');
    return box?.value.trim() ?? '';
  }

  #show(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const { words } = kitCount();
    const isIn = holds(openKit(keptKits()), this.#ref);
    button.textContent = isIn ? words.remove : words.add;
    button.classList.toggle('is-in', isIn);
    const title = this.closest('article, .result, .answers > li')?.querySelector('h1, .story-title, .answer-title');
    if (title) button.setAttribute('aria-label', `${button.textContent}: ${title.textContent.trim()}`);
  }

  /** Where the browser keeps nothing, the link to the kit's page carries the kit. */
  #leadOn(address: string): void {
    const link = makeElement('a', { href: address }, kitCount().words.goOn);
    this.replaceChildren(link);
    link.focus();
  }
}

customElements.define('kit-add', KitAdd);
