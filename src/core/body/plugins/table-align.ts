import type { Element, Root } from 'hast';
import { walk } from '../walk.ts';

/**
 * rehype plugin: the alignment of a table's column becomes a class instead of an attribute, and the table can be scrolled on a
 * narrow screen, also by keyboard.
 *
 * @example `<table><tr><td align="right">1</td>…` → `<div class="table" role="group" tabindex="0">…<td class="align-right">1</td>…`
 */
export function tableAlign() {
  return (root: Root): void => {
    walk(root, (element, index, parent) => {
      if (element.type !== 'element') return undefined;
      const { align } = element.properties;
      if ((element.tagName === 'td' || element.tagName === 'th') && typeof align === 'string') {
        delete element.properties.align;
        element.properties.className = [`align-${align}`];
      }
      if (element.tagName === 'th') element.properties.scope = 'col';
      const wrapped = parent?.type === 'element' && parent.properties.className?.includes('table');
      if (element.tagName === 'table' && parent && index !== undefined && !wrapped) {
        const wrapper: Element = {
          type: 'element',
          tagName: 'div',
          properties: { className: ['table'], role: 'group', ariaLabel: 'Table', tabIndex: 0 },
          children: [element],
        };
        parent.children[index] = wrapper;
        return index;
      }
      return undefined;
    });
  };
}
