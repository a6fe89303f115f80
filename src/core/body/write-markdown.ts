import type { Definition, Link, LinkReference, List, Nodes, Root, Table } from 'mdast';
import { readAttributes, type JsxElement } from './attributes.ts';
import { components } from './components.ts';
import type { MarkdownContext } from './components/component.ts';
import { markdownAddress, markdownPicture, markdownQuotation, markdownText, prefixLines } from './markdown-text.ts';
import { entryLinks } from './plugins/entry-links.ts';
import { looseInline } from './plugins/loose-inline.ts';

/**
 * A parsed body that passed every check → plain Markdown (GFM) that any program can read: components become quotations, links and
 * words, pictures their alternative text, and links between entries addresses of the site.
 *
 * Headings come out one level deeper, since the text stands under a heading of its own.
 *
 * @param root as returned by `examineBody`, without errors; it is not changed
 * @returns blocks separated by empty lines; empty for an empty body
 */
export function writeMarkdown(root: Root, context: MarkdownContext): string {
  const copy = structuredClone(root);
  looseInline()(copy);
  entryLinks({ context })(copy);
  return blocks(copy.children, context);
}

/** Blocks below each other. */
function blocks(nodes: readonly (Nodes | JsxElement)[], context: MarkdownContext, between = '\n\n'): string {
  let isOther = false;
  return nodes
    .map((node, index) => {
      if (node.type !== 'list') return block(node, context);
      const before = nodes[index - 1];
      // Lists that follow each other would become one if they had the same sign.
      isOther = before?.type === 'list' && before.ordered === node.ordered && !isOther;
      return list(node, context, isOther);
    })
    .filter((text) => text !== '')
    .join(between);
}

function block(node: Nodes | JsxElement, context: MarkdownContext): string {
  switch (node.type) {
    case 'paragraph':
      return inline(node.children, context);
    case 'heading': {
      const text = inline(node.children, context)
        .replace(/\\?\n/g, ' ')
        .replace(/(?<!\\)#$/, '\\#');
      return `${'#'.repeat(Math.min(6, node.depth + 1))} ${text}`.trimEnd();
    }
    case 'blockquote':
      return markdownQuotation(blocks(node.children, context));
    case 'code': {
      const fence = '`'.repeat(Math.max(3, longestRun(node.value) + 1));
      return `${fence}${[node.lang, node.meta].filter(Boolean).join(' ')}\n${node.value}\n${fence}`;
    }
    case 'thematicBreak':
      return '***';
    case 'table':
      return table(node, context);
    case 'footnoteDefinition':
      return prefixLines(blocks(node.children, context), `[^${node.label ?? node.identifier}]: `, '    ');
    case 'definition':
      return `[${label(node)}]: ${destination(node)}`;
    default:
      return inline([node], context);
  }
}

function list(node: List, context: MarkdownContext, isOther: boolean): string {
  const sign = (index: number) =>
    node.ordered ? `${(node.start ?? 1) + index}${isOther ? ')' : '.'}` : isOther ? '*' : '-';
  return node.children
    .map((item, index) => {
      const first = `${sign(index)} `;
      return prefixLines(blocks(item.children, context, item.spread ? '\n\n' : '\n'), first, ' '.repeat(first.length));
    })
    .join(node.spread ? '\n\n' : '\n');
}

function table(node: Table, context: MarkdownContext): string {
  const [head, ...rows] = node.children.map(
    (row) => `| ${row.children.map((cell) => inline(cell.children, context, true)).join(' | ')} |`,
  );
  const columns = node.children[0]!.children.map((_cell, index) => alignments[node.align?.[index] ?? 'none']);
  return [head, `| ${columns.join(' | ')} |`, ...rows].join('\n');
}

const alignments = { none: '---', left: ':--', center: ':-:', right: '--:' } as const;

/** What stands in a line, one after the other. */
function inline(nodes: readonly (Nodes | JsxElement)[], context: MarkdownContext, inCell = false): string {
  let line = '';
  for (const node of nodes) {
    const next = phrase(node, line, context, inCell);
    // Next to each other, these would mean a picture, a definition or a link.
    if (line.endsWith('!') && next.startsWith('[')) line = `${line.slice(0, -1)}\\!`;
    line += line.endsWith(']') && /^[:(]/.test(next) ? `\\${next}` : next;
  }
  return line;
}

/** @param before what stands before it in the line */
function phrase(node: Nodes | JsxElement, before: string, context: MarkdownContext, inCell: boolean): string {
  switch (node.type) {
    case 'text':
      return markdownText(node.value);
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const inner = inline(node.children, context, inCell);
      if (node.type === 'delete') return `~~${inner}~~`;
      const sign = [before.at(-1), inner[0], inner.at(-1)].includes('*') ? '_' : '*';
      const mark = sign.repeat(node.type === 'strong' ? 2 : 1);
      return mark + inner + mark;
    }
    case 'inlineCode': {
      const fence = '`'.repeat(longestRun(node.value) + 1);
      const space = /^`|`$|^ .* $/.test(node.value) ? ' ' : '';
      const value = inCell ? node.value.replaceAll('|', '\\|') : node.value;
      return fence + space + value + space + fence;
    }
    case 'break':
      return '\\\n';
    case 'link':
      return `[${inline(node.children, context, inCell)}](${destination(node)})`;
    case 'linkReference':
      return `[${inline(node.children, context, inCell)}][${label(node)}]`;
    case 'footnoteReference':
      return `[^${node.label ?? node.identifier}]`;
    case 'image':
      return markdownPicture(node.alt ?? '');
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return element(node, context, inCell);
    default:
      throw new Error(`A text with "${node.type}" was written as Markdown without being checked.`);
  }
}

function element(node: JsxElement, context: MarkdownContext, inCell: boolean): string {
  const component = components.get(node.name ?? '');
  if (!component) throw new Error(`<${node.name ?? ''}> was written as Markdown without being checked.`);
  const content = component.kind === 'block' ? blocks(node.children, context) : inline(node.children, context, inCell);
  return component.toMarkdown(component.props.parse(readAttributes(node).value), content, context);
}

/** An address with its title, as it stands in a link. */
function destination({ url, title }: Link | Definition): string {
  const address = markdownAddress(url);
  return title ? `${address} "${title.replace(/["\\]/g, '\\$&')}"` : address;
}

function label({ label, identifier }: Definition | LinkReference): string {
  return (label ?? identifier).replace(/[[\]\\]/g, '\\$&');
}

/** How many backquotes stand in a row at most. */
function longestRun(code: string): number {
  return Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
}
