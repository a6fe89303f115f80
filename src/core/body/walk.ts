import type { Nodes as HastNodes, Parents as HastParents, Root as HastRoot } from 'hast';
import type { Nodes, Parents, Root } from 'mdast';
import type { JsxElement } from './attributes.ts';

/** What a visitor may answer: leave out what stands below, or go on with the sibling at this index. */
export type WalkAnswer = 'skip' | number | undefined;

/** Is called with a node, its place among its parent's children, and the parent. */
export type Visitor<Node, Parent> = (node: Node, index: number | undefined, parent: Parent | undefined) => WalkAnswer;

/**
 * Calls a visitor for a node and everything below it, in the order of the text. Children may be replaced while it walks.
 *
 * It does what `unist-util-visit` does for us in a tenth of the time: that one makes a function with a name of its own for each
 * node, and a body is walked a dozen times.
 *
 * @param tree a text or its HTML, no deeper than `deepNode` allows
 */
export function walk(tree: HastRoot, see: Visitor<HastNodes, HastParents>): void;
export function walk(tree: Root | Nodes | JsxElement, see: Visitor<Nodes, Parents>): void;
export function walk(tree: { type: string }, see: Visitor<never, never>): void {
  step(tree, undefined, undefined, see as Visitor<AnyNode, AnyNode>);
}

interface AnyNode {
  type: string;
  children?: AnyNode[];
}

/** @returns the index of the sibling with which to go on; undefined for the next */
function step(
  node: AnyNode,
  index: number | undefined,
  parent: AnyNode | undefined,
  see: Visitor<AnyNode, AnyNode>,
): number | undefined {
  const answer = see(node, index, parent);
  if (answer === 'skip') return undefined;
  if (answer !== undefined) return answer;
  const { children = [] } = node;
  for (let at = 0; at < children.length;) at = step(children[at]!, at, node, see) ?? at + 1;
  return undefined;
}
