import type { Nodes, Root } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import type { z } from 'zod';
import { didYouMean } from '../findings/did-you-mean.ts';
import type { Edit, Position } from '../findings/finding.ts';
import { findHiddenSign } from '../findings/hidden-sign.ts';
import { safeRename } from '../fix/safe-rename.ts';
import { metaOf } from '../schema/audience.ts';
import { readAttributes, type JsxElement } from './attributes.ts';
import { components, writtenComponents } from './components.ts';
import type { BodyContext } from './context.ts';
import { escapeSign } from './escape.ts';
import { imageProblem } from './images.ts';
import { linkProblem, renameLink } from './links.ts';
import type { BodyProblem } from './recover.ts';
import { brokenTable } from './tables.ts';
import { changeAttribute, renameTag } from './tag-source.ts';
import { walk, type WalkAnswer } from './walk.ts';

type Node = Nodes | JsxElement | { type: 'mdxjsEsm' | 'mdxFlowExpression' | 'mdxTextExpression'; value: string };

type Report = (rule: string, message: string, fix?: Edit[]) => void;

/**
 * Everything in a parsed body that the subset does not allow.
 *
 * @param body the text as the writer has it; the positions of the tree are its
 */
export function checkPolicy(root: Root, body: string, context: BodyContext): BodyProblem[] {
  const problems: BodyProblem[] = [];
  const lines = body.split('\n');
  walk(root, (node: Node, _index, parent: Node | undefined) => {
    const start = ('position' in node ? node.position?.start : undefined) ?? { line: 1, column: 1 };
    const report: Report = (rule, message, fix) => {
      problems.push({ rule, line: start.line, column: start.column, message, fix });
    };
    const typed = (lines[start.line - 1] ?? '').slice(start.column - 1);
    const hidden = wordsOf(node).map(findHiddenSign).find(Boolean);
    if (hidden) {
      const said = `a sign that nobody can see (${hidden.code}) is written as a character reference here. Take it out.`;
      report('hidden-sign', said);
    }
    switch (node.type) {
      case 'mdxjsEsm':
        report(
          'no-import',
          'a line that begins with "import" or "export" is code here. Put a space before the word, or take the line out.',
          isSentence(node.value) ? insertSpace(start) : undefined,
        );
        return undefined;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        report(
          'no-expression',
          'braces { } are code here. Write \\{ to show the sign itself, or take them out.',
          // What stands in a comment was not meant to be shown.
          typed.startsWith('{') && !('value' in node && node.value.includes('/*')) ? escapeSign(start) : undefined,
        );
        return undefined;
      case 'html':
        report('raw-html', 'HTML cannot stand here. Use Markdown.');
        return undefined;
      case 'heading':
        if (node.depth === 1) {
          const place = { line: start.line, column: start.column };
          const fix = /^#[ \t]/.test(typed) ? [{ start: place, end: place, text: '#' }] : undefined;
          report('heading', 'a heading with one # is the page’s title. Begin with ##.', fix);
        }
        return undefined;
      case 'listItem':
        if (typeof node.checked === 'boolean') {
          const box = /^((?:[-*+]|\d{1,9}[.)])[ \t]+)(\[[ xX]\][ \t]+)/.exec(typed);
          const from = start.column + (box?.[1]!.length ?? 0);
          const fix = box
            ? [
                {
                  start: { line: start.line, column: from },
                  end: { line: start.line, column: from + box[2]!.length },
                  text: '',
                },
              ]
            : undefined;
          report('task-list', 'a task list [ ] cannot stand here. Use a plain list.', fix);
        }
        return undefined;
      case 'paragraph': {
        const table = brokenTable(node, lines);
        if (table) problems.push(table);
        return undefined;
      }
      case 'link':
      case 'linkReference':
      case 'definition': {
        if (node.type !== 'definition' && holdsLink(node)) report('nested-link', nestedLink);
        if (node.type === 'linkReference') return undefined;
        const problem = linkProblem(node.url, context);
        if (problem) report('link', problem, renameLink(node, lines, context));
        return undefined;
      }
      case 'image': {
        const problem = imageProblem(node.url, context);
        if (problem) report('image', problem);
        else if (!node.alt?.trim())
          report('image-alt', 'this image has no alternative text. Write ![what it shows](address).');
        return undefined;
      }
      case 'imageReference':
        report('image', 'an image by reference cannot stand here. Write ![what it shows](address).');
        return undefined;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return checkElement(node, parent, lines, context, report);
      default:
        return undefined;
    }
  });
  return problems;
}

/** The texts that a node holds itself: words, addresses, titles, attributes. */
function wordsOf(node: Node): string[] {
  const {
    value,
    url,
    alt,
    title,
    attributes = [],
  } = node as Partial<Record<'value' | 'url' | 'alt' | 'title', unknown>> & Partial<Pick<JsxElement, 'attributes'>>;
  return [value, url, alt, title, ...attributes.map((one) => one.value)].filter((text) => typeof text === 'string');
}

/**
 * Whether what begins with "import" or "export" is prose: three words at least, none of the signs of code, and no file named.
 */
