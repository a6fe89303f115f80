import { h } from 'hastscript';
import { z } from 'zod';
import { markdownText, markdownQuotation } from '../markdown-text.ts';
import { component } from './component.ts';

/** What people said. A paraphrase unless a source is quoted word for word. */
export const quote = component({
  name: 'Quote',
  description: 'What people said, marked as paraphrase unless a source is quoted word for word.',
  kind: 'block',
  content: 'required',
  props: z.strictObject({
    by: z
      .string()
      .min(2)
      .meta({
        title: 'By',
        description: 'Who said it, as a role, and who reports it.',
        examples: ['Divisions, as NEC reports it'],
      }),
    basis: z
      .enum(['paraphrase', 'quoted'])
      .default('paraphrase')
      .meta({
        title: 'Basis',
        description: '`paraphrase` (the default) for our own words, `quoted` for the words of the source.',
        examples: ['paraphrase'],
      }),
  }),
  toHast({ by, basis }, children, { words }) {
    const mark = basis === 'paraphrase' ? [' ', h('span', { class: 'quote-basis' }, `(${words.paraphrase})`)] : [];
    return h('figure', { class: 'quote' }, [h('blockquote', children), h('figcaption', [by, ...mark])]);
  },
  toMarkdown({ by, basis }, content, { words }) {
    const source = `${markdownText(by)}${basis === 'paraphrase' ? ` (${words.paraphrase})` : ''}`;
    return markdownQuotation(`${content}\n\n${source}`);
  },
  example: {
    source: '<Quote by="Frontline teams">You do not know our work.</Quote>',
    html: '<figure class="quote"><blockquote><p>You do not know our work.</p></blockquote><figcaption>Frontline teams <span class="quote-basis">(paraphrase)</span></figcaption></figure>',
    markdown: '> You do not know our work.\n>\n> Frontline teams (paraphrase)',
  },
});
