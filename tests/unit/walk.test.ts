import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { walk } from '#core/body/walk.ts';

const tree = (): Root => ({
  type: 'root',
  children: [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: 'a' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'b' },
        { type: 'emphasis', children: [{ type: 'text', value: 'c' }] },
      ],
    },
  ],
});

test('every node is seen once, in the order of the text, with its place and its parent', () => {
  const seen: string[] = [];
  walk(tree(), (node, index, parent) => {
    seen.push(`${node.type} ${index} ${parent?.type}`);
    return undefined;
  });
  expect(seen).toEqual([
    'root undefined undefined',
    'heading 0 root',
    'text 0 heading',
    'paragraph 1 root',
    'text 0 paragraph',
    'emphasis 1 paragraph',
    'text 0 emphasis',
  ]);
});

test('what stands below a node can be left out', () => {
  const seen: string[] = [];
  walk(tree(), (node) => {
    seen.push(node.type);
    return node.type === 'paragraph' ? 'skip' : undefined;
  });
  expect(seen).toEqual(['root', 'heading', 'text', 'paragraph']);
});

test('an answer with an index goes on there, so that what was put in is seen too', () => {
  const root = tree();
  const seen: string[] = [];
  walk(root, (node, index, parent) => {
    seen.push(node.type);
    if (node.type !== 'heading' || !parent) return undefined;
    parent.children.splice(index!, 1, { type: 'thematicBreak' }, { type: 'thematicBreak' });
    return index;
  });
  expect(seen).toEqual(['root', 'heading', 'thematicBreak', 'thematicBreak', 'paragraph', 'text', 'emphasis', 'text']);
});
