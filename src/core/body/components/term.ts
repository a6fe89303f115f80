import { h } from 'hastscript';
import { z } from 'zod';
import { didYouMean } from '../../findings/did-you-mean.ts';
import { component } from './component.ts';

/** A word of the glossary, linked to its definition. */
export const termLink = component({
  name: 'Term',
  description: 'A word of the glossary, linked to its definition.',
  kind: 'inline',
  content: 'required',
  props: z.strictObject({
    id: z.string().meta({
      title: 'Id',
      description: 'The id of a term in content/vocabulary/glossary.yaml.',
      examples: ['town-hall'],
    }),
  }),
  check({ id }, { glossary }) {
    if (glossary.has(id)) return undefined;
    return `the glossary has no "${id}".${didYouMean(id, glossary)} The terms are in content/vocabulary/glossary.yaml.`;
  },
  toHast({ id }, children, context) {
    return h('a', { class: 'term', href: context.href(`/glossary/#${id}`) }, children);
  },
  toMarkdown: ({ id }, content, { href }) => `[${content}](${href(`/glossary/#${id}`)})`,
  example: {
    source: 'A <Term id="town-hall">town hall</Term>.',
    html: '<p>A <a class="term" href="/glossary/#town-hall">town hall</a>.</p>',
    markdown: 'A [town hall](/glossary/#town-hall).',
  },
});
