import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import type { OutputPiece } from './output-piece.ts';
import { paragraphs } from './paragraphs.ts';
import { readJson, readValues } from './read-json.ts';
import { readImage } from './read-image.ts';
import { readMarkup } from './read-markup.ts';

/** What stands before the data in every packed file of Pagefind. */
const signature = Buffer.from('pagefind_dcd');

/**
 * Everything that a built file says, decoded; undefined for a kind of file that the proof cannot read.
 *
 * @param path its path in the built site
 */
export async function readOutput(path: string, bytes: Buffer): Promise<OutputPiece[] | undefined> {
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
      return readJson(unpack(path, bytes).toString());
    case 'pf_index':
      return readValues(decode(unpack(path, bytes)), '', 'stems');
    case 'pf_meta':
    case 'pf_filter':
      return readValues(decode(unpack(path, bytes)), '', 'text');
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

function unpack(path: string, bytes: Buffer): Buffer {
  const data = gunzipSync(bytes);
  if (!data.subarray(0, signature.length).equals(signature)) {
    throw new Error(
      `${path} is a search file of unknown form. Does Pagefind have a new version? Teach src/build/proof.`,
    );
  }
  return data.subarray(signature.length);
}
