import { h } from 'hastscript';
import { z } from 'zod';
import { component } from './component.ts';

/**
 * Text for colleagues only. Its tags are checked and cut in the raw lines (`internal-blocks.ts`); this renders what is left in
 * the internal edition.
 */
export const internal = component({
  name: 'Internal',
  description: 'Text for colleagues only; it is cut from the public text.',
  kind: 'block',
  content: 'required',
  props: z.strictObject({
    reason: z
      .string()
      .min(1)
      .meta({
        title: 'Reason',
        description: 'Why this text stays inside, as a reviewer would say it.',
        examples: ['Names a customer'],
      }),
  }),
  check(_props, { edition }) {
    if (edition === 'internal') return undefined;
    return 'an <Internal> block stands in a public text. Write the snapshot anew with npm run clear.';
  },
  toHast({ reason }, children, { words }) {
    return h('aside', { class: 'internal-note', ariaLabel: words.colleagues }, [
      h('p', { class: 'internal-note-label' }, [words.colleagues, h('span', ` · ${reason}`)]),
      ...children,
    ]);
  },
  // Markdown is written for customers only, and this is not for them.
  toMarkdown: () => '',
  example: {
    source: '<Internal reason="Names a customer">\n\nAsk the account team first.\n\n</Internal>',
    html: '<aside class="internal-note" aria-label="For colleagues only"><p class="internal-note-label">For colleagues only<span> · Names a customer</span></p><p>Ask the account team first.</p></aside>',
    markdown: '',
  },
});