function isSentence(text: string): boolean {
  const isCode = /[{}=;*`()]|^\w+\s+["']|\sfrom\s+["']|^export\s+(default|const|let|var|function|class|async|type)\s/m;
  return text.trim().split(/\s+/).length >= 3 && !isCode.test(text);
}

/** Code begins at the very beginning of a line only, and Markdown does not show the space. */
function insertSpace(start: Position): Edit[] {
  const place = { line: start.line, column: start.column };
  return [{ start: place, end: place, text: ' ' }];
}

const nestedLink = 'a link stands inside a link (Term and Cite are links too). Put them one after the other.';

/** Whether a link stands below a node. */
function holdsLink(node: Nodes | JsxElement): boolean {
  let found = false;
  walk(node, (inner: Node) => {
    const { name } = inner as { name?: string | null };
    const isLink = inner.type === 'link' || inner.type === 'linkReference' || name === 'Term' || name === 'Cite';
    if (isLink && inner !== node) found = true;
    return undefined;
  });
  return found;
}

function checkElement(
  node: JsxElement,
  parent: Node | undefined,
  lines: readonly string[],
  context: BodyContext,
  report: Report,
): WalkAnswer {
  const name = node.name ?? '';
  const component = components.get(name);
  if (!component) {
    const isHtml = /^[a-z]/.test(name) && nearestIsFar(name);
    const meant = isHtml ? undefined : safeRename(name, writtenComponents.keys());
    report(
      isHtml ? 'raw-html' : 'unknown-component',
      isHtml
        ? `<${name}> is HTML, which cannot stand here. Use Markdown, or write \\< to show the sign itself.`
        : name === ''
          ? 'an empty tag <> cannot stand here. Take it out.'
          : `there is no component <${name}>.${didYouMean(name, writtenComponents.keys())} The components are: ${[...writtenComponents.keys()].join(', ')}.`,
      // What is internal is for a person to say.
      meant === undefined || meant === 'Internal' || meant === 'Redact' ? undefined : renameTag(node, meant, lines),
    );
    return 'skip';
  }
  if (goesOn(node, lines)) {
    report('tag-lines', `the tag <${name} …> goes on in the next line. Write it on one line.`);
  }
  if (component.kind === 'block' && node.type === 'mdxJsxTextElement' && !standsAlone(parent)) {
    report(
      'component-place',
      `<${name}> stands inside a sentence. Put it on lines of its own, with an empty line before and after it.`,
    );
  }
  if (name === 'Term' && holdsLink(node)) report('nested-link', nestedLink);
  const { value, problems } = readAttributes(node);
  for (const problem of problems) report('attribute', problem);
  if (problems.length > 0) return undefined;
  const parsed = component.props.safeParse(value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const known = Object.keys(component.props.shape);
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          report(
            'attribute',
            `<${name}> has no attribute "${key}".${didYouMean(key, known)} It knows: ${known.join(', ')}.`,
            changeAttribute(
              node,
              key,
              {
                name: safeRename(
                  key,
                  known.filter((other) => !(other in value)),
                ),
              },
              lines,
            ),
          );
        }
      } else {
        const key = String(issue.path[0] ?? '');
        if (issue.code === 'invalid_value' && key in value) {
          const known = issue.values.map(String);
          report(
            'attribute',
            `${key} of <${name}> is "${value[key]!}".${didYouMean(value[key]!, known)} It can be: ${known.join(', ')}.`,
            changeAttribute(node, key, { value: safeRename(value[key]!, known) }, lines),
          );
          continue;
        }
        const field = (component.props.shape as Record<string, z.ZodType>)[key];
        const example = field && metaOf(field).examples?.[0];
        report(
          'attribute',
          `<${name}> needs the attribute ${key}${typeof example === 'string' ? `, as in ${key}="${example}"` : ''}.`,
        );
      }
    }
    return undefined;
  }
  if (component.content === 'none' && node.children.length > 0) {
    report('component-content', `<${name}> holds no text. Write <${name} … />.`);
  }
  if (component.content === 'required' && mdastText(node).trim() === '') {
    report('component-content', `<${name}> is empty. Put text between <${name} …> and </${name}>.`);
  }
  const problem = component.check?.(parsed.data, context);
  if (problem) {
    const ids = name === 'Term' ? context.glossary.keys() : name === 'Cite' ? context.evidence : [];
    const fix = changeAttribute(node, 'id', { value: safeRename(value.id ?? '', ids) }, lines);
    report(`${name.toLowerCase()}-reference`, problem, fix);
  }
  return undefined;
}

/** Whether an opening tag does not end on its line: inside quotations and other components parsers read such tags differently. */
function goesOn({ position }: JsxElement, lines: readonly string[]): boolean {
  if (!position) return false;
  const typed = (lines[position.start.line - 1] ?? '').slice(position.start.column - 1);
  return typed.startsWith('<') && !/^<(?:"[^"]*"|'[^']*'|[^"'>])*>/.test(typed);
}

/** Whether a block component stands in a paragraph or a block component that holds nothing else but such components. */
function standsAlone(parent: Node | undefined): boolean {
  if (parent?.type !== 'paragraph' && !(parent && isBlock(parent))) return false;
  return parent.children.every((child) => isBlock(child) || (child.type === 'text' && child.value.trim() === ''));
}

function isBlock(node: Node): node is JsxElement {
  const isElement = node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
  return isElement && components.get(node.name ?? '')?.kind === 'block';
}

/** Whether a lower-case tag is HTML rather than a misspelt component. */
function nearestIsFar(name: string): boolean {
  return ![...components.keys()].some((known) => known.toLowerCase() === name.toLowerCase());
}
