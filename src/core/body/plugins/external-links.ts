import type { Root } from 'hast';
import { walk } from '../walk.ts';

/**
 * rehype plugin: links that leave the site are marked with a class (for the sign beside them) and tell the other site nothing.
 *
 * @example `<a href="https://example.org">x</a>` → `<a href="https://example.org" class="external" rel="noreferrer">x</a>`
 */
export function externalLinks() {
  return (root: Root): void => {
    walk(root, (element) => {
      const href = element.type === 'element' && element.tagName === 'a' ? element.properties.href : undefined;
      if (element.type === 'element' && typeof href === 'string' && /^https?:/i.test(href)) {
        element.properties.className = ['external'];
        element.properties.rel = ['noreferrer'];
      }
      return undefined;
    });
  };
}
