import { h } from 'hastscript';
import { z } from 'zod';
import { didYouMean } from '../../findings/did-you-mean.ts';
import { component } from './component.ts';

/** A word of the glossary, linked to its definition, which its first use also holds: styles show it on hover and focus. */
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
    return `the glossary has no "${id}".${didYouMean(id, glossary.keys())} The terms are in content/vocabulary/glossary.yaml.`;
  },
  toHast({ id }, children, context) {
    const href = context.href(`/glossary/#${id}`);
    if (!context.isFirstUse) return h('a', { class: 'term', href }, children);
    return h('span', { class: 'defined' }, [
      h('a', { class: 'term', href, ariaDescribedBy: `definition-${id}` }, children),
      // Where there are no styles of ours, nothing but the word is shown. A screen reader takes the text as the link's description.
      h('span', { class: 'definition', hidden: true, dataPagefindIgnore: '' }, [
        h('span', { id: `definition-${id}`, ariaHidden: 'true' }, context.glossary.get(id)),
        ' ',
        h('a', { href }, context.words.inGlossary),
      ]),
    ]);
  },
  toMarkdown: ({ id }, content, { href }) => `[${content}](${href(`/glossary/#${id}`)})`,
  example: {
    source: 'A <Term id="town-hall">town hall</Term>.',
    html: '<p>A <span class="defined"><a class="term" href="/glossary/#town-hall" aria-describedby="definition-town-hall">town hall</a><span class="definition" hidden data-pagefind-ignore=""><span id="definition-town-hall" aria-hidden="true">A meeting of all staff.</span> <a href="/glossary/#town-hall">In the glossary</a></span></span>.</p>',
    markdown: 'A [town hall](/glossary/#town-hall).',
  },
});
