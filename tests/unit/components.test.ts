import { describe, expect, test } from 'vitest';
import { components } from '#core/body/components.ts';
import { satteriParser } from '#build/read/satteri-parser.ts';
import { compile, context, exampleContext, findings, parsers } from './body-helpers.ts';

const all = 'The components are: Callout, Quote, Term, Cite, Figure, Internal, Redact.';

describe('the example of', () => {
  for (const component of components.values()) {
    test.each(parsers)(`${component.name} becomes the HTML that stands beside it (%s)`, async (_name, parse) => {
      const { html } = await compile(component.example.source, exampleContext(component), parse);
      expect(html).toBe(component.example.html);
    });
  }
});

test('the list of components is closed', () => {
  expect([...components.keys()]).toEqual([
    'Callout',
    'Quote',
    'Term',
    'Cite',
    'Figure',
    'Internal',
    'Redact',
    'Redacted',
  ]);
});

describe('a component that nobody knows', () => {
  test.each([
    ['<Calout kind="note">x</Calout>', ` Did you mean "Callout"?`, 'Calout'],
    ['<callout kind="note">x</callout>', ` Did you mean "Callout"?`, 'callout'],
    ['<Video>x</Video>', '', 'Video'],
  ])('%s is refused, with the nearest name if there is one', (body, guess, name) => {
    expect(findings(body)).toEqual([`1:1 unknown-component — there is no component <${name}>.${guess} ${all}`]);
  });

  test('an empty tag is refused', () => {
    expect(findings('<>x</>')).toEqual(['1:1 unknown-component — an empty tag <> cannot stand here. Take it out.']);
  });

  test('hides nothing from the findings after it', () => {
    expect(findings('<Video>x</Video>\n\n# A')).toEqual([
      `1:1 unknown-component — there is no component <Video>. ${all}`,
      '3:1 heading — a heading with one # is the page’s title. Begin with ##.',
    ]);
  });
});

describe('attributes', () => {
  test.each<[what: string, body: string, problems: string[]]>([
    [
      'unknown',
      '<Callout kind="note" kid="x">a</Callout>',
      ['<Callout> has no attribute "kid". Did you mean "kind"? It knows: kind.'],
    ],
    [
      'unknown and missing',
      '<Quote basis="quoted" autor="x">a</Quote>',
      [
        '<Quote> needs the attribute by, as in by="Divisions, as NEC reports it".',
        '<Quote> has no attribute "autor". It knows: by, basis.',
      ],
    ],
    [
      'for style and events',
      '<Callout kind="note" style="color:red" onclick="x">a</Callout>',
      ['<Callout> has no attribute "style". It knows: kind.', '<Callout> has no attribute "onclick". It knows: kind.'],
    ],
    ['missing', '<Callout>a</Callout>', ['<Callout> needs the attribute kind, as in kind="note".']],
    [
      'with a value nobody knows',
      '<Callout kind="warn">a</Callout>',
      ['kind of <Callout> is "warn". Did you mean "warning"? It can be: note, warning.'],
    ],
    [
      'with braces',
      '<Callout kind={"note"}>a</Callout>',
      ['the attribute kind of <Callout> is no plain text. Write kind="text".'],
    ],
    [
      'without a value',
      '<Callout kind>a</Callout>',
      ['the attribute kind of <Callout> is no plain text. Write kind="text".'],
    ],
    [
      'spread',
      '<Callout {...x}>a</Callout>',
      ['<Callout> has braces { } among its attributes. Write attributes as name="text".'],
    ],
    [
      'given twice',
      '<Callout kind="note" kind="warning">a</Callout>',
      ['the attribute kind of <Callout> stands there twice. Keep one.'],
    ],
    [
      'named like a part of every object',
      '<Callout kind="note" __proto__="x" constructor="y">a</Callout>',
      [
        '<Callout> has no attribute "__proto__". It knows: kind.',
        '<Callout> has no attribute "constructor". It knows: kind.',
      ],
    ],
  ])('%s are refused', (_what, body, problems) => {
    for (const [, parse] of parsers) {
      expect(findings(body, parse)).toEqual(problems.map((problem) => `1:1 attribute — ${problem}`));
    }
  });

  test('are plain text: signs of HTML in them are only shown', async () => {
    const { html } = await compile('<Quote by="&quot;<b onload=x>">a</Quote>');
    expect(html).toBe(
      '<figure class="quote"><blockquote><p>a</p></blockquote><figcaption>"&#x3C;b onload=x> <span class="quote-basis">(paraphrase)</span></figcaption></figure>',
    );
  });
});

