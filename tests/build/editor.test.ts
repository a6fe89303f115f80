import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEditor, type Editor } from './language-server.ts';
import { makeProject, run } from './project.ts';

const file = 'content/lessons/open-lesson.mdx';
let root: string;

beforeAll(async () => {
  root = await makeProject('editor');
});

describe('npm run schemas', () => {
  test('writes a schema for lessons, cases, vocabularies and what customers asked', () => {
    expect(run(root, 'schemas')).toEqual({
      code: 0,
      output:
        'Written for editors: .work/schemas/lessons.schema.json, .work/schemas/cases.schema.json, .work/schemas/vocabulary.schema.json, .work/schemas/concepts.schema.json, .work/schemas/asked.schema.json.\n',
    });
  });

  test('touches nothing when nothing changed', async () => {
    const path = join(root, '.astro/collections/lessons.schema.json');
    const before = await stat(path);
    run(root, 'schemas');
    expect((await stat(path)).mtimeMs).toBe(before.mtimeMs);
  });

  test('writes the file that the settings of the editor name', async () => {
    const settings = await readFile(join(import.meta.dirname, '../../.vscode/settings.json'), 'utf8');
    const { 'yaml.schemas': schemas } = JSON.parse(settings) as { 'yaml.schemas': Record<string, string[]> };
    expect(Object.keys(schemas)).toEqual([
      './.work/schemas/vocabulary.schema.json',
      './.work/schemas/concepts.schema.json',
      './.work/schemas/asked.schema.json',
    ]);
    for (const path of Object.keys(schemas))
      expect(JSON.parse(await readFile(join(root, path), 'utf8'))).toHaveProperty('items');
  });
});

describe.each(['markdown', 'mdx'])('in an editor that calls the language %s', (language) => {
  let editor: Editor;

  beforeAll(async () => {
    run(root, 'schemas');
    editor = await startEditor(root, language);
  });
  afterAll(() => {
    editor.close();
  });

  test('the front matter of a sound entry is not underlined', async () => {
    expect(await editor.open(file, await readFile(join(root, file), 'utf8'))).toEqual([]);
  });

  test('mistakes are underlined where they stand, with our sentences', async () => {
    const text = `---
titel: Why would a division give its figures away?
title: Why
status: draft
barriers: [conflicting-interest]
reviewed: 2021-4-1
questions: Who owns the data?
related:
  - cases/no-such-case
failure:
  expected: All divisions would share their figures.
  happened: Divisions kept their figures.
  attempts:
    - tried: A speech by the president.
      result: fail
---

A story about <Nothing>.
`;
    expect(await editor.open('content/cases/open-case.mdx', text)).toEqual([
      { line: 2, column: 1, message: 'Property titel is not allowed.' },
      { line: 3, column: 8, message: 'Write 10 to 90 characters.' },
      {
        line: 5,
        column: 12,
        message: 'There is no such id in content/vocabulary/barriers.yaml. It has: conflicting-interests.',
      },
      { line: 6, column: 11, message: 'This is no day. Write year, month and day: 2021-04-01.' },
      { line: 7, column: 12, message: 'Write a list: each item on a line of its own, beginning with "- ".' },
      {
        line: 9,
        column: 5,
        message:
          'There is no such entry. Write its folder and its file name without .mdx, as in cases/fifty-town-halls.',
      },
      { line: 15, column: 15, message: 'Write one of these: failed, partial, worked.' },
    ]);
  });

  test('keys and ids are proposed with what they mean', async () => {
    const text = '---\ntitle: Why would a division give its figures away?\nbarriers: []\nsumm\n---\n';
    const note = 'content/lessons/draft-note.mdx';
    await editor.open(note, text);
    expect(await editor.propose(note, 4, 5)).toContainEqual({
      label: 'summary',
      documentation: 'One sentence that a colleague could say aloud. Needed before the entry is published.',
    });
    expect(await editor.propose(note, 3, 12)).toEqual([
      {
        label: 'conflicting-interests',
        documentation: '**Conflicting interests** What is meant by it in one sentence.',
      },
    ]);
    expect(await editor.hover(note, 2, 2)).toContain('The question a customer would ask');
  });

  test('a published entry is told what it lacks', async () => {
    const text = '---\ntitle: Why would a division give its figures away?\nstatus: published\n---\n';
    const messages = (await editor.open('content/cases/closed-case.mdx', text)).map(({ message }) => message);
    expect(messages).toContain('Missing property "failure".');
    expect(messages).toContain('Missing property "summary".');
    expect(messages).toContain('Missing property "organisation".');
  });

  test('a new entry is underlined as soon as it is known, without a restart', async () => {
    const name = `content/lessons/new-${language}.mdx`;
    const text = '---\ntitel: Why would a division give its figures away?\n---\n';
    await writeFile(join(root, name), text);
    expect(await editor.open(name, text)).toEqual([]);
    run(root, 'schemas');
    editor.written('.astro/collections/collections.json');
    await expect
      .poll(async () => (await editor.open(name, text)).map(({ message }) => message), { timeout: 20_000 })
      .toContain('Property titel is not allowed.');
    await rm(join(root, name));
  });
});
