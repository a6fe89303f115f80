import type { Nodes, Root } from 'mdast';
import type { JsxElement } from './attributes.ts';
import type { TagProblem } from './internal-blocks.ts';
import type { Placeholder } from './placeholders.ts';
import { walk } from './walk.ts';

/**
 * Whether a parser sees the same placeholders as the raw text does, each in running text, with nothing but words in it.
 *
 * @param root the parsed body, read to its end without a problem
 * @param placeholders as found by `scanPlaceholders` in the same body
 */
export function checkPlaceholders(root: Root, placeholders: readonly Placeholder[]): TagProblem[] {
  const problems: TagProblem[] = [];
  const open = new Map(placeholders.map((item) => [`${item.line}:${item.column}-${item.end}`, item]));
  walk(root, (node: Nodes) => {
    if (!isPlaceholder(node)) return undefined;
    const { start, end } = node.position!;
    if (!open.delete(`${start.line}:${start.column}-${end.column}`)) problems.push({ ...start, message: oddTag });
    else if (!holdsWords(node)) problems.push({ ...start, message: noWords });
    return 'skip';
  });
  for (const { line, column } of open.values()) problems.push({ line, column, message: noText });
  return problems.map(({ line, column, message }) => ({ line, column, message }));
}

const oddTag =
  'this tag of a placeholder cannot be read. Write <Redact as="what customers read">name</Redact> on one line.';
const noWords = 'a placeholder and its name are plain words: no addresses, no signs of Markdown. Write the words only.';
const noText =
  'a placeholder stands in code, in an address, in the words for a picture or in an attribute, where it is shown as typed. Put it into running text, or write there what customers read.';

/** Whether a tag of a placeholder made this, in an entry or in a snapshot. */
export function isPlaceholder(node: Nodes | JsxElement): node is JsxElement {
  return (
    (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') &&
    (node.name === 'Redact' || node.name === 'Redacted')
  );
}

/** Whether nothing but text stands between the tags; a parser may put a paragraph around it. */
function holdsWords({ children }: JsxElement): boolean {
  const [only, ...others] = children;
  const inner = others.length === 0 && only?.type === 'paragraph' ? only.children : children;
  return inner.length === 1 && inner[0]!.type === 'text';
}
