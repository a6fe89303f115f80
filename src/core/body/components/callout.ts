import { h } from 'hastscript';
import { z } from 'zod';
import { markdownQuotation } from '../markdown-text.ts';
import { component } from './component.ts';

/** A note or a warning beside the story. */
export const callout = component({
  name: 'Callout',
  description: 'A note or a warning that stands beside the story.',
  kind: 'block',
  content: 'required',
  props: z.strictObject({
    kind: z.enum(['note', 'warning']).meta({
      title: 'Kind',
      description: 'A note adds something; a warning says what to be careful about.',
      examples: ['note'],
    }),
  }),
  toHast({ kind }, children, { words }) {
    const label = words.callouts[kind];
    return h('aside', { class: `callout callout-${kind}`, ariaLabel: label }, [
      h('p', { class: 'callout-label', ariaHidden: 'true' }, label),
      ...children,
    ]);
  },
  toMarkdown: ({ kind }, content, { words }) => markdownQuotation(`**${words.callouts[kind]}**\n\n${content}`),
  example: {
    source: '<Callout kind="note">\n\nThe date is taken from the address.\n\n</Callout>',
    html: '<aside class="callout callout-note" aria-label="Note"><p class="callout-label" aria-hidden="true">Note</p><p>The date is taken from the address.</p></aside>',
    markdown: '> **Note**\n>\n> The date is taken from the address.',
  },
});
