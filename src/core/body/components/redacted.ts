import { h } from 'hastscript';
import { toString as hastText } from 'hast-util-to-string';
import { z } from 'zod';
import { component } from './component.ts';

/**
 * What stands in a snapshot in the place of a name: marked as removed, so that nobody takes it for unknown. `npm run clear` writes
 * it; writers use `Redact`.
 */
export const redacted = component({
  name: 'Redacted',
  description: 'A placeholder in an approved text, written by `npm run clear` in the place of a name.',
  kind: 'inline',
  content: 'required',
  props: z.strictObject({}),
  onlyInSnapshots: true,
  toHast(_props, children, { words }) {
    const text = hastText({ type: 'root', children });
    const mark = h('span', { class: 'redacted-mark' }, ` (${words.nameRemoved})`);
    return {
      ...h('span', { class: 'redacted' }, ['[', ...children, mark, ']']),
      data: { heading: { shown: `[${text}]`, id: text } },
    };
  },
  toMarkdown: (_props, content, { words }) => `\\[${content} (${words.nameRemoved})\\]`,
  example: {
    source: 'It began at <Redacted>a bank</Redacted>.',
    html: '<p>It began at <span class="redacted">[a bank<span class="redacted-mark"> (name removed)</span>]</span>.</p>',
    markdown: 'It began at \\[a bank (name removed)\\].',
  },
});
