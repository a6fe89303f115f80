import { h } from 'hastscript';
import { z } from 'zod';
import { didYouMean } from '../../findings/did-you-mean.ts';
import { markdownText } from '../markdown-text.ts';
import { component } from './component.ts';

/** The number of a source, linked to the list of evidence. */
export const cite = component({
  name: 'Cite',
  description: 'The number of a source, linked to the entry’s evidence.',
  kind: 'inline',
  content: 'none',
  props: z.strictObject({
    id: z.string().meta({
      title: 'Id',
      description: 'The id of an item of `evidence` in the same entry.',
      examples: ['tech-journal'],
    }),
  }),
  check({ id }, { evidence }) {
    if (evidence.includes(id)) return undefined;
    return `no evidence of this entry has the id "${id}".${didYouMean(id, evidence)} Add the source to evidence, or correct the id.`;
  },
  toHast({ id }, _children, { evidence, nextCite, words }) {
    const number = evidence.indexOf(id) + 1;
    return h('sup', { class: 'cite', id: `cite-${id}-${nextCite(id)}`, dataPagefindIgnore: '' }, [
      h('a', { href: `#evidence-${id}`, ariaLabel: words.source(number) }, `[${number}]`),
    ]);
  },
  toMarkdown: ({ id }, _content, { evidence }) => markdownText(`[${evidence.indexOf(id) + 1}]`),
  example: {
    source: 'It was late. <Cite id="tech-journal" />',
    html: '<p>It was late.\u00a0<sup class="cite" id="cite-tech-journal-1" data-pagefind-ignore=""><a href="#evidence-tech-journal" aria-label="Source 1">[1]</a></sup></p>',
    markdown: 'It was late. \\[1\\]',
  },
});
