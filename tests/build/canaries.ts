import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

/** A word that occurs nowhere else, and the kind of place it is planted in. */
export interface Canary {
  word: string;
  kind: string;
}

/** What stands in the fixture already. */
const planted: Canary[] = [
  ['canarytitle', 'title of an entry that is not cleared'],
  ['canarysummary', 'summary of an entry that is not cleared'],
  ['canaryorganisation', 'organisation of an entry that is not cleared'],
  ['canarydraft', 'title of a draft'],
  ['canarydiary', 'evidence that was not published'],
  ['canarysay', 'say'],
  ['canaryask', 'ask'],
  ['canaryavoid', 'avoid'],
  ['canaryowner', 'owner'],
  ['canarycontact', 'contact'],
  ['canarycontributor', 'contributors'],
  ['canaryreason', 'reason of a block'],
  ['canaryheading', 'heading in a block'],
  ['canarysentence', 'sentence in a block'],
  ['canaryalt', 'alternative text in a block'],
  ['canaryplan', 'name of an image in a block'],
  ['canarycomment', 'comment in a vocabulary'],
  ['canarycodename', 'name of an internal term'],
  ['canarydefinition', 'definition of an internal term'],
  ['canaryword', 'words of an internal term'],
].map(([word, kind]) => ({ word: word!, kind: kind! }));

/**
 * Plants further words in a project made from the fixture `two-editions`: in every internal place that an entry, a vocabulary and
 * the site have.
 *
 * @param root the project's root; its content is changed
 * @returns all words that are planted, those of the fixture included
 */
