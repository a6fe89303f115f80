import { toString as hastText } from 'hast-util-to-string';
import { h } from 'hastscript';
import { z } from 'zod';
import { markdownText } from '../markdown-text.ts';
import { component } from './component.ts';

/**
 * A name that colleagues read and customers do not. Its tags are checked and cut in the raw text (`placeholders.ts`); this renders
 * the name in the internal edition.
 */
export const redact = component({
  name: 'Redact',
  description: 'A name for colleagues only; customers read a placeholder that is marked as one.',
  kind: 'inline',
  content: 'required',
  props: z.strictObject({
    as: z
      .string()
      .min(1)
      .meta({
        title: 'As',
        description: 'What customers read in place of the name: the role, the industry or the size, in plain words.',
        examples: ['a manufacturer with more than 10,000 staff'],
      }),
  }),
  toHast({ as }, children, { words }) {
    const mark = h('span', { class: 'redact-mark', dataPagefindIgnore: '' }, ` [${words.customersRead(as)}]`);
    // The address of a heading is the same in both editions, and tells no name.
    const shown = hastText({ type: 'root', children });
    return { ...h('span', { class: 'redact' }, [...children, mark]), data: { heading: { shown, id: as } } };
  },
  // Markdown is written for customers only.
  toMarkdown: ({ as }, _content, { words }) => markdownText(`[${as} (${words.nameRemoved})]`),
  example: {
    source: 'It began at <Redact as="a bank">Mori Bank</Redact>.',
    html: '<p>It began at <span class="redact">Mori Bank<span class="redact-mark" data-pagefind-ignore=""> [customers read: a bank]</span></span>.</p>',
    markdown: 'It began at \\[a bank (name removed)\\].',
  },
});