describe('content', () => {
  test.each(['<Callout kind="note"></Callout>', '<Callout kind="note" />', '<Callout kind="note">\n\n</Callout>'])(
    '%j is refused: a callout without words',
    (body) => {
      for (const [, parse] of parsers) {
        expect(findings(body, parse)).toEqual([
          '1:1 component-content — <Callout> is empty. Put text between <Callout …> and </Callout>.',
        ]);
      }
    },
  );

  test('a space is no content', () => {
    expect(findings('A <Term id="town-hall"> </Term> b.')).toEqual([
      '1:3 component-content — <Term> is empty. Put text between <Term …> and </Term>.',
    ]);
  });

  test('a picture is content', () => {
    expect(findings('<Callout kind="note">\n\n![Sites](./example/sites.svg)\n\n</Callout>')).toEqual([]);
  });

  test('a number of a source holds no text', () => {
    expect(findings('A <Cite id="paper">b</Cite>')).toEqual([
      '1:3 component-content — <Cite> holds no text. Write <Cite … />.',
    ]);
  });
});

describe('a block component', () => {
  test.each(['A %.', '## %', '**%**', '| a |\n| - |\n| % |', 'a\n%\nb', '<Callout kind="warning">a % b</Callout>'])(
    'inside a sentence is refused: %j',
    (frame) => {
      const body = frame.replace('%', '<Quote by="Staff">b</Quote>');
      const place = frame.slice(0, frame.indexOf('%')).split('\n');
      for (const [, parse] of parsers) {
        expect(findings(body, parse)).toEqual([
          `${place.length}:${place.at(-1)!.length + 1} component-place — <Quote> stands inside a sentence. Put it on lines of its own, with an empty line before and after it.`,
        ]);
      }
    },
  );

  test.each(parsers)(
    'may stand on one line, in a list, in another one and beside another one (%s)',
    async (_name, parse) => {
      const note = '<Callout kind="note">a</Callout>';
      const html =
        '<aside class="callout callout-note" aria-label="Note"><p class="callout-label" aria-hidden="true">Note</p><p>a</p></aside>';
      expect((await compile(note, {}, parse)).html).toBe(html);
      expect((await compile(`- ${note}`, {}, parse)).html).toBe(`<ul>\n<li>\n${html}\n</li>\n</ul>`);
      expect((await compile(`${note}\n${note}`, {}, parse)).html).toBe(`${html}\n${html}`);
      expect((await compile(`<Callout kind="note">${note}</Callout>`, {}, parse)).html).toBe(
        html.replace('<p>a</p>', html),
      );
    },
  );
});

