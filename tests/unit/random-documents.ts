/** A random text with both tags, and its words. */
export interface RandomDocument {
  text: string;
  /** Words that stand between tags or in the reason of a block: customers must not read them. */
  hidden: string[];
  /** All other words, in their order. */
  open: string[];
}

/** A small generator of pseudo-random numbers from 0 to 1 (mulberry32), so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A tag as a person would read it: also one that is written wrongly. */
const tag =
  /(?:[<＜]|&lt;)[\s\u200b]*(?<end>\/?)\s*(?<name>inter\u200b?nal|ｉｎｔｅｒｎａｌ|re\u200b?dact|ｒｅｄａｃｔ)[^>＞%]*(?:%[^>＞%]*)*[>＞]?/gi;
const openTag = '<Internal reason="%">';
const closeTag = '</Internal>';

/** Lines that open, close or define something where nobody expects it. */
const strayLines = [
  ...['```', '~~~', '    ```', '> ```', '- ```', '1. ~~~', '```%`', '`%', '**%', '|', '---', '{%', '<!-- %'],
  ...['[%]:', '[^9]: %', '[link]: %', '[^1]', '<Callout kind="note">', '</Callout>'],
  ...[openTag, closeTag, `${closeTag} %`, '<Internal>', `\t${openTag}`, `> ${closeTag}`],
];

