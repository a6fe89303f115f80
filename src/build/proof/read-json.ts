import type { OutputPiece } from './output-piece.ts';

/** Every key and every value of a JSON text; a text that is no JSON comes back whole. */
export function readJson(source: string): OutputPiece[] {
  try {
    return readValues(JSON.parse(source));
  } catch {
    return [{ place: 'text', text: source, from: 'text' }];
  }
}

/** Every key and every value of what JSON holds. */
export function readValues(value: unknown, from: OutputPiece['from'] = 'text'): OutputPiece[] {
  const pieces: OutputPiece[] = [];
  const visit = (at: unknown, path: string): void => {
    if (typeof at === 'string') pieces.push({ place: path === '' ? 'text' : path, text: at, from });
    else if (typeof at === 'number' || typeof at === 'bigint') {
      // The numbers of an index are places in it.
      if (from !== 'stems') pieces.push({ place: path, text: String(at), from: 'code' });
    } else if (Array.isArray(at)) {
      for (const [index, item] of at.entries()) {
        if (from !== 'stems' || typeof item !== 'number') visit(item, `${path}[${index}]`);
      }
    } else if (typeof at === 'object' && at !== null) {
      for (const [key, item] of Object.entries(at)) {
        pieces.push({ place: `key of ${path === '' ? 'the data' : path}`, text: key, from });
        visit(item, path === '' ? key : `${path}.${key}`);
      }
    }
  };
  visit(value, '');
  return pieces;
}