export async function plantCanaries(root: string): Promise<Canary[]> {
  const canaries = [...planted];
  const word = (kind: string) => {
    const name = `zq${String(canaries.length).padStart(3, '0')}canary`.replace(
      /\d/g,
      (digit) => 'abcdefghij'[Number(digit)]!,
    );
    canaries.push({ word: name, kind });
    return name;
  };
  const edit = async (path: string, change: (text: string) => string) => {
    const file = join(root, path);
    const text = await readFile(file, 'utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`Nothing was planted in ${path}.`);
    await writeFile(file, changed);
  };
  const add = async (path: string, bytes: string | Uint8Array) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), bytes);
  };

  const lesson = 'content/lessons/open-lesson.mdx';
  await edit(lesson, (text) =>
    text
      .replace('title: How did', `# ${word('comment in front matter')}\ntitle: How did`)
      .replace('  happened: Nobody shared', `  # ${word('comment inside a field')}\n  happened: Nobody shared`)
      .replace(
        '  - id: diary\n    title: Canarydiary of the team\n    publisher: The team\n',
        `  - id: diary\n    title: Canarydiary of the team\n    note: ${word('note of internal evidence')}\n    publisher: ${word('publisher of internal evidence')}\n`,
      )
      .replace(
        'questions:\n',
        `  - id: ${word('id of internal evidence')}\n    title: An interview\n    publisher: The team\n    date: 2020\n    language: en\n    url: https://intranet.example/${word('address of internal evidence')}\n    kind: interview\nquestions:\n`,
      )
      .replace(
        'say: Canarysay',
        `say: |\n  ${word('first line of a long text')} speaks\n  ${word('second line of a long text')}: goes on\n  Canarysay`,
      )
      .replace(
        'related: [cases/open-case, cases/closed-case]',
        'related: [cases/open-case, cases/closed-case, cases/named-case]',
      )
      .replace('evidence: [paper, diary]', 'evidence: [paper, diary]'),
  );
  const inside = [
    `A ${word('bold in a block').replace(/^/, '**')}** word and *${word('italics in a block')}*, also \`${word('code in a line of a block')}\`.`,
    `- ${word('list in a block')}\n  - ${word('nested list in a block')}\n\n1. ${word('numbered list in a block')}`,
    `| ${word('head of a table in a block')} | b |\n| --- | --- |\n| ${word('cell of a table in a block')} | 1 |`,
    `> ${word('quotation in a block')}`,
    `\`\`\`text\n${word('code in a block')}\n\`\`\``,
    `[${word('text of a link in a block')}](https://intranet.example/${word('address of a link in a block')})`,
    `<Callout kind="note">\n\n${word('component in a block')}\n\n</Callout>`,
    `<Quote by="${word('attribute of a component in a block')}">${word('text of a quotation in a block')}</Quote>`,
    `<Term id="town-hall">${word('text of a term in a block')}</Term>`,
    `${word('reference to evidence in a block')} <Cite id="diary" />`,
    `### ${word('smaller heading in a block')}`,
    `${word('before a space that breaks no line in a block')}\u00a0`,
    // Every one of these words is public; the sentence is not.
    'Nobody asked the team for a table.',
    '経営会議の極秘計画は翌年に延期された。',
  ].join('\n\n');
  canaries.push({ word: '極秘計画', kind: 'Japanese in a block' });
  await edit(lesson, (text) =>
    text
      .replace('The canarysentence stays inside.', `The canarysentence stays inside.\n\n${inside}`)
      .replace(
        'It took a year. <Cite id="paper" />',
        `<Internal reason="${word('reason of the first block')}">\n${word('block before any text')}\n</Internal>\n\nIt took a year. <Cite id="paper" />`,
      )
      .replace(
        'See [the source]',
        `<Internal reason="between">\n\n${word('block between paragraphs')}\n\n</Internal>\n\nSee [the source]`,
      )
      .concat(`\n<Internal reason="last">\n\n${word('block at the end')}\n\n</Internal>\n`),
  );

  const closed = await readFile(join(root, 'content/cases/closed-case.mdx'), 'utf8');
  const other = (title: string, more: string, body: string) =>
    closed
      .replace('Canarytitle of a case that stays inside', `${title} of another case that stays inside`)
      .replaceAll(/Canary\w+/g, 'Somebody')
      .replace('status: published', more)
      .replace(/\n---\n\n[\s\S]*$/, `\n---\n\n${body}\n`);
  await add(
    'content/cases/named-case.mdx',
    other(
      word('title of a related entry'),
      `status: published\nnotCleared: ${word('reason why an entry stays inside')}\naliases: [${word('former name of an internal entry')}]`,
      `It refers to [the lesson](../lessons/open-lesson.mdx). ${word('body of an internal entry')}`,
    ),
  );
  await add(
    `content/cases/${word('file name of an internal entry')}.mdx`,
    other(word('title of an entry that refers to a public one'), 'status: published', 'Its text stays inside.'),
  );
  await add(
    'content/cases/given-up.mdx',
    other(
      word('title of a retired entry'),
      `status: retired\nretired: { reason: ${word('reason of a retired entry')} was given up. }`,
      'Its text stays inside.',
    ),
  );
  await add(
    'content/lessons/second-note.mdx',
    `---\ntitle: A second note that nobody has finished\nstatus: draft\nbarriers: [conflicting-interests]\nfailure:\n  expected: ${word('expectation in a draft')} would come.\n  happened: ${word('event in a draft')} came.\n  attempts:\n    - tried: ${word('attempt in a draft')} was tried.\n      result: failed\n---\n\n${word('body of a draft')}\n`,
  );

  await edit('content/vocabulary/solutions.yaml', (text) =>
    text
      .replace(
        '  words: [canaryword]',
        `  words: [canaryword]\n  note: ${word('note of an internal term')}\n  source: ${word('source of an internal term')}\n  group: ${word('group of an internal term')}\n  doubt: ${word('doubt of an internal term')}`,
      )
      .concat(`- id: ${word('id of an internal term')}\n  name: Hidden\n  definition: Something that stays inside.\n`),
  );
  await edit('content/vocabulary/glossary.yaml', (text) =>
    text.replace('  definition: A meeting', `  # ${word('comment inside a public term')}\n  definition: A meeting`),
  );

  await add(
    'content/asked.yaml',
    `# ${word('comment in what customers asked')}
- question: Who paid ${word('question that a customer asked')} for it?
  date: 2019-01-07
  result: no-answer
  note: They said ${word('note on what a customer asked')} twice.
- question: >-
    Why did this
    ${word('question whose story fell flat')} fall flat?
  date: 2019-01-08
  result: fell-flat
  story: cases/closed-case
  barriers: [conflicting-interests]
`,
  );

  const secret = word('EXIF of an internal image');
  const picture = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#b03020' } })
    .withExif({ IFD0: { ImageDescription: secret, Artist: word('author of an internal image') } })
    .withXmp(
      `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${word('XMP of an internal image')}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
    )
    .jpeg()
    .toBuffer();
  await add('content/lessons/open-lesson/hidden-photo.jpg', picture);
  await add(
    'content/lessons/open-lesson/hidden-drawing.svg',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>${word('title of an internal drawing')}</title><metadata>${word('metadata of an internal drawing')}</metadata><!-- ${word('comment in an internal drawing')} --><text y="8">${word('text in an internal drawing')}</text></svg>`,
  );
  await edit(lesson, (text) =>
    text.replace(
      '![Canaryalt of a plan.](./open-lesson/canaryplan.png)',
      '![Canaryalt of a plan.](./open-lesson/canaryplan.png)\n\n![A photo.](./open-lesson/hidden-photo.jpg)\n\n![A drawing.](./open-lesson/hidden-drawing.svg)',
    ),
  );

  await edit('src/internal/strings.ts', (text) => `${text}\n// ${word('string of an internal page')}\n`);
  await add('src/internal/pages/hidden-notes.md', `${word('page of the internal edition')}\n`);
  await edit('src/internal/site.config.ts', (text) => `${text}\n// ${word('settings of the internal edition')}\n`);
  return canaries;
}
