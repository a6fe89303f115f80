import { pictureSize } from '#core/picture-path.ts';
import type { OutcomeResult } from '#core/schema/outcome.ts';
import type { PictureWords } from './picture-words.ts';

/** An element as `satori` takes it: a box that lays out its children with flexbox, or an image. */
export interface PictureNode {
  type: 'div' | 'img';
  props: {
    style: Record<string, string | number>;
    children?: string | PictureNode[];
    src?: string;
    width?: number;
    height?: number;
  };
}

/** Names under which `draw-picture.ts` loads the typefaces: for common letters, and for further ones such as Ł and ő. */
export const typefaces = {
  serif: ['Source Serif 4', 'Source Serif 4 Ext'],
  sans: ['Source Sans 3', 'Source Sans 3 Ext'],
} as const;

/** The light colours of `src/styles/tokens.css`. A picture has no dark form. */
const colours = { paper: '#fdfcf9', ink: '#1d2125', soft: '#545b62', accent: '#1f6f5c', careful: '#8a4b10' };

/** Longer titles are set smaller, so that the longest that is allowed still fits on four lines. */
const titleSizes = [
  { upTo: 45, size: 84 },
  { upTo: 70, size: 72 },
  { upTo: Infinity, size: 64 },
];

/** What a picture looks like: the name of the site, the title, and what kind of story it is and how it ended. */
export function pictureOf({ site, title, kind, outcome }: PictureWords): PictureNode {
  const fontSize = titleSizes.find(({ upTo }) => title.length <= upTo)!.size;
  const frame = {
    ...pictureSize,
    flexDirection: 'column',
    justifyContent: 'space-between',
    padding: '56px 72px',
    borderTop: `16px solid ${colours.accent}`,
    backgroundColor: colours.paper,
    color: colours.ink,
    fontFamily: typefaces.sans.join(', '),
    fontSize: 34,
  };
  const heading = { fontFamily: typefaces.serif.join(', '), fontWeight: 600, fontSize, lineHeight: 1.15 };
  return box(frame, [
    box({ alignItems: 'center', fontWeight: 600 }, [shape(ring, colours.accent), box({}, site)]),
    box({ ...heading, wordBreak: 'break-word' }, title),
    box({ alignItems: 'center', minHeight: 44, color: colours.soft }, [
      ...(kind ? [box({ marginRight: 40 }, kind)] : []),
      ...(outcome ? ending(outcome) : []),
    ]),
  ]);
}

function ending({ result, name }: NonNullable<PictureWords['outcome']>): PictureNode[] {
  const colour = result === 'overcome' || result === 'eased' ? colours.accent : colours.careful;
  return [shape(marks[result], colour), box({ color: colour, fontWeight: 600 }, name)];
}

function box(style: PictureNode['props']['style'], children: string | PictureNode[]): PictureNode {
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } };
}

/** A small drawing beside words. */
function shape(drawing: string, colour: string): PictureNode {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" color="${colour}" fill="none" stroke="currentColor" stroke-width="5">${drawing}</svg>`;
  const src = `data:image/svg+xml;base64,${btoa(svg)}`;
  return { type: 'img', props: { src, width: 40, height: 40, style: { marginRight: 16 } } };
}

/** The sign of the site, as in `public/icon.svg`. */
const ring = '<circle cx="16" cy="16" r="11"/><path d="M8.5 23.5l15-15" stroke-width="4"/>';

/** How a story ended, as on its page: a full circle, a half one, an empty one, a cross. */
const marks: Record<OutcomeResult, string> = {
  overcome: '<circle cx="16" cy="16" r="11" fill="currentColor"/>',
  eased: '<circle cx="16" cy="16" r="11"/><path d="M13.5 7v18" stroke-width="10"/>',
  open: '<circle cx="16" cy="16" r="11"/>',
  abandoned: '<path d="M6 6l20 20M6 26l20-20"/>',
};
