import type { CustomPlugin } from 'svgo/browser';

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
const svgSpace = 'http://www.w3.org/2000/svg';
const hidden = /(?:^|;)\s*(?:display\s*:\s*none|opacity\s*:\s*0(?:\.0*)?)\s*(?:!|;|$)/i;

/**
 * SVGO plugin: leaves out what an SVG holds beside its picture: elements of other programs' namespaces, attributes that do not draw,
 * hidden layers, instructions, ids and classes that nothing refers to, and comments in style sheets. SVGO's own plugins for this match every
 * rule of a style sheet with every element, for which a hostile one can take hours.
 *
 * @example `<g id="Plan for Orion" data-note="x"><path d="M0 0h1"/></g>` → `<g><path d="M0 0h1"/></g>`
 */
export const keepDrawing: CustomPlugin = {
  name: 'keepDrawing',
  fn: (root) => {
    const everything = JSON.stringify(root);
    const refersTo = (name: string) => everything.includes(name);
    const ours = new Set(['']);
    return {
      instruction: {
        enter(instruction, parent) {
          parent.children = parent.children.filter((child) => child !== instruction);
        },
      },
      element: {
        enter(element, parent) {
          const { attributes } = element;
          for (const [key, value] of Object.entries(attributes)) {
            const isPrefix = key.startsWith('xmlns:') && value === svgSpace;
            if (isPrefix) ours.add(key.slice('xmlns:'.length));
            else if (!drawn.has(key) || (key === 'id' && !refersTo(`#${value}`))) delete attributes[key];
          }
          const prefix = element.name.includes(':') ? element.name.split(':')[0]! : '';
          const { display, opacity, style = '' } = attributes;
          const isHidden = display === 'none' || opacity === '0' || hidden.test(style);
          if (!ours.has(prefix) || isHidden) {
            parent.children = parent.children.filter((child) => child !== element);
            return;
          }
          if (attributes.class?.split(/\s+/).every((word) => !refersTo(`.${word}`))) delete attributes.class;
          if (element.name !== 'style') return;
          for (const child of element.children) {
            if ('value' in child) child.value = child.value.replace(/\/\*[^]*?\*\//g, '');
          }
        },
      },
    };
  },
};