/** How a tag can be written wrongly: what is replaced, and by what. */
const mistakesIn: readonly (readonly [what: RegExp, ways: readonly string[]])[] = [
  [/^<\/?Internal.*/, ['\t$&', '    $&', '- $&', '> $&', '| $& |', '`$&`', '$& %', '$& ', '%$&']],
  [/<(?=\/?(?:Internal|Redact))/, ['＜', '< ', '&lt;', '\\<', '<\u200b', '<\n']],
  [/Internal|Redact/, ['internal', 'REDACT', 'Ｉｎｔｅｒｎａｌ', 'Ｒｅｄａｃｔ', 'Redact ', 'Inter\u200bnal']],
  [/<Redact.*?<\/Redact>/, ['`$&`', '![$&](./sound/sites.svg)', '[%]($&)', "[%](https://example.org '$&')"]],
  [/<Redact.*?<\/Redact>/, ['<Redact as="%">$&</Redact>', '<Callout kind="$&">%</Callout>', '{/* $& */}']],
  [/<\/Redact>/, ['', '<Redact>', '</redact>', '</\nRedact>', '＜/Redact＞', '</Re\u200bdact>', '$&$&', '\n$&']],
  [/ as="([^"]*)"/, ['', ' as=""', ' as=" "', " as='$1'", '\nas="$1"', ' as="$1" id="%"', ' as={"$1"}']],
  [/(?<=">)%/, ['*%*', '`%`', '{%}', '[%](%)', '%\\', '<Cite id="%" />', '&lt;%', '%\n', '\t%', '']],
];

/**
 * Tabs, nesting, lists, tables, quotations, definitions, code, components and Japanese around, between and inside both tags. In
 * some documents something is written wrongly.
 *
 * @param seed the same number gives the same document
 */
export function randomDocument(seed: number): RandomDocument {
  const next = random(seed);
  const below = (most: number) => Math.floor(next() * most);
  const pick = <Item>(from: readonly Item[]): Item => from[below(from.length)]!;
  const some = <Item>(most: number, make: () => Item): Item[] => Array.from({ length: 1 + below(most) }, make);
  let notes = 0;

  // `%` stands for a word; which words are hidden is seen in the end.
  const name = () =>
    pick(['<Redact as="%">%</Redact>', '<Redact as="% 、%">% %</Redact>', '<Redact as="a %">%・%</Redact>']);
  const phrase = () =>
    pick([
      ...[
        '%',
        '%',
        '% %',
        '%\t%',
        '日本語%、%。',
        '\u3000%',
        '**%**',
        '*%* %',
        '~~%~~',
        '`%`',
        '``%`%``',
        '% \\< %',
        '&amp; %',
      ],
      ...[
        '[%](https://example.org)',
        '[%](https://example.org "%")',
        '[%][link]',
        '![%](./sound/sites.svg)',
        '%\u00a0%',
        '% #%',
      ],
      ...[
        name(),
        `%${name()}%`,
        `${name()} ${name()}`,
        `**${name()}**`,
        `*% ${name()}*`,
        `[% ${name()}](https://example.org)`,
      ],
      ...[`「${name()}」`, `(${name()})`, `%、${name()}は%`],
    ]);
  const line = () => some(3, phrase).join(pick([' ', ' ', ', ', '']));
  const lines = (most: number) => some(most, line);

  const list = (depth: number): string[] => {
    const sign = pick(['- ', '* ', '+ ', '1. ', '2) ', '-\t', '-   ']);
    const indent = sign.endsWith('\t') ? '\t' : ' '.repeat(sign.length);
    return some(3, () => {
      const rest = next() < 0.3 ? part(depth + 1) : [];
      return [sign + line(), ...rest.map((inner) => (inner === '' ? '' : indent + inner))];
    }).flat();
  };
  const table = () => {
    const cell = () => phrase().replaceAll('|', '');
    const columns = 1 + below(3);
    const row = () => `| ${Array.from({ length: columns }, cell).join(' | ')} |`;
    return [row(), `|${' --- |'.repeat(columns)}`, ...some(3, row)];
  };
  const code = () => {
    const mark = pick(['```', '~~~', '````', '```text']);
    return [mark, ...some(2, () => pick(['%', '\t% %', '- %', '> %', '[%]: %', ''])), mark.replace('text', '')];
  };
  const footnote = () => {
    notes += 1;
    return [`%[^${notes}]`, '', `[^${notes}]: ${line()}`, ...(next() < 0.3 ? ['', `    ${line()}`] : [])];
  };
  function part(depth = 0): string[] {
    const kind = below(depth > 2 ? 4 : 11);
    if (kind === 0) return [`${'#'.repeat(2 + below(3))} ${line()}`];
    if (kind <= 3) return lines(3);
    if (kind <= 5) return list(depth);
    if (kind === 6)
      return some(2, () => part(depth + 1))
        .flatMap((inner) => ['', ...inner])
        .map((inner) => `> ${inner}`);
    if (kind === 7) return table();
    if (kind === 8) return code();
    if (kind === 9) return depth === 0 ? footnote() : lines(2);
    return ['<Callout kind="note">', '', ...part(depth + 1), '', '</Callout>'];
  }
  const block = () => {
    const inside = some(3, () => part(1)).flatMap((inner) => [...inner, '']);
    return next() < 0.9 ? ['', openTag, '', ...inside, closeTag, ''] : [openTag, ...inside, closeTag];
  };
  const parts = some(4, () => (next() < 0.35 ? block() : [...part(), '']));
  parts.push(['[link]: https://example.org/page']);
  const text = parts.flat();

  for (let mistakes = next() < 0.5 ? 0 : 1 + below(2); mistakes > 0; mistakes--) {
    if (next() < 0.4) text.splice(below(text.length), 0, pick(strayLines));
    else {
      const [what, ways] = pick(mistakesIn);
      const found = [...text.keys()].filter((index) => what.test(text[index]!));
      const at = pick([...found, 0]);
      text[at] = text[at]!.replace(what, pick(ways));
    }
  }
  return withWords(text.join('\n'), below);
}

/** Puts a word of its own in the place of each `%`. */
function withWords(template: string, below: (most: number) => number): RandomDocument {
  const hidden: string[] = [];
  const open: string[] = [];
  const now = { internal: false, redact: false };
  const fill = (part: string, isHidden: boolean) =>
    part.replace(/%/g, () => {
      const list = isHidden ? hidden : open;
      const word = `${isHidden ? ['secret', '極秘'][below(2)]! : ['open', '公開'][below(2)]!}${list.length}x`;
      list.push(word);
      return word;
    });
  let text = '';
  let end = 0;
  for (const match of template.matchAll(tag)) {
    text += fill(template.slice(end, match.index), now.internal || now.redact);
    now[/^[iｉ]/i.test(match.groups!.name!) ? 'internal' : 'redact'] = match.groups!.end === '';
    text += fill(match[0], now.internal);
    end = match.index + match[0].length;
  }
  return { text: text + fill(template.slice(end), now.internal || now.redact), hidden, open };
}
