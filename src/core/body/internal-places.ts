import type { Nodes, Root } from 'mdast';
import type { JsxElement } from './attributes.ts';
import type { InternalBlock, TagProblem } from './internal-blocks.ts';
import type { BodyParser } from './parser.ts';
import { checkPlaceholders, isPlaceholder } from './placeholder-places.ts';
import { scanPlaceholders } from './placeholders.ts';
import { blankBody } from './public-text.ts';
import { parseWithRecovery } from './recover.ts';
import { walk } from './walk.ts';

/**
 * Whether a parser sees the same `<Internal>` blocks as the lines do, each between two paragraphs, and no definition outside
 * serves a block alone.
 *
 * @param root the parsed body
 * @param blocks as found by `scanInternal` in the same body
 */
export function checkPlaces(root: Root, blocks: readonly InternalBlock[]): TagProblem[] {
  return [...misplacedBlocks(root, blocks), ...lentDefinitions(root)];
}

function misplacedBlocks(root: Root, blocks: readonly InternalBlock[]): TagProblem[] {
  const parsed = new Set(
    root.children.filter(isInternal).map(({ position }) => `${position?.start.line}-${position?.end.line}`),
  );
  return blocks
    .filter((block) => !parsed.has(`${block.open}-${block.close}`))
    .map((block) => ({
      line: block.open,
      column: 1,
      message: `this <Internal> block (to line ${block.close}) stands inside a list, a quotation, a table or code. Put it between two paragraphs, with an empty line before and after each tag.`,
    }));
}

/** Definitions outside the blocks that only text inside them uses: they would stay in the public text. */
function lentDefinitions(root: Root): TagProblem[] {
  const inside = new Set<string>();
  const outside = new Set<string>();
  const definitions: { key: string; line: number; column: number }[] = [];
  for (const child of root.children) {
    walk(child, (node: Nodes) => {
      if (node.type === 'footnoteReference') (isInternal(child) ? inside : outside).add(`note ${node.identifier}`);
      if (node.type === 'linkReference' || node.type === 'imageReference')
        (isInternal(child) ? inside : outside).add(`link ${node.identifier}`);
      if (node.type === 'footnoteDefinition' || node.type === 'definition')
        definitions.push({
          key: `${node.type === 'definition' ? 'link' : 'note'} ${node.identifier}`,
          ...node.position!.start,
        });
      return undefined;
    });
  }
  return definitions
    .filter(({ key }) => inside.has(key) && !outside.has(key))
    .map(({ line, column }) => ({
      line,
      column,
      message:
        'only an <Internal> block uses this definition, but it stands in the text that customers read. In the block, write the address into the link, or the note into the sentence.',
    }));
}

/** What a cut would change; `rule` is the finding's. */
export interface CutProblem extends TagProblem {
  rule: 'internal-tag' | 'placeholder';
}

/**
 * Whether everything else is read as before when the lines of the blocks are cut and placeholders stand in their places. A second
 * list, for example, would go on the first one, and an indented paragraph would join it.
 *
 * @param root the parsed body, without other problems
 */
export function checkNeighbours(
  root: Root,
  body: string,
  blocks: readonly InternalBlock[],
  parse: BodyParser,
): CutProblem[] {
  const cut = blankBody(body);
  if (cut === body) return [];
  const { root: rest, problems } = parseWithRecovery(cut, parse);
  const before = outline(root);
  const after = outline(rest);
  const place =
    problems[0] ?? before.find((node, index) => node.key !== after[index]?.key) ?? after.slice(before.length)[0];
  if (!place) {
    const { placeholders } = scanPlaceholders(cut, 'public');
    return checkPlaceholders(rest, placeholders).map((problem) => ({ ...problem, rule: 'placeholder' }));
  }
  const { line, column } = place;
  const block = blocks.findLast((item) => item.close < place.line) ?? blocks[0];
  if (!block) return [{ line, column, message: readOtherwise, rule: 'placeholder' }];
  const message = `without the <Internal> block of line ${block.open}, this would be read as part of what stands before the block. Put a sentence between them.`;
  return [{ line, column, message, rule: 'internal-tag' }];
}

const readOtherwise =
  'with the placeholder in the place of the name, this would be read as something else. Put <Redact …> into a sentence of plain words.';

/** Every part of a tree outside the blocks, in order, with its depth, kind and place; what a placeholder holds is left out. */
function outline(root: Root): { key: string; line: number; column: number }[] {
  const found: { key: string; line: number; column: number }[] = [];
  const list = (nodes: readonly Nodes[], depth: number) => {
    for (const node of nodes) {
      if (depth === 0 && isInternal(node)) continue;
      const { line, column } = node.position!.start;
      found.push({ key: `${depth} ${node.type} ${line}:${column}`, line, column });
      if ('children' in node && !isPlaceholder(node)) list(node.children, depth + 1);
    }
  };
  list(root.children, 0);
  return found;
}

function isInternal(node: Nodes): boolean {
  return node.type === ('mdxJsxFlowElement' as string) && (node as unknown as JsxElement).name === 'Internal';
}
