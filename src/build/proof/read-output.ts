import { unpackFile } from '../index/packed-file.ts';
import type { OutputPiece } from './output-piece.ts';
import { paragraphs } from './paragraphs.ts';
import { readCbor } from './read-cbor.ts';
import { readJson, readValues } from './read-json.ts';
import { readImage } from './read-image.ts';
import { readMarkup } from './read-markup.ts';

/**
 * Everything that a built file says, decoded; undefined for a kind of file that the proof cannot read.
 *
 * @param path its path in the built site
 */
export async function readOutput(path: string, bytes: Buffer): Promise<OutputPiece[] | undefined> {
  // The keys of question search are stems, and its numbers are places.
  if (/^find\/[^/]+\/keys\.txt$/.test(path)) return [{ place: 'text', text: bytes.toString(), from: 'stems' }];
  if (/^find\/[^/]+\/shard-\d+\.json$/.test(path)) return readValues(JSON.parse(bytes.toString()), 'stems');
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  switch (ending) {
    case 'html':
      return readMarkup(bytes.toString(), false);
    case 'xml':
    case 'svg':
      return withMarkup(readMarkup(bytes.toString(), true));
    case 'json':
    case 'webmanifest':
      return withMarkup(readJson(bytes.toString()));
    case 'mdx':
    case 'yaml':
      // A snapshot: its text as it stands, and as it reads without its tags.
      return withMarkup(paragraphs(bytes.toString()));
    case 'md':
    case 'txt':
      return paragraphs(bytes.toString());
    case 'js':
    case 'mjs':
    case 'css':
    case 'map':
      return [{ place: 'code', text: bytes.toString(), from: 'code' }];
    case 'pf_fragment':
      return readJson(unpackFile(path, bytes).toString());
    case 'pf_index':
    case 'pf_meta':
      // The latter names the first and the last stem of each part of the index.
      return textsOf(unpackFile(path, bytes), 'stems');
    case 'pf_filter':
      return textsOf(unpackFile(path, bytes), 'text');
    case 'png':
    case 'jpg':
    case 'jpeg':
    case 'webp':
    case 'avif':
    case 'gif':
      return readImage(bytes);
    case 'htaccess':
      return [{ place: 'text', text: bytes.toString(), from: 'code' }];
    default:
      return path === '_headers' ? [{ place: 'text', text: bytes.toString(), from: 'code' }] : undefined;
  }
}

function textsOf(cbor: Buffer, from: OutputPiece['from']): OutputPiece[] {
  return readCbor(cbor).map((text) => ({ place: 'text', text, from }));
}

/** A text that holds markup is read as markup too: `se<b>cret</b>` is one word. */
function withMarkup(pieces: OutputPiece[]): OutputPiece[] {
  return pieces.flatMap((piece) =>
    /<\/?[a-z]/i.test(piece.text)
      ? [
          piece,
          ...readMarkup(piece.text, false).map((inside) => ({ ...inside, place: `${piece.place}, ${inside.place}` })),
        ]
      : [piece],
  );
}
