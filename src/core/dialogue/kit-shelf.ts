import { emptyKit, isEmptyKit } from './kit-changes.ts';
import type { Kit } from './kit.ts';

/** The kits of one browser, and the one that is open. There is always one. */
export interface Shelf {
  /** The id of the open kit. */
  current: string;
  kits: readonly Kit[];
}

/** A shelf with one empty kit. */
export function emptyShelf(id: string): Shelf {
  return { current: id, kits: [emptyKit(id)] };
}

/** The open kit. */
export function openKit({ current, kits }: Shelf): Kit {
  return kits.find(({ id }) => id === current) ?? kits.at(-1)!;
}

/** A shelf with the open kit changed. */
export function withOpenKit(shelf: Shelf, change: (kit: Kit) => Kit): Shelf {
  const open = openKit(shelf);
  return { current: open.id, kits: shelf.kits.map((kit) => (kit === open ? change(kit) : kit)) };
}

/** A shelf with one more kit, which is open then. An empty kit that was open gives it its place. */
export function withKit(shelf: Shelf, kit: Kit): Shelf {
  const open = openKit(shelf);
  const others = shelf.kits.filter(({ id }) => id !== kit.id && !(id === open.id && isEmptyKit(open)));
  return { current: kit.id, kits: [...others, kit] };
}

/** A shelf without the open kit; an empty one takes the place of the last. */
export function withoutOpenKit(shelf: Shelf, newId: string): Shelf {
  const rest = shelf.kits.filter((kit) => kit !== openKit(shelf));
  return rest.length === 0 ? emptyShelf(newId) : { current: rest.at(-1)!.id, kits: rest };
}

/**
 * Kits as a browser keeps them. Reads what {@link shelfText} wrote, without judging the kits: the page that edits them does.
 *
 * @returns undefined for a text that is no shelf
 */
export function readShelf(text: string): Shelf | undefined {
  try {
    const read = JSON.parse(text) as Shelf | null;
    const isShelf = Array.isArray(read?.kits) && read.kits.length > 0 && read.kits.every(isKit);
    return isShelf ? { current: read.current, kits: read.kits } : undefined;
  } catch {
    return undefined;
  }
}

/** The little that a button must know, so as not to change what it does not understand. */
function isKit(kit: Kit | null | undefined): boolean {
  return Array.isArray(kit?.stories) && typeof kit.id === 'string';
}

/** A shelf as text. */
export function shelfText({ current, kits }: Shelf): string {
  return JSON.stringify({ current, kits });
}
