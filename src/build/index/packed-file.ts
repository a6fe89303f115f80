import { gunzipSync, gzipSync } from 'node:zlib';

/** What stands before the data in every packed file of Pagefind 1.5. */
const signature = Buffer.from('pagefind_dcd');

/**
 * The data of a packed file of Pagefind: CBOR, or JSON in fragments.
 *
 * @param path for the message
 * @throws Error when the file does not have the format of Pagefind 1.5
 */
export function unpackFile(path: string, content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, signature.length).equals(signature)) {
    throw new Error(`The search index has a file of unknown form: ${path}. Does Pagefind have a new version?`);
  }
  return bytes.subarray(signature.length);
}

/** A packed file of Pagefind that holds some data. */
export function packFile(data: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([signature, data]));
}
