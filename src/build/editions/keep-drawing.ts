import type { CustomPlugin, XastChild, XastElement, XastRoot } from 'svgo/browser';

/** The attributes that decide how a drawing looks. All others are words, for people or for programs. */
const drawn = new Set(
  `alignment-baseline amplitude azimuth baseFrequency baseline-shift bias class clip clip-path clip-rule clipPathUnits color
   color-interpolation color-interpolation-filters color-rendering cursor cx cy d diffuseConstant direction display divisor
   dominant-baseline dx dy edgeMode elevation exponent fill fill-opacity fill-rule filter filterUnits flood-color flood-opacity
   font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight fr fx fy gradientTransform
   gradientUnits height href id image-rendering in in2 intercept isolation k1 k2 k3 k4 kernelMatrix kernelUnitLength lang
   lengthAdjust letter-spacing lighting-color limitingConeAngle marker marker-end marker-mid marker-start markerHeight
   markerUnits markerWidth mask mask-type maskContentUnits maskUnits media method mix-blend-mode mode numOctaves offset opacity
   operator order orient overflow paint-order patternContentUnits patternTransform patternUnits pathLength points pointsAtX
   pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY result rotate rx ry scale seed
   shape-rendering side slope spacing specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles
   stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
   stroke-opacity stroke-width style surfaceScale systemLanguage tableValues targetX targetY text-anchor text-decoration
   text-rendering textLength transform transform-origin type unicode-bidi values vector-effect viewBox visibility white-space
   width word-spacing writing-mode x x1 x2 xChannelSelector xlink:href xml:space xmlns xmlns:xlink y y1 y2 yChannelSelector z`.split(
    /\s+/,
  ),
);
/** What tells a reader who does not see the drawing what it shows; of the whole drawing only. */
const told = new Set(['role', 'aria-label', 'aria-labelledby', 'aria-describedby']);
const svgSpace = 'http://www.w3.org/2000/svg';
const hidden = /(?:^|;)\s*(?:display\s*:\s*none|opacity\s*:\s*0(?:\.0*)?)\s*(?:!|;|$)/i;

/**
 * SVGO plugin: leaves out what an SVG holds beside its picture: comments, metadata, scripts, elements of other programs' namespaces,
 * attributes that do not draw, hidden layers, instructions, ids and classes that nothing refers to. The title and the description of
 * the whole drawing stay, those of its parts go. SVGO's own plugins for this match every rule of a style sheet with every element,
 * for which a hostile one can take hours.
 *
 * @example `<g id="Plan for Orion" data-note="x"><path d="M0 0h1"/></g>` → `<g><path d="M0 0h1"/></g>`
 */
export const keepDrawing: CustomPlugin = {
  name: 'keepDrawing',
  fn: (root) => {
    const named = namesIn(root);
    const ours = new Set(['']);
    const isOurs = (name: string) => ours.has(name.includes(':') ? name.split(':')[0]! : '');
    return {
      root: {
        enter(whole) {
          whole.children = whole.children.filter(({ type }) => type === 'element');
        },
      },
      element: {
        enter(element, parent) {
          const isWhole = parent.type === 'root';
          const isKeptHere = ([key, value]: [string, string]) =>
            key.startsWith('xmlns:') && value === svgSpace
              ? ours.add(key.slice('xmlns:'.length))
              : (drawn.has(key) || (isWhole && told.has(key))) && (key !== 'id' || named.has(value));
          const attributes = Object.fromEntries(Object.entries(element.attributes).filter(isKeptHere));
          element.attributes = attributes;
          if (attributes.class?.split(/\s+/).every((word) => !named.has(`.${word}`))) delete attributes.class;
          for (const child of element.children) {
            if (child.type === 'element')
              for (const [key, value] of Object.entries(child.attributes)) {
                if (key.startsWith('xmlns:') && value === svgSpace) ours.add(key.slice('xmlns:'.length));
              }
          }
          element.children = element.children.filter(
            (child) => isKept(child, element, isWhole) && (child.type !== 'element' || isOurs(child.name)),
          );
          if (element.name !== 'style') return;
          for (const child of element.children) {
            if ('value' in child) child.value = child.value.replace(/\/\*[^]*?(?:\*\/|$)/g, '').trim();
          }
        },
      },
    };
  },
};

/** Whether a child draws, or says what the whole drawing shows. */
function isKept(child: XastChild, parent: XastElement, isWhole: boolean): boolean {
  if (child.type === 'text' || child.type === 'cdata') return true;
  if (child.type !== 'element') return false;
  const name = child.name.replace(/^.*:/, '');
  if (name === 'metadata' || name === 'script') return false;
  if (name === 'title' || name === 'desc')
    return isWhole && parent.children.find((one) => one.type === 'element' && one.name === child.name) === child;
  const { display, opacity, style = '' } = child.attributes;
  return display !== 'none' && opacity !== '0' && !hidden.test(style);
}

/** Every id that something refers to, and every class of a style sheet, with a full stop before it. */
function namesIn(root: XastRoot): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (node: XastRoot | XastChild): void => {
    if (node.type === 'element') {
      for (const [key, value] of Object.entries(node.attributes)) {
        if (/^aria-\w+by$/.test(key)) for (const word of value.split(/\s+/)) names.add(word);
        else for (const [, id] of value.matchAll(/#([^\s"'()]+)/g)) names.add(id!);
      }
    } else if ('value' in node) {
      for (const [name] of node.value.matchAll(/(?<=#)[\w\u0080-\uffff-]+|\.[\w\u0080-\uffff-]+/g)) names.add(name);
      for (const [, id] of node.value.matchAll(/url\(\s*["']?#([^\s"'()]+)/g)) names.add(id!);
    }
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(root);
  return names;
}
