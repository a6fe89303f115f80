import type { Root } from 'hast';
import type { RenderContext } from '../components/component.ts';
import { walk } from '../walk.ts';

/**
 * rehype plugin: images written as `![alt](./id/name.png)` get the attributes that the site gives them. A paragraph that holds
 * nothing but an image becomes a figure without a caption.
 *
 * Use it after remark-rehype. Option: `context` with `nextImage`.
 *
 * @example `<p><img src="./x/a.png" alt="A"></p>` → `<figure class="figure"><img …></figure>`
 */
export function localImages({ context }: { context: Pick<RenderContext, 'nextImage'> }) {
  return (root: Root): void => {
    walk(root, (element, index, parent) => {
      if (element.type !== 'element') return undefined;
      const { src, alt } = element.properties;
      if (element.tagName === 'img' && typeof src === 'string' && src.startsWith('./') && element.position) {
        element.properties = context.nextImage(src, typeof alt === 'string' ? alt : '');
      }
      const [only, ...others] = element.tagName === 'p' ? element.children : [];
      if (parent && index !== undefined && others.length === 0 && only?.type === 'element' && only.tagName === 'img') {
        parent.children[index] = {
          type: 'element',
          tagName: 'figure',
          properties: { className: ['figure'] },
          children: [only],
        };
        return index;
      }
      return undefined;
    });
  };
}
