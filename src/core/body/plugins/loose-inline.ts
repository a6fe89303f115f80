import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { JsxElement } from '../attributes.ts';
import { components } from '../components.ts';
import { walk } from '../walk.ts';

/**
 * remark plugin: evens out what parsers make of a component's lines.
 *
 * - A block component written on one line (`<Quote by="x">Words</Quote>`) gets its words as a paragraph.
 * - Block components alone in a paragraph leave the paragraph.
 * - Inline components alone on their line get a paragraph.
 *
 * @example `<Quote by="x">Words</Quote>` → `<figure><blockquote><p>Words</p></blockquote>…`
 */
export function looseInline() {
  return (root: Root): void => {
    walk(root, (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const siblings = parent.children as RootContent[];
      if (node.type === 'paragraph') {
        const words = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
        if (words.length > 0 && words.every(isBlock)) {
          const blocks = words.map((block) => ({ ...block, type: 'mdxJsxFlowElement' }) as unknown as RootContent);
          siblings.splice(index, 1, ...blocks);
          return index;
        }
      }
      if (isElement(node) && isBlock(node) && node.children.length > 0 && node.children.every(isPhrasing)) {
        const paragraph: Paragraph = { type: 'paragraph', children: trimmed(node.children as PhrasingContent[]) };
        node.children = [paragraph] as never;
      }
      if (node.type === ('mdxJsxFlowElement' as string) && isElement(node) && !isBlock(node)) {
        const inLine = [node];
        for (
          let next = siblings[index + 1];
          next && goesOn(inLine.at(-1)!, next);
          next = siblings[index + inLine.length]
        )
          inLine.push(next);
        siblings.splice(index, inLine.length, { type: 'paragraph', children: inLine.flatMap(asPhrase) });
        return index;
      }
      return undefined;
    });
  };
}

function isElement(node: { type: string }): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function isBlock(node: { type: string }): boolean {
  return isElement(node) && components.get(node.name ?? '')?.kind === 'block';
}

const phrasing = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'inlineCode',
  'break',
  'footnoteReference',
]);

function isPhrasing(node: { type: string }): boolean {
  return phrasing.has(node.type) || (node.type === 'mdxJsxTextElement' && !isBlock(node));
}

function trimmed(children: PhrasingContent[]): PhrasingContent[] {
  return children.filter(
    (child, index) =>
      !(child.type === 'text' && child.value.trim() === '' && (index === 0 || index === children.length - 1)),
  );
}

/** Whether a parser took an inline component for a block although it goes on in the line of the one before it. */
function goesOn(before: JsxElement, next: RootContent): next is RootContent & JsxElement {
  return (
    next.type === ('mdxJsxFlowElement' as string) &&
    isElement(next) &&
    !isBlock(next) &&
    before.position?.end.line === next.position?.start.line
  );
}

/** An inline component as part of a sentence, behind the space that stood before it. */
function asPhrase(node: JsxElement, index: number, inLine: readonly JsxElement[]): PhrasingContent[] {
  const phrase = { ...node, type: 'mdxJsxTextElement', children: inner(node) } as unknown as PhrasingContent;
  const before = inLine[index - 1]?.position?.end.column ?? node.position?.start.column;
  return before === node.position?.start.column ? [phrase] : [{ type: 'text', value: ' ' }, phrase];
}

/** The words of an inline component, taken out of the paragraph that a parser may have put around them. */
function inner(node: JsxElement): PhrasingContent[] {
  const [only, ...others] = node.children;
  return others.length === 0 && only?.type === 'paragraph' ? only.children : (node.children as PhrasingContent[]);
}
