import { copyText } from '../../browser/copy-text.ts';
import { makeElement } from '../../browser/make-element.ts';
import { internalStrings } from '../strings.ts';

const text = internalStrings.dialogue;

/** `<public-link data-address>`: copies the address at which customers read a story. */
class PublicLink extends HTMLElement {
  connectedCallback(): void {
    const button = makeElement('button', { type: 'button', class: 'quiet' }, text.publicLink);
    const status = makeElement('span', { role: 'status' });
    button.addEventListener('click', () => {
      const address = this.dataset.address!;
      void copyText(address).then((isCopied) => {
        status.textContent = isCopied ? text.publicCopied : `${text.publicCopy} ${address}`;
      });
    });
    this.replaceChildren(button, status);
  }
}

customElements.define('public-link', PublicLink);
