import { h } from 'hastscript';
import { z } from 'zod';
import { imageProblem } from '../images.ts';
import { markdownPicture } from '../markdown-text.ts';
import { component } from './component.ts';

/** A picture with a caption. */
export const figure = component({
  name: 'Figure',
  description: 'A picture with a caption.',
  kind: 'block',
  content: 'required',
  props: z.strictObject({
    src: z.string().meta({
      title: 'Source',
      description: 'The image, in the folder with the entry’s name.',
      examples: ['./fifty-town-halls/attendance.svg'],
    }),
    alt: z
      .string()
      .min(1)
      .meta({
        title: 'Alternative text',
        description: 'What the picture shows, for those who do not see it.',
        examples: ['A line that rises from 2021 to 2023.'],
      }),
  }),
  check({ src }, context) {
    return imageProblem(src, context);
  },
  toHast({ src, alt }, children, context) {
    return h('figure', { class: 'figure' }, [h('img', context.nextImage(src, alt)), h('figcaption', children)]);
  },
  toMarkdown: ({ alt }, content) => `${markdownPicture(alt)}\n\n${content}`,
  example: {
    source: '<Figure src="./example/sites.svg" alt="Many sites become one.">From many to one.</Figure>',
    html: '<figure class="figure"><img src="./example/sites.svg" alt="Many sites become one."><figcaption><p>From many to one.</p></figcaption></figure>',
    markdown: '(Picture: Many sites become one.)\n\nFrom many to one.',
  },
});
