import { emptyShelf, readShelf, shelfText, type Shelf } from '#core/dialogue/kit-shelf.ts';
import { keep, onKeptElsewhere, readKept } from './kept.ts';

const name = 'kits';
/** Where a text goes that should be kits and is none, so that it is not lost. */
const asideName = 'kits-aside';
const changedEvent = 'kits-changed';

/** What the browser would not keep: it lasts as long as the page. */
let unkept: Shelf | undefined;
let fresh: Shelf | undefined;

/** A new id for a kit. */
export function newKitId(): string {
  return [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The kits of this browser. A text that is no shelf is put aside first, see {@link keptAside}. */
export function keptKits(): Shelf {
  if (unkept) return unkept;
  const text = readKept(name);
  const shelf = text === undefined ? undefined : readShelf(text);
  if (shelf) return shelf;
  if (text !== undefined && putAside(text)) keep(name, undefined);
  return (fresh ??= emptyShelf(newKitId()));
}

/**
 * Keeps kits in this browser and tells the page.
 *
 * @returns false when the browser keeps nothing more: then they last as long as the page
 */
export function keepKits(shelf: Shelf): boolean {
  const isKept = keep(name, shelfText(shelf));
  unkept = isKept ? undefined : shelf;
  document.dispatchEvent(new Event(changedEvent));
  return isKept;
}

/** Whether the kits of this page outlast it, as far as is known. */
export function areKitsKept(): boolean {
  return unkept === undefined;
}

/**
 * Calls back when kits change, here or on another page of this site.
 *
 * @param signal ends it; without one it lasts as long as the page
 */
export function onKitsChanged(call: () => void, signal?: AbortSignal): void {
  document.addEventListener(changedEvent, call, signal ? { signal } : {});
}

/** A text that was found in place of kits; undefined when there was none. */
export function keptAside(): string | undefined {
  return readKept(asideName);
}

/**
 * Puts a text aside that cannot be read as kits, behind what lies there already.
 *
 * @returns whether it is kept there
 */
export function putAside(text: string): boolean {
  const before = readKept(asideName);
  return keep(asideName, before === undefined ? text : `${before}\n${text}`);
}

/** Forgets what was put aside. */
export function forgetAside(): void {
  keep(asideName, undefined);
}

onKeptElsewhere(name, () => document.dispatchEvent(new Event(changedEvent)));
