import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * rehype plugin: links that leave the site are marked with a class (for the sign beside them) and tell the other site nothing.
 *
 * @example `<a href="https://example.org">x</a>` → `<a href="https://example.org" class="external" rel="noreferrer">x</a>`
 */
export function externalLinks() {
  return (root: Root): void => {
    visit(root, 'element', (element) => {
      const { href } = element.properties;
      if (element.tagName !== 'a' || typeof href !== 'string' || !/^https?:/i.test(href)) return;
      element.properties.className = ['external'];
      element.properties.rel = ['noreferrer'];
    });
  };
}
