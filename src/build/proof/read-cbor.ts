/** How many bytes of a number follow the first byte of a value, by the last five bits of that byte. */
const following: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4, 27: 8 };

/**
 * Every text in CBOR, keys included: one after the other, whatever lies in what. Numbers are passed over: in a search index they are
 * places in it, hundreds of times as many as texts.
 *
 * @throws Error when the bytes are no CBOR, or hold a text in parts
 */
export function readCbor(bytes: Buffer): string[] {
  const texts: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const kind = bytes[at]! >> 5;
    const low = bytes[at]! & 31;
    const isText = kind === 2 || kind === 3;
    // 31 begins a list or a map of unknown length, or ends it.
    if (low > 27 && !(low === 31 && [4, 5, 7].includes(kind))) throw unreadable(at);
    const size = following[low] ?? 0;
    at += 1 + size;
    if (!isText) continue;
    const length = size === 0 ? low : numberBefore(bytes, at, size);
    texts.push(bytes.toString('utf8', at, at + length));
    at += length;
  }
  if (at > bytes.length) throw unreadable(bytes.length);
  return texts;
}

function numberBefore(bytes: Buffer, end: number, size: number): number {
  if (end > bytes.length) throw unreadable(bytes.length);
  return size === 8 ? Number(bytes.readBigUInt64BE(end - size)) : bytes.readUIntBE(end - size, size);
}

function unreadable(at: number): Error {
  return new Error(`The search index has data of unknown form at byte ${at}. Does Pagefind have a new version?`);
}
