import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildEdition } from '#build/editions/build-edition.ts';
import { stagePublic } from '#build/editions/stage-public.ts';
import { prove } from '#build/proof/prove.ts';
import { plantCanaries, type Canary } from './canaries.ts';
import { clear, everythingIn, files, makeProject, run } from './project.ts';

let root: string;
let canaries: Canary[];
const request = { entries: ['lessons/open-lesson', 'cases/open-case'], vocabulary: true };

beforeAll(async () => {
  root = await makeProject('proof');
  canaries = await plantCanaries(root);
  expect((await clear(root, request)).findings).toEqual([]);
  await buildEdition(root, 'public');
  await buildEdition(root, 'internal');
});

const read = async (edition: string) =>
  (await everythingIn(join(root, 'dist', edition))).toLowerCase().replaceAll('canarycomment in the vocabulary', '');

describe('words planted in every internal place', () => {
  test('there are at least fifty kinds of places', () => {
    expect(new Set(canaries.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(50);
    expect(new Set(canaries.map(({ word }) => word)).size).toBe(canaries.length);
  });

  test('none is in the public edition, raw or decoded, nor in the tree from which it is built', async () => {
    const said = await read('public');
    const text = Buffer.from(said, 'latin1').toString().toLowerCase();
    expect(canaries.filter(({ word }) => said.includes(word) || text.includes(word))).toEqual([]);
    const staged = [...(await files(join(root, '.work/public')))].map(
      ([path, bytes]) => `${path}\n${bytes.toString()}`,
    );
    const tree = staged.join('\n').toLowerCase();
    expect(canaries.filter(({ word }) => tree.includes(word))).toEqual([]);
  });

  test('the proof finds nothing there, and nothing in the snapshots', async () => {
    for (const dir of ['dist/public', 'content/cleared']) {
      const { findings, files: count, needles } = await prove(root, join(root, dir));
      expect(findings).toEqual([]);
      expect(count).toBeGreaterThan(5);
      expect(needles).toBeGreaterThan(canaries.length);
    }
  });

  test('of an edition built from the internal entries it reports every word that stands in it', async () => {
    const said = Buffer.from(await read('internal'), 'latin1')
      .toString()
      .toLowerCase();
    const shown = canaries.filter(({ word }) => said.includes(word));
    expect(shown.length).toBeGreaterThan(45);
    const { findings } = await prove(root, join(root, 'dist/internal'));
    const reported = findings.map(({ message }) => message.toLowerCase()).join('\n');
    expect(shown.filter(({ word }) => !reported.includes(word))).toEqual([]);
  });

  test('what the internal edition holds does not change a byte of the public one', async () => {
    const bare = await makeProject('proof-bare');
    expect((await clear(bare, request)).findings).toEqual([]);
    await rm(join(bare, 'content/cases/closed-case.mdx'));
    await rm(join(bare, 'content/lessons/draft-note.mdx'));
    const content = async (project: string) => files(join(await stagePublic(project), 'content'));
    expect(await content(bare)).toEqual(await content(root));
  });
});

describe('one internal sentence planted in a finished file', () => {
  const sentence = 'The canarysentence stays inside.';
  let dir: string;

  /** A copy of the built edition with one file changed. */
  async function plant(path: string, change: (bytes: Buffer) => string | Uint8Array | Promise<string | Uint8Array>) {
    dir = join(root, 'dist/planted');
    await rm(dir, { recursive: true, force: true });
    await cp(join(root, 'dist/public'), dir, { recursive: true });
    const found = [...(await files(dir)).keys()].find(
      (name) => name === path || (path.startsWith('.') && name.endsWith(path)),
    );
    const target = join(dir, found ?? path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await change(found ? await readFile(target) : Buffer.of()));
    return (await prove(root, dir)).findings.map(({ file, rule, message }) => `${file} ${rule} ${message}`);
  }
  const replace = (from: string, to: string) => (bytes: Buffer) => {
    expect(bytes.toString()).toContain(from);
    return bytes.toString().replace(from, to);
  };
  const append = (text: string) => (bytes: Buffer) => bytes.toString() + text;
  const packed = (change: (value: unknown) => unknown) => (bytes: Buffer) => {
    const data = gunzipSync(bytes);
    const magic = data.subarray(0, 12);
    return gzipSync(Buffer.concat([magic, encode(change(decode(data.subarray(12))))]));
  };

  test.each<[string, string, (bytes: Buffer) => string | Uint8Array | Promise<string | Uint8Array>]>([
    ['text', 'index.html', replace('</main>', `<p>${sentence}</p></main>`)],
    ['text with entities', 'index.html', replace('</main>', '<p>can&#97;rysentence</p></main>')],
    ['text cut by tags', 'index.html', replace('</main>', '<p>canary<b>sent</b>ence</p></main>')],
    ['an attribute', 'index.html', replace('</main>', '<p title="canarysentence"></p></main>')],
    ['an attribute for scripts', 'index.html', replace('</main>', '<p data-note="canarysentence"></p></main>')],
    ['a comment', 'index.html', replace('</main>', '<!-- canarysentence --></main>')],
    [
      'data inside a page',
      'index.html',
      replace('</head>', '<script type="application/ld+json">{"a":"canarysentence"}</script></head>'),
    ],
    ['a script inside a page', 'index.html', replace('</head>', '<script>let a="canarysentence"</script></head>')],
    ['a style inside a page', 'index.html', replace('</head>', '<style>.canarysentence{color:red}</style></head>')],
    [
      'the RSS feed',
      'feed.xml',
      replace('</channel>', `<item><description>&lt;p&gt;${sentence}&lt;/p&gt;</description></item></channel>`),
    ],
    ['the JSON feed', 'feed.json', replace('"items"', '"canarysentence": 1, "items"')],
    [
      'the sitemap',
      'sitemap-0.xml',
      replace('</urlset>', '<url><loc>https://client-zero.example/canarysentence/</loc></url></urlset>'),
    ],
    ['a story as Markdown', 'lessons/open-lesson.md', append(`\n${sentence}\n`)],
    ['the list for programs', 'llms.txt', append(`\n${sentence}\n`)],
    ['the data of all stories', 'data/entries.json', replace('"title"', '"note":"canarysentence","title"')],
    ['a style sheet', '.css', append('.canarysentence{}')],
    ['a script', '.js', append(';"canarysentence"')],
    ['a drawing', 'icon.svg', replace('</svg>', '<text>canarysentence</text></svg>')],
    ['the metadata of a drawing', 'icon.svg', replace('</svg>', '<metadata>canarysentence</metadata></svg>')],
    [
      'a fragment of the search index',
      '.pf_fragment',
      (bytes) =>
        gzipSync(
          Buffer.concat([gunzipSync(bytes).subarray(0, 12), Buffer.from(JSON.stringify({ content: sentence }))]),
        ),
    ],
    ['a word of the search index', '.pf_index', packed((value) => [value, 'canarysentence'])],
    ['a filter of the search index', '.pf_filter', packed((value) => [value, 'canarysentence'])],
    ['the metadata of the search index', '.pf_meta', packed((value) => [value, 'canarysentence'])],
    [
      'the EXIF of a photo',
      '.webp',
      async (bytes) =>
        sharp(bytes)
          .withExif({ IFD0: { ImageDescription: 'canarysentence' } })
          .toBuffer(),
    ],
    ['the name of a file', 'canarysentence.txt', () => 'Open'],
    [
      'a row of words that are all public',
      'about/index.html',
      replace('</main>', '<p>Nobody asked the team for a table.</p></main>'),
    ],
  ])('is found in %s', async (_what, path, change) => {
    const found = await plant(path, change);
    expect(found.filter((finding) => finding.includes(' leak ')).length).toBeGreaterThan(0);
  });

  test('a source map is found', async () => {
    expect(await plant('_astro/page.js.map', () => '{"version":3}')).toEqual([
      '_astro/page.js.map source-map a source map shows how the site is made. Leave it out.',
    ]);
  });

  test('a kind of file that nobody can read is found', async () => {
    expect(await plant('data.pptx', () => 'x')).toEqual([
      'data.pptx unknown-file the proof cannot read this kind of file, and it is none of `public/`. Take it out, or teach src/build/proof/read-output.ts to read it.',
    ]);
  });

  test('an internal image is found though it was encoded anew and has another name', async () => {
    const secret = await sharp(join(root, 'content/lessons/open-lesson/hidden-photo.jpg')).resize(40).webp().toBuffer();
    expect(await plant('_astro/square.abc.webp', () => secret)).toEqual([
      '_astro/square.abc.webp image this image looks like no image that a public text shows. Take it out, or clear the entry that shows it.',
    ]);
  });

  test('a link picture that shows other words is found', async () => {
    const other = await sharp({ create: { width: 1200, height: 630, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await plant('pictures/site.png', () => other)).toEqual([
      'pictures/site.png image this image looks like no image that a public text shows. Take it out, or clear the entry that shows it.',
    ]);
  });

  test('a link that stands in no public source is found', async () => {
    expect(await plant('index.html', replace('</main>', '<a href="https://elsewhere.example/x">x</a></main>'))).toEqual(
      [
        'index.html link the address https://elsewhere.example/x stands in no public source. Find out where it comes from.',
      ],
    );
  });
});

test('of very many files, which two threads share, none is left out', async () => {
  const dir = join(root, '.work/many');
  await mkdir(dir, { recursive: true });
  const secret = canaries[0]!.word;
  const name = (index: number) => `page${String(index).padStart(4, '0')}.txt`;
  const planted = [0, 1, 600, 1201].map(name);
  await Promise.all(
    Array.from({ length: 1202 }, (_, index) =>
      writeFile(join(dir, name(index)), planted.includes(name(index)) ? `Of ${secret}.` : 'Of a company.'),
    ),
  );
  const { findings, files: count } = await prove(root, dir);
  expect(count).toBe(1202);
  expect(findings.map(({ file }) => file)).toEqual(planted);
  expect(findings.every(({ message }) => message.includes(secret))).toBe(true);
});

describe('names that a text hides in <Redact>', () => {
  const name = (word: string) => `<Redact as="a harbour bank">${word}</Redact>`;
  const body = [
    `It began at ${name('Canarybank Holdings')}, they say.`,
    `### How ${name('Canaryheadline')} began`,
    `- the list\n  - ${name('Canaryitem')}`,
    `> ${name('Canaryquoted')}`,
    `| ${name('Canaryhead')} |\n| --- |\n| ${name('Canarycell')} |`,
    `[The page of ${name('Canarylink')}](https://example.org/more)`,
    `昨日、${name('極秘銀行')}で始まった。`,
    `<Callout kind="note">Ask ${name('Canarycallout')}.</Callout>`,
  ].join('\n\n');
  const names = /canary(?:bank|headline|item|quoted|head|cell|link|callout)|極秘/i;
  let project: string;

  beforeAll(async () => {
    project = await makeProject('proof-redact');
    const lesson = join(project, 'content/lessons/open-lesson.mdx');
    await writeFile(lesson, `${await readFile(lesson, 'utf8')}\n${body}\n`);
    expect((await clear(project, request)).findings).toEqual([]);
    await buildEdition(project, 'public');
  });

  const built = (path: string) => readFile(join(project, 'dist/public', path), 'utf8');

  test('stand nowhere in the snapshot and in the public edition, raw or decoded', async () => {
    for (const dir of ['content/cleared', '.work/public/content', 'dist/public']) {
      const said = Buffer.from(await everythingIn(join(project, dir)), 'latin1').toString();
      expect(names.exec(said)?.[0]).toBeUndefined();
      expect((await prove(project, join(project, dir))).findings.filter(({ rule }) => rule === 'leak')).toEqual([]);
    }
  });

  test('are replaced visibly in the page, in its Markdown and in the search', async () => {
    const snapshot = await readFile(join(project, 'content/cleared/lessons/open-lesson.mdx'), 'utf8');
    expect(snapshot).toContain('It began at <Redacted>a harbour bank</Redacted>, they say.');
    const page = await built('lessons/open-lesson/index.html');
    const shown = '<span class="redacted">[a harbour bank<span class="redacted-mark"> (name removed)</span>]</span>';
    expect(page.split(shown)).toHaveLength(1 + body.split('<Redact ').length - 1);
    const markdown = await built('lessons/open-lesson.md');
    expect(markdown).toContain('It began at \\[a harbour bank (name removed)\\], they say.');
    expect(await everythingIn(join(project, 'dist/public/pagefind'))).toContain(
      'It began at [a harbour bank (name removed)], they say.',
    );
  });

  test.each([
    ['a page', 'lessons/open-lesson/index.html', '</main>'],
    ['a story as Markdown', 'lessons/open-lesson.md', '\n'],
    ['the RSS feed', 'feed.xml', '</description>'],
    ['the JSON feed', 'feed.json', '"'],
    ['the data of all stories', 'data/entries.json', '"'],
  ])('are found by the proof in %s, and what stands for them is not', async (_what, path, end) => {
    const dir = join(project, 'dist/planted');
    const findings = async (text: string) => {
      await rm(dir, { recursive: true, force: true });
      await mkdir(dirname(join(dir, path)), { recursive: true });
      const whole = await built(path);
      const at = path.endsWith('.json') ? whole.indexOf(end, whole.indexOf('"title": "') + 10) : whole.lastIndexOf(end);
      await writeFile(join(dir, path), `${whole.slice(0, at)} ${text} ${whole.slice(at)}`);
      const found = (await prove(project, dir)).findings.filter(({ rule }) => rule === 'leak');
      return found.map(({ message }) => message.split(' comes from ')[0]!.replace(/ \(.*/, ''));
    };
    expect(await findings('a harbour bank')).toEqual([]);
    expect(new Set(await findings('Canarybank'))).toEqual(new Set(['“canarybank”']));
    expect(new Set(await findings('極秘銀行'))).toEqual(new Set(['“極秘銀行”']));
  });
});

describe('five random trees through clear, build and proof', () => {
  const places = ['It took a year.', 'Then [another case]', '| left | right |', 'See [the source]'];
  const forms = [
    (text: string) => text,
    (text: string) => `- ${text}\n- another`,
    (text: string) => `> ${text}`,
    (text: string) => `## ${text}`,
    (text: string) => `\`\`\`text\n${text}\n\`\`\``,
    (text: string) => `| ${text} |\n| --- |\n| 1 |`,
  ];

  test.each([1, 2, 3, 4, 5])('no planted word comes out, seed %i', async (seed) => {
    let state = seed;
    const below = (most: number) => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return (state >>> 8) % most;
    };
    const words: string[] = [];
    const hidden = () => {
      const some = Array.from({ length: 2 + below(6) }, () => `xqz${'abcdefgh'[below(8)]}${'ijklmnop'[below(8)]}word`);
      words.push(...some);
      return some.join(' ');
    };
    const project = await makeProject('proof-random');
    const lesson = join(project, 'content/lessons/open-lesson.mdx');
    let text = await readFile(lesson, 'utf8');
    for (const place of places) {
      for (let blocks = below(3); blocks > 0; blocks--) {
        const inside = forms[below(forms.length)]!(hidden());
        text = text.replace(place, `<Internal reason="${hidden()}">\n\n${inside}\n\n</Internal>\n\n${place}`);
      }
    }
    text = text
      .replace('say: Canarysay', `say: ${hidden()} canarysay`)
      .replace('owner: Canaryowner', `owner: ${hidden().slice(0, 40)}`);
    await writeFile(lesson, text);
    const closed = await readFile(join(project, 'content/cases/closed-case.mdx'), 'utf8');
    for (let entries = below(4); entries > 0; entries--) {
      const own = closed.replace('title: Canarytitle', `title: ${hidden().slice(0, 30)}`);
      await writeFile(join(project, `content/cases/${words.at(-1)!}-${entries}.mdx`), own);
    }
    expect((await clear(project, request)).findings).toEqual([]);
    const snapshots = await files(join(project, 'content/cleared'));
    await clear(project, request);
    expect(await files(join(project, 'content/cleared'))).toEqual(snapshots);
    await buildEdition(project, 'public');
    const said = (await everythingIn(join(project, 'dist/public'))).toLowerCase();
    expect(words.filter((word) => said.includes(word))).toEqual([]);
    expect((await prove(project, join(project, 'dist/public'))).findings).toEqual([]);
    expect(words.length).toBeGreaterThan(5);
  });
});

describe('a broken `clear` is found by the proof alone', () => {
  /** A project whose `clear` was changed, its snapshots written with it, and what `npm run proof` says of them. */
  async function mutated(name: string, path: string, from: string, to: string) {
    const project = await makeProject(`proof-${name}`);
    await plantCanaries(project);
    const file = join(project, path);
    const source = await readFile(file, 'utf8');
    expect(source).toContain(from);
    await writeFile(file, source.replace(from, to));
    const cleared = run(project, 'clear', ...request.entries, 'vocabulary', '--yes', '--date', '2026-11-01');
    expect(cleared).toMatchObject({ code: 0 });
    return run(project, 'proof', 'content/cleared');
  }

  test('that keeps one internal field', async () => {
    const { code, output } = await mutated(
      'field',
      'src/core/schema/audience.ts',
      "return metaOf(schema).audience === 'public' ?",
      "return metaOf(schema).audience === 'public' || metaOf(schema).title === 'Say' ?",
    );
    expect(output).toContain('canarysay');
    expect(code).toBe(1);
  });

  test('that keeps one <Internal> block', async () => {
    const { code, output } = await mutated(
      'block',
      'src/core/body/internal-blocks.ts',
      'line = block.close + 1;',
      "kept.push(...(block === blocks[1] ? ['', lines[block.open + 3]!, ''] : []));\n    line = block.close + 1;",
    );
    expect(output).toContain('canarysentence');
    expect(code).toBe(1);
  });

  test('that keeps the name in one <Redact>', async () => {
    const project = await makeProject('proof-name');
    const lesson = join(project, 'content/lessons/open-lesson.mdx');
    const text = await readFile(lesson, 'utf8');
    await writeFile(lesson, `${text}\nAt <Redact as="a bank">Canarybank</Redact> it began.\n`);
    const source = join(project, 'src/core/body/placeholders.ts');
    const code = await readFile(source, 'utf8');
    const from = 'return lines.join(';
    expect(code).toContain(from);
    await writeFile(
      source,
      code.replace(
        from,
        "return lines.join('\\n') + text.slice(0, 0) + (keepColumns ? '' : '\\nCanarybank') + [].join(",
      ),
    );
    expect(run(project, 'clear', ...request.entries, 'vocabulary', '--yes', '--date', '2026-11-01')).toMatchObject({
      code: 0,
    });
    const { code: exit, output } = run(project, 'proof', 'content/cleared');
    expect(output).toContain('“canarybank”');
    expect(exit).toBe(1);
  });

  test('that copies one internal image', async () => {
    const { code, output } = await mutated(
      'image',
      'src/build/editions/clear-project.ts',
      'for (const asset of examined.images) {',
      "for (const asset of [...examined.images, ...(entry.folder === 'lessons' ? ['lessons/open-lesson/hidden-photo.jpg'] : [])]) {",
    );
    expect(output).toContain('lessons/open-lesson/hidden-photo.jpg');
    expect(output).toContain('image — this image looks like no image that a public text shows.');
    expect(code).toBe(1);
  });
});
