import { Parser } from 'htmlparser2';

/** The elements of a drawing. None of them runs, loads, moves or links anything. */
const drawn = new Set(
  `svg g defs symbol use title desc metadata style switch
   path rect circle ellipse line polyline polygon text tspan textPath
   marker pattern mask clipPath linearGradient radialGradient stop filter view
   feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
   feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
   feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);
const svgSpace = 'http://www.w3.org/2000/svg';
/** Elements of these are no notes of a drawing program: a browser acts on them. */
const activeSpaces = /^http:\/\/www\.w3\.org\/(?:1999\/xhtml|2001\/xml-events|1998\/Math\/MathML)$/;
/** Attributes that hold words, of which a browser makes no style. */
const wordy = /:|^(?:xmlns|d|points|id|class|lang|content|version|aria-.*|data-.*)$/;

/**
 * The deepest nesting, the most elements, comments and instructions, the most attributes of one element, the most namespaces, the most
 * elements with those that `<use>`
 * repeats, and the longest side that a page can need.
 */
const most = { depth: 100, parts: 10_000, attributes: 200, spaces: 50, elements: 100_000, side: 20_000 };

/** A piece of a drawing that has an id. */
interface Part {
  /** Its elements, itself included. */
  elements: number;
  /** The ids that each `<use>` in it repeats. */
  uses: string[];
}

/** An element that has begun and not ended. */
interface OpenElement {
  name: string;
  /** Prefix → namespace; the empty prefix is that of names without one. */
  spaces: ReadonlyMap<string, string>;
  /** The parts in which it stands. */
  parts: readonly Part[];
}

/**
 * What makes a drawing more than a drawing: something that would run, load, link or grow in a reader's browser. What is not known
 * to be harmless is refused; elements and attributes in a namespace of a drawing program are notes, which no browser reads.
 *
 * @param bytes the file as it stands on disk
 * @returns what is wrong, as the rest of a sentence that begins with the file's name; undefined when nothing is
 */
export function svgProblem(bytes: Uint8Array): string | undefined {
  const text = utf8(bytes);
  if (text === undefined) return 'is not written in UTF-8';
  if (/<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text)) return definesWords;
  const reader = new SvgReader();
  const parser = new Parser(reader, { xmlMode: true });
  // In pieces: once the drawing is refused, nothing more is read.
  for (let at = 0; at < text.length && reader.problem === undefined; at += 65_536) {
    parser.write(text.slice(at, at + 65_536));
  }
  if (reader.problem === undefined) parser.end();
  return reader.problem ?? reader.growth();
}

/** A text that every browser decodes as UTF-8; undefined for others, which could read as something else there than here. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const encoding = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)/i.exec(text)?.[1] ?? 'utf-8';
    return /^(?:utf-8|us-ascii)$/i.test(encoding) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the pieces of an SVG from the parser and keeps the first thing that is wrong. */
class SvgReader {
  problem: string | undefined;
  private readonly open: OpenElement[] = [];
  private readonly whole: Part = { elements: 0, uses: [] };
  private readonly parts = new Map<string, Part>();
  private css = '';
  private counted = 0;

  onopentag(name: string, attributes: Record<string, string>): void {
    const above = this.open.at(-1);
    this.count();
    if (Object.keys(attributes).length > most.attributes)
      this.refuse(`gives <${name}> more than ${most.attributes} attributes`);
    const declared = Object.entries(attributes).filter(([key]) => /^xmlns(?::|$)/.test(key));
    const spaces = declared.length > 0 || !above ? new Map(above?.spaces) : above.spaces;
    for (const [key, value] of declared) {
      (spaces as Map<string, string>).set(key.slice('xmlns:'.length), value.trim());
      if (activeSpaces.test(value.trim())) this.refuse('holds a piece of a web page');
    }
    if (spaces.size > most.spaces) this.refuse(`names more than ${most.spaces} namespaces`);
    const colon = name.indexOf(':');
    const isSvg = spaces.get(name.slice(0, Math.max(0, colon))) === svgSpace;
    const local = name.slice(colon + 1);
    if (!above && !(isSvg && local === 'svg')) this.refuse(noSvg);
    if (isSvg && !drawn.has(local)) this.refuse(`holds <${local}>, which is no part of a drawing`);
    const parts = [...(above?.parts ?? [this.whole])];
    if (attributes.id !== undefined) parts.push(this.part(attributes.id));
    for (const part of parts) part.elements++;
    for (const [key, value] of Object.entries(attributes)) {
      const problem = isSvg ? attributeProblem(key, value) : undefined;
      if (problem) this.refuse(problem);
      if (local === 'use' && isReference(key)) for (const part of parts) part.uses.push(value.trim().slice(1));
      const sides = !above && /^(?:width|height|viewBox)$/.test(key) ? value.split(/[\s,]+/) : [];
      if (sides.some((side) => parseFloat(side) > most.side)) {
        this.refuse(`is more than ${most.side.toLocaleString('en')} points wide or high`);
      }
    }
    this.open.push({ name: local, spaces, parts });
    if (this.open.length > most.depth) this.refuse(`is nested more than ${most.depth} deep`);
  }

  ontext(words: string): void {
    if (this.open.at(-1)?.name === 'style') this.css += words;
  }

  onclosetag(): void {
    if (this.open.pop()?.name !== 'style') return;
    if (loads(this.css)) this.refuse('loads something from elsewhere in its style sheet');
    this.css = '';
  }

  oncomment(): void {
    this.count();
  }

  onprocessinginstruction(name: string, data: string): void {
    this.count();
    if (/^!doctype$/i.test(name)) {
      if (data.includes('[')) this.refuse(definesWords);
      // A browser reads on behind a sign > between quotation marks.
      if (!/^[^"']*(?:"[^"]*"[^"']*|'[^']*'[^"']*)*$/.test(data)) this.refuse('holds the sign > inside <!DOCTYPE>');
    }
    if (name.startsWith('?') && !/^\?(?:xml|xpacket)$/.test(name)) this.refuse(`holds the instruction <${name}>`);
  }

  /** What is wrong with the drawing as a whole. */
  growth(): string | undefined {
    if (this.whole.elements === 0) return noSvg;
    return this.drawnBy(this.whole, 0, new Map()) > most.elements
      ? `draws more than ${most.elements.toLocaleString('en')} elements, those that <use> repeats included`
      : undefined;
  }

  private count(): void {
    if (++this.counted > most.parts) {
      this.refuse(`has more than ${most.parts.toLocaleString('en')} elements, comments and instructions`);
    }
  }

  private refuse(problem: string): void {
    this.problem ??= problem;
  }

  private part(id: string): Part {
    const part = this.parts.get(id) ?? { elements: 0, uses: [] };
    this.parts.set(id, part);
    return part;
  }

  /** How many elements a browser draws for a part; Infinity where parts repeat themselves, or each other for very long. */
  private drawnBy(part: Part, depth: number, known: Map<Part, number>): number {
    if (depth > most.depth) return Infinity;
    let size = part.elements;
    for (const id of part.uses) {
      const repeated = this.parts.get(id);
      if (!repeated) continue;
      const count = known.get(repeated) ?? this.drawnBy(repeated, depth + 1, known);
      known.set(repeated, count);
      size += count;
    }
    return size;
  }
}

const definesWords = 'defines words of its own (<!ENTITY>)';
const noSvg = `does not begin as an SVG: <svg xmlns="${svgSpace}">`;

/** Whether an attribute names another element or file, with `xlink:` or without. */
function isReference(key: string): boolean {
  return /^(?:.*:)?(?:href|src)$/i.test(key);
}

function attributeProblem(key: string, value: string): string | undefined {
  if (/^on/i.test(key)) return `holds a script (${key})`;
  const elsewhere = (isReference(key) && !value.trim().startsWith('#')) || key === 'xml:base';
  return elsewhere || (!wordy.test(key) && loads(value))
    ? `loads or links something from elsewhere (${key})`
    : undefined;
}

/** Whether a style sheet, or an attribute that can hold a piece of one, names anything outside the drawing. */
function loads(css: string): boolean {
  const bare = css.replace(/\/\*[^]*?(?:\*\/|$)/g, '');
  // With an escape, each of these words could be written in another way.
  if (/@import|\\|(?:image|image-set|cross-fade|src)\s*\(/i.test(bare)) return true;
  return [...bare.matchAll(/url\(\s*["']?\s*(.?)/gi)].some(([, first]) => first !== '#');
}
