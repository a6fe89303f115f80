import { kit, type Kit, type KitFile } from './kit.ts';

/** What came of reading a file of kits. */
export interface ReadKits {
  kits: Kit[];
  /** Why nothing, or not everything, could be read. */
  problem?: 'no-json' | 'no-kits' | 'newer' | 'some-broken' | undefined;
  /** How many kits do not fit the format. */
  broken: number;
}

/** Kits as a file that another browser, or a person, can read. */
export function writeKits(kits: readonly Kit[]): string {
  const file: KitFile = { format: 'client-zero-kits', version: 1, kits: [...kits] };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a file of kits. Each kit that fits is taken; the others are counted. */
export function readKits(text: string): ReadKits {
  const file = parse(text);
  if (file === undefined) return { kits: [], problem: 'no-json', broken: 0 };
  if (file.format !== 'client-zero-kits' || !Array.isArray(file.kits))
    return { kits: [], problem: 'no-kits', broken: 0 };
  if (typeof file.version !== 'number' || file.version > 1) return { kits: [], problem: 'newer', broken: 0 };
  const read = file.kits.map((one: unknown) => kit.safeParse(one));
  const kits = read.flatMap((one) => (one.success ? [one.data] : []));
  const broken = read.length - kits.length;
  return { kits, problem: broken > 0 ? 'some-broken' : undefined, broken };
}

function parse(text: string): Partial<Record<keyof KitFile, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return undefined;
  }
}