describe('an id that leads nowhere', () => {
  test('a source that the entry does not name is refused', () => {
    expect(findings('A <Cite id="tech-jurnal" />')).toEqual([
      '1:3 cite-reference — no evidence of this entry has the id "tech-jurnal". Did you mean "tech-journal"? Add the source to evidence, or correct the id.',
    ]);
  });

  test('a word that the glossary does not hold is refused', () => {
    expect(findings('A <Term id="cockpit">cockpit</Term>')).toEqual([
      '1:3 term-reference — the glossary has no "cockpit". The terms are in content/vocabulary/glossary.yaml.',
    ]);
  });

  test('a figure that is not there is refused', () => {
    expect(findings('<Figure src="./example/site.svg" alt="Sites">a</Figure>')).toEqual([
      '1:1 figure-reference — there is no image "./example/site.svg". Did you mean "sites.svg"? Put the file into example/ beside the entry.',
    ]);
  });

  test('a public text may not use what only the internal edition has', () => {
    const body = 'A <Cite id="memo" />';
    expect(findings(body, satteriParser, { ...context, evidence: ['memo'] })).toEqual([]);
    expect(findings(body, satteriParser, { ...context, evidence: [], edition: 'public' })).toEqual([
      '1:3 cite-reference — no evidence of this entry has the id "memo". Add the source to evidence, or correct the id.',
    ]);
  });
});

test('a citation shows the place of its source in the list', async () => {
  const { html } = await compile('A <Cite id="tech-journal" /><Cite id="paper" />.');
  expect(html).toBe(
    '<p>A\u00a0<sup class="cite" id="cite-tech-journal-1" data-pagefind-ignore=""><a href="#evidence-tech-journal" aria-label="Source 2">[2]</a></sup><sup class="cite" id="cite-paper-1" data-pagefind-ignore=""><a href="#evidence-paper" aria-label="Source 1">[1]</a></sup>.</p>',
  );
});

test('the words of a source are not called a paraphrase', async () => {
  expect((await compile('<Quote by="The paper" basis="quoted">a</Quote>')).html).toBe(
    '<figure class="quote"><blockquote><p>a</p></blockquote><figcaption>The paper</figcaption></figure>',
  );
});

test('a term leads to the glossary of the site that is built', async () => {
  const { html } = await compile('<Term id="town-hall">a</Term>', { href: (path) => `/kb${path}` });
  expect(html.match(/href="[^"]*"/g)).toEqual(['href="/kb/glossary/#town-hall"', 'href="/kb/glossary/#town-hall"']);
});

describe('the definition of a term', () => {
  const definition = 'A meeting of all staff.';
  const term = '<Term id="town-hall">it</Term>';
  const link = '<a class="term" href="/glossary/#town-hall">it</a>';

  test.each(parsers)('stands at its first use only (%s)', async (_name, parse) => {
    const { html } = await compile(`A ${term}, then ${term}.\n\n- ${term}`, {}, parse);
    expect(html.split(definition)).toHaveLength(2);
    expect(html.indexOf(definition)).toBeLessThan(html.indexOf(', then '));
    expect(html.split(link)).toHaveLength(3);
  });

  test.each(parsers)(
    'stands in no heading, so that the table of contents has the words only (%s)',
    async (_name, parse) => {
      const { html, headings } = await compile(`## About ${term}\n\nA ${term}.`, {}, parse);
      expect(html).toContain(`<h2 id="about-it">About ${link}</h2>`);
      expect(headings).toEqual([{ depth: 2, id: 'about-it', text: 'About it' }]);
      expect(html.split(definition)).toHaveLength(2);
    },
  );

  test.each(parsers)('stands in no footnote, which readers meet last (%s)', async (_name, parse) => {
    const { html } = await compile(`[^1]: A ${term}.\n\nA ${term}.[^1]`, {}, parse);
    expect(html.indexOf(definition)).toBeLessThan(html.indexOf('<section'));
    expect(html.split(definition)).toHaveLength(2);
  });

  test.each(parsers)('stands where a term alone makes a paragraph, too (%s)', async (_name, parse) => {
    expect((await compile(term, {}, parse)).html).toContain(definition);
  });

  test('is shown as text, whatever signs it holds', async () => {
    const { html } = await compile(term, { glossary: new Map([['town-hall', 'A <b>meeting</b> & more']]) });
    expect(html).toContain('>A &#x3C;b>meeting&#x3C;/b> &#x26; more</span>');
  });
});
