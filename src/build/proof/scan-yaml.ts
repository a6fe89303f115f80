/** A piece of a YAML text. */
export interface YamlPiece {
  /** Counts from 1 within the text. */
  line: number;
  /** The keys that lead to it, joined by dots, without list indexes; undefined for a comment. */
  path: string | undefined;
  /** Which item of the outermost list it belongs to, counted from 0; -1 outside lists. */
  item: number;
  text: string;
  /** Whether it is the key itself. */
  isKey: boolean;
}

interface Key {
  indent: number;
  path: string;
}

const keyed = /^(?<before>\s*(?:- +)*)(?<key>[\w-]+|"[^"]*"|'[^']*')\s*:(?:\s+(?<value>.*))?$/;

/**
 * Reads YAML line by line with the indentation as its only guide: deliberately not the reader that `check` and `clear` use. What it
 * does not understand has a path that no list of public fields holds, so it counts as internal.
 */
export function scanYaml(text: string): YamlPiece[] {
  const pieces: YamlPiece[] = [];
  const keys: Key[] = [];
  let item = -1;
  /** Where the dashes of the outermost list stand. */
  let listIndent: number | undefined;
  /** A text that goes on until a line that is indented less, or until its quotation mark. */
  let open: { path: string; indent: number; quote?: string } | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1;
    const indent = raw.length - raw.trimStart().length;
    const add = (path: string | undefined, what: string, isKey = false) => {
      if (what.trim() !== '') pieces.push({ line, path, item, text: what, isKey });
    };
    if (open?.quote !== undefined) {
      add(open.path, raw);
      if (closes(raw, open.quote)) open = undefined;
      continue;
    }
    if (raw.trim() === '') continue;
    if (open && indent > open.indent) {
      add(open.path, raw);
      continue;
    }
    open = undefined;
    if (/^\s*#/.test(raw)) {
      add(undefined, raw);
      continue;
    }
    const match = keyed.exec(raw);
    const dash = /^\s*-(?: |$)/.test(raw);
    const at = match ? match.groups!.before!.length : indent;
    while (keys.length > 0 && (match ? keys.at(-1)!.indent >= at : dash && keys.at(-1)!.indent > at)) keys.pop();
    if (dash) {
      listIndent ??= indent;
      if (indent === listIndent) item += 1;
    } else if (indent === 0) {
      listIndent = undefined;
      item = -1;
    }
    const parent = keys.at(-1)?.path;
    if (!match) {
      for (const piece of withoutComment(raw)) add(piece.isComment ? undefined : (parent ?? '?'), piece.text);
      continue;
    }
    const key = unquoted(match.groups!.key!);
    const path = parent === undefined ? key : `${parent}.${key}`;
    keys.push({ indent: at, path });
    const value = (match.groups!.value ?? '').trim();
    add(path, key, true);
    if (/^[|>][+-]?\d?[+-]?$/.test(value)) open = { path, indent: at };
    else if (/^["']/.test(value) && !closes(value.slice(1), value[0]!)) {
      add(path, value);
      open = { path, indent: at, quote: value[0]! };
    } else if (value.startsWith('{')) for (const piece of flowMap(value, path)) add(piece.path, piece.text);
    else for (const piece of withoutComment(value)) add(piece.isComment ? undefined : path, piece.text);
  }
  return pieces;
}

/** A file's text as the scanners count its lines: without a byte-order mark, and with one kind of line ends. */
export const plainLines = (source: string) => source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');

/** Ids and refs in a piece of YAML: `[cases/phoenix-pay, cases/x]` → both. */
export const idsIn = (text: string) => text.match(/[\w/-]*\w/g) ?? [];

/** A piece of YAML without its quotation marks. */
export const unquoted = (text: string) => text.trim().replace(/^["']|["']$/g, '');

function closes(text: string, quote: string): boolean {
  return quote === '"' ? /^(?:[^"\\]|\\.)*"/.test(text) : /^(?:[^']|'')*'(?!')/.test(text);
}

/** A map in one line: each value under its key. */
function flowMap(value: string, path: string): { path: string; text: string }[] {
  const parts = [...value.matchAll(/([\w-]+)\s*:\s*("(?:[^"\\]|\\.)*"|'[^']*'|\[[^\]]*\]|[^,{}]*)/g)];
  if (parts.length === 0) return [{ path: `${path}.?`, text: value }];
  return parts.map(([, key, text]) => ({ path: `${path}.${key!}`, text: text! }));
}

function withoutComment(value: string): { text: string; isComment: boolean }[] {
  if (/^\s*(?:- )*["']/.test(value)) {
    const end = /^\s*(?:- )*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(value)?.[0].length ?? value.length;
    return [
      { text: value.slice(0, end), isComment: false },
      { text: value.slice(end), isComment: /#/.test(value.slice(end)) },
    ];
  }
  const at = value.includes('#') ? value.search(/(?:^|\s)#/) : -1;
  if (at < 0) return [{ text: value, isComment: false }];
  return [
    { text: value.slice(0, at), isComment: false },
    { text: value.slice(at), isComment: true },
  ];
}
