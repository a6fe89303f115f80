import type { Nodes, Root } from 'mdast';
import { readAttributes, type JsxElement } from './attributes.ts';
import { imageAsset } from './images.ts';
import { walk } from './walk.ts';

/**
 * The images that a parsed body shows.
 *
 * @param ref the entry's folder and id
 * @returns names among the assets of a tree, as in `cases/phoenix-pay/timeline.svg`, without repetition
 */
export function bodyImages(root: Root, ref: string): string[] {
  const found = new Set<string>();
  walk(root, (node: Nodes | JsxElement) => {
    let source: string | undefined;
    if (node.type === 'image') source = node.url;
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') source = readAttributes(node).value.src;
    const asset = source === undefined ? undefined : imageAsset(source, ref);
    if (asset) found.add(asset);
    return undefined;
  });
  return [...found];
}
