import { copyText } from '../../browser/copy-text.ts';
import { makeElement } from '../../browser/make-element.ts';

/** `<public-link data-address data-label data-copied data-copy>`: copies the address at which customers read a story. */
class PublicLink extends HTMLElement {
  connectedCallback(): void {
    const button = makeElement('button', { type: 'button', class: 'quiet' }, this.dataset.label!);
    const status = makeElement('span', { role: 'status' });
    button.addEventListener('click', () => {
      const { address, copied, copy } = this.dataset;
      void copyText(address!).then((isCopied) => {
        status.textContent = isCopied ? copied! : `${copy!} ${address!}`;
      });
    });
    this.replaceChildren(button, status);
  }
}

customElements.define('public-link', PublicLink);
