import { Parser } from 'htmlparser2';
import type { OutputPiece } from './output-piece.ts';
import { paragraphs } from './paragraphs.ts';
import { readJson } from './read-json.ts';

/** Tags inside a line of text: a word may go on behind them, or end. */
const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time tspan u var wbr'.split(
    ' ',
  ),
);
/** Attributes that hold places and sizes, which the build works out. */
const geometry = new Set(
  'd x y x1 x2 y1 y2 cx cy r rx ry dx dy width height viewbox viewBox points transform stroke-width stroke-dasharray offset font-size tabindex colspan rowspan start sizes srcset integrity'.split(
    ' ',
  ),
);

/**
 * Everything that a page or another file of markup says: its text in one row, attributes, comments, scripts, styles and data inside.
 *
 * @param isXml whether it is XML (SVG, feeds, sitemaps) and not HTML
 */
export function readMarkup(source: string, isXml: boolean): OutputPiece[] {
  const pieces: OutputPiece[] = [];
  let text = '';
  let tag = '';
  let special: { name: string; type: string; text: string } | undefined;
  const parser = new Parser(
    {
      onopentagname(name) {
        text += inline.has(name) ? seam : '\n\n';
        tag = name;
        if (name === 'script' || name === 'style') special = { name, type: '', text: '' };
      },
      onattribute(name, value) {
        if (value === '') return;
        pieces.push({
          place: `attribute ${name} of <${tag}>`,
          text: value,
          from: geometry.has(name) ? 'code' : 'text',
        });
        if (special?.name === tag && name === 'type') special.type ||= value;
      },
      ontext(part) {
        if (special) special.text += part;
        else text += part;
      },
      onclosetag(name) {
        text += inline.has(name) ? seam : '\n\n';
        if (special?.name !== name) return;
        const place = `<${name}>`;
        if (/json$/.test(special.type)) {
          pieces.push(...readJson(special.text).map((piece) => ({ ...piece, place: `${place} ${piece.place}` })));
        } else if (special.text !== '') pieces.push({ place, text: special.text, from: 'code' });
        special = undefined;
      },
      oncomment(comment) {
        pieces.push({ place: 'comment', text: comment, from: 'text' });
      },
      onprocessinginstruction(_name, data) {
        pieces.push({ place: 'declaration', text: data, from: 'code' });
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  return [...pieces, ...paragraphs(text).flatMap(bothWays)];
}

/** Stands where an inline tag stood; no text holds it. */
const seam = '\u0000';
/** Begins with the seam itself, so that the search goes from one seam to the next. */
const insideWord = new RegExp(String.raw`${seam}(?<=[\p{L}\p{N}]${seam})${seam}*[\p{L}\p{N}]`, 'u');

/** `se<b>cret</b>` is one word, and `<cite>Paper</cite><span>Press</span>` are two: both ways of reading count. */
function bothWays(piece: OutputPiece): OutputPiece[] {
  if (!piece.text.includes(seam)) return [piece];
  const joined = { ...piece, text: piece.text.replaceAll(seam, '') };
  return insideWord.test(piece.text) ? [joined, { ...piece, text: piece.text.replaceAll(seam, ' ') }] : [joined];
}
