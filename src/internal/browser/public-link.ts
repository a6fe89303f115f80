import { copyText } from '../../browser/copy-text.ts';

/** `<public-link data-address data-copied data-copy>`: its button copies the address at which customers read a story. */
class PublicLink extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')!.addEventListener('click', () => {
      const { address, copied, copy } = this.dataset;
      void copyText(address!).then((isCopied) => {
        this.querySelector('[role=status]')!.textContent = isCopied ? copied! : `${copy!} ${address!}`;
      });
    });
  }
}

customElements.define('public-link', PublicLink);
