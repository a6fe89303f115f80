import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import remarkRehype, { type Options as RehypeOptions } from 'remark-rehype';
import { unified } from 'unified';
import { readAttributes, type JsxElement } from './attributes.ts';
import { components } from './components.ts';
import type { RenderContext } from './components/component.ts';
import type { BodyContext, SiteFrame } from './context.ts';
import { boundCites } from './plugins/bound-cites.ts';
import { entryLinks } from './plugins/entry-links.ts';
import { externalLinks } from './plugins/external-links.ts';
import { firstTerms } from './plugins/first-terms.ts';
import { headings, type Heading } from './plugins/headings.ts';
import { localImages } from './plugins/local-images.ts';
import { looseInline } from './plugins/loose-inline.ts';
import { tableAlign } from './plugins/table-align.ts';
import { walk } from './walk.ts';

/** A body as a page shows it. */
export interface CompiledBody {
  html: string;
  headings: Heading[];
  /** Addresses of the images, as written, in order and without repetition. */
  images: string[];
  /** How often each item of evidence is cited, by its id. */
  cites: Record<string, number>;
}

/**
 * A parsed body that passed every check → HTML.
 *
 * @param root as returned by `examineBody`, without errors
 */
export async function compileBody(root: Root, context: BodyContext & SiteFrame): Promise<CompiledBody> {
  const found: Heading[] = [];
  const images: string[] = [];
  const cites: Record<string, number> = {};
  const firstUses = new Set<JsxElement>();
  let shown = 0;
  const render: Omit<RenderContext, 'isFirstUse'> = {
    ...context,
    nextImage(source, alt) {
      if (!images.includes(source)) images.push(source);
      return context.image(source, alt, shown++);
    },
    nextCite(id) {
      cites[id] = (cites[id] ?? 0) + 1;
      return cites[id];
    },
  };
  const highlight = holdsCode(root) ? await (highlighter ??= loadHighlighter()) : undefined;
  const tree = await unified()
    .use(looseInline)
    .use(firstTerms, { found: firstUses })
    .use(entryLinks, { context })
    .use(remarkRehype, rehypeOptions(render, firstUses))
    .use(localImages, { context: render })
    .use(headings, { found })
    .use(highlight ? [() => highlight] : [])
    .use(tableAlign)
    .use(boundCites)
    .use(externalLinks)
    .run(root);
  return { html: toHtml(tree, { characterReferences: { useNamedReferences: false } }), headings: found, images, cites };
}

/** The most characters of code that is coloured, of one piece and of a whole text: for odd code it can take very long. */
const mostColoured = { piece: 2_000, text: 20_000 };

/** Whether a text holds code that names its language, and no more of it than can be coloured. */
function holdsCode(root: Root): boolean {
  let [all, longest] = [0, 0];
  walk(root, (node) => {
    if (node.type !== 'code' || !node.lang) return undefined;
    all += node.value.length;
    longest = Math.max(longest, node.value.length);
    return undefined;
  });
  return all > 0 && all <= mostColoured.text && longest <= mostColoured.piece;
}

/** Made once: it knows dozens of languages, and to learn them takes longer than to compile an entry. */
let highlighter: ReturnType<typeof loadHighlighter> | undefined;

/** Loaded when the first text holds code: it is as large as all else that compiles texts. */
async function loadHighlighter() {
  const { default: rehypeHighlight } = await import('rehype-highlight');
  return rehypeHighlight({ detect: false });
}

function rehypeOptions(render: Omit<RenderContext, 'isFirstUse'>, firstUses: ReadonlySet<JsxElement>): RehypeOptions {
  const element = (state: { all(node: never): ElementContent[] }, node: JsxElement): Element => {
    const component = components.get(node.name ?? '');
    if (!component) throw new Error(`<${node.name ?? ''}> was compiled without being checked.`);
    const props = component.props.parse(readAttributes(node).value);
    return component.toHast(props, state.all(node as never), { ...render, isFirstUse: firstUses.has(node) });
  };
  return {
    clobberPrefix: 'note-',
    footnoteLabel: render.words.notes,
    footnoteLabelProperties: {},
    footnoteBackLabel: (index) => render.words.backFrom(index + 1),
    handlers: { mdxJsxFlowElement: element, mdxJsxTextElement: element },
  };
}
