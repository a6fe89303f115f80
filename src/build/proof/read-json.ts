import type { OutputPiece } from './output-piece.ts';

/** Every key and every value of a JSON text; a text that is no JSON comes back whole. */
export function readJson(source: string): OutputPiece[] {
  try {
    return readValues(JSON.parse(source));
  } catch {
    return [{ place: 'text', text: source, from: 'text' }];
  }
}

/** Every key and every value of what JSON or CBOR holds. */
export function readValues(value: unknown, path = '', from: OutputPiece['from'] = 'text'): OutputPiece[] {
  if (typeof value === 'string') return [{ place: path === '' ? 'text' : path, text: value, from }];
  // The numbers of an index are places in it.
  if (from === 'stems' && typeof value !== 'object') return [];
  if (typeof value === 'number' || typeof value === 'bigint')
    return [{ place: path, text: String(value), from: 'code' }];
  if (Array.isArray(value)) return value.flatMap((item, index) => readValues(item, `${path}[${index}]`, from));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    { place: `key of ${path === '' ? 'the data' : path}`, text: key, from },
    ...readValues(item, path === '' ? key : `${path}.${key}`, from),
  ]);
}
