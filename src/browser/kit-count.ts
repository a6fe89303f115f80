import { openKit } from '#core/dialogue/kit-shelf.ts';
import { keptKits, onKitsChanged } from './kept-kits.ts';

/**
 * `<kit-count data-dialogue data-add data-remove data-added data-removed data-full data-go-on>`: the header's link to the open kit
 * with the number of its stories. It knows the words of all buttons that change the kit, and says what came of them.
 */
class KitCount extends HTMLElement {
  connectedCallback(): void {
    this.#show();
    onKitsChanged(() => {
      this.#show();
    });
    // A page that comes back from the browser's memory shows what is kept now.
    window.addEventListener('pageshow', () => {
      this.#show();
    });
  }

  #show(): void {
    const { length } = openKit(keptKits()).stories;
    this.querySelector('.kit-number')!.textContent = length === 0 ? '' : ` ${length}`;
  }

  get words(): KitWords {
    return this.dataset as unknown as KitWords;
  }

  /** Announces what came of pressing a button. */
  say(text: string): void {
    this.querySelector('[role=status]')!.textContent = text;
    this.querySelector<HTMLElement>('.kit-toast a')!.hidden = false;
  }
}

/** The words of an edition for its kits, as the header's link knows them. */
export interface KitWords {
  add: string;
  remove: string;
  added: string;
  removed: string;
  full: string;
  goOn: string;
  /** The address of the page of kits. */
  dialogue: string;
}

/** The header's link: it has the words of this edition, and announces what happened. */
export function kitCount(): KitCount {
  return document.querySelector<KitCount>('kit-count')!;
}

customElements.define('kit-count', KitCount);
