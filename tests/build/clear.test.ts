import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { stagePublic } from '#build/editions/stage-public.ts';
import { formatFinding } from '#core/findings/finding.ts';
import { clear, files, heldBackOfOpenLesson, makeProject, run } from './project.ts';

let root: string;
const lesson = 'content/lessons/open-lesson.mdx';
const both = { entries: ['lessons/open-lesson', 'cases/open-case'], vocabulary: true };

beforeEach(async () => {
  root = await makeProject('clear');
});

async function change(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(root, path), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(root, path), text.replace(from, to));
}

const read = (path: string) => readFile(join(root, path), 'utf8');
const cleared = async () => [
  ...(await files(join(root, 'content/cleared')).catch(() => new Map<string, Buffer>())).keys(),
];
const paths = (plan: Awaited<ReturnType<typeof clear>>) => plan.changes.map((change) => change.path);

describe('clear', () => {
  test('two entries that link to each other are cleared together', async () => {
    const plan = await clear(root, both);
    expect(plan.findings).toEqual([]);
    expect(await cleared()).toEqual([
      'cases/open-case.mdx',
      'lessons/open-lesson.mdx',
      'lessons/open-lesson/square.png',
      'vocabulary/areas.yaml',
      'vocabulary/barriers.yaml',
      'vocabulary/drivers.yaml',
      'vocabulary/glossary.yaml',
      'vocabulary/industries.yaml',
      'vocabulary/solutions.yaml',
    ]);
    expect(plan.heldBack.get('lessons/open-lesson')).toEqual(heldBackOfOpenLesson);
  });

  test('one of them alone is refused, at the place of the link in the entry', async () => {
    const plan = await clear(root, { entries: ['lessons/open-lesson'], vocabulary: true });
    expect(plan.findings.map(formatFinding)).toEqual([
      'content/lessons/open-lesson.mdx:76:6 link — the link leads to cases/open-case, which customers cannot read. Clear that entry too, or take the link out.',
    ]);
    expect(await cleared()).toEqual([]);
  });

  test('without a public vocabulary the writer learns how to clear it together', async () => {
    const plan = await clear(root, { entries: both.entries });
    expect(plan.findings.map(formatFinding)[0]).toBe(
      'content/lessons/open-lesson.mdx:5:12 vocabulary-is-cleared — "conflicting-interests" is marked public but is not in the public vocabulary yet. Clear it together: npm run clear -- vocabulary lessons/open-lesson',
    );
  });

  test('a draft is refused', async () => {
    const plan = await clear(root, { entries: ['lessons/draft-note'], vocabulary: true });
    expect(plan.findings.map(formatFinding)).toEqual([
      'content/lessons/draft-note.mdx:3:9 clearance-is-earned — a draft cannot be cleared. Complete the entry and set status to published.',
    ]);
  });

  test('after a change of only an internal field there is nothing to do', async () => {
    await clear(root, both);
    await change(lesson, 'Canarysay tell them', 'Tell them');
    await change(lesson, 'The canarysentence stays', 'Another sentence stays');
    const plan = await clear(root, { ...both, date: '2026-11-02' });
    expect(plan.changes).toEqual([]);
    expect(run(root, 'clear', 'lessons/open-lesson', '--yes')).toEqual({
      code: 0,
      output: 'Nothing to do: the approved public text is up to date.\n',
    });
    expect(run(root, 'check').output).toBe('4 entries and 2 snapshots checked.\nNothing to mend.\n');
  });

  test('after a public change check says so, the approved text stays, and --all-stale renews it with the new day', async () => {
    await clear(root, both);
    const before = await read('content/cleared/lessons/open-lesson.mdx');
    await change(lesson, 'It took a year.', 'It took a year and a half.');
    const { code, output } = run(root, 'check');
    expect(code).toBe(0);
    expect(output).toContain(
      'content/cleared/lessons/open-lesson.mdx:1:1 stale-clearance — the entry and its approved text no longer say the same; customers read the approved text. Renew it: npm run clear -- lessons/open-lesson (warning)\n1 warning\n',
    );
    expect(await read('content/cleared/lessons/open-lesson.mdx')).toBe(before);

    const renewed = run(root, 'clear', '--all-stale', '--yes', '--date', '2026-11-02');
    expect(renewed.code).toBe(0);
    expect(renewed.output).toContain(
      '-It took a year. <Cite id="paper" />\n+It took a year and a half. <Cite id="paper" />',
    );
    const after = await read('content/cleared/lessons/open-lesson.mdx');
    expect(after).toBe(
      before.replace('2026-11-01', '2026-11-02').replace('It took a year.', 'It took a year and a half.'),
    );
  });

  test('a changed image makes a clearance stale', async () => {
    await clear(root, both);
    await writeFile(
      join(root, 'content/lessons/open-lesson/square.png'),
      await readFile(join(root, 'content/lessons/open-lesson/canaryplan.png')),
    );
    expect(run(root, 'check').output).toContain('lessons/open-lesson.mdx:1:1 stale-clearance');
  });

  test('withdrawing one of two removes it and renews what referred to it, and nothing else', async () => {
    await change(lesson, '[another case](../cases/open-case.mdx)', 'another case');
    await clear(root, both);
    await change(lesson, 'It took a year.', 'It took a year and a half.');
    const { code, output } = run(root, 'clear', '--withdraw', 'cases/open-case', '--yes');
    expect(code).toBe(0);
    expect(output).toContain('━━ content/cleared/cases/open-case.mdx (removed: customers will no longer read)');
    expect(output).toContain('━━ content/cleared/lessons/open-lesson.mdx (changed)\n');
    expect(output).toContain('-related:\n-  - cases/open-case\n');
    expect(await cleared()).not.toContain('cases/open-case.mdx');
    const text = await read('content/cleared/lessons/open-lesson.mdx');
    expect(text).not.toContain('open-case');
    expect(text).toContain('It took a year. <Cite');
  });

  test('withdrawing an entry that the vocabulary names renews the vocabulary too', async () => {
    await clear(root, both);
    const plan = await clear(root, { withdraw: both.entries });
    expect(plan.findings).toEqual([]);
    expect(paths(plan)).toEqual([
      'content/cleared/lessons/open-lesson.mdx',
      'content/cleared/lessons/open-lesson/square.png',
      'content/cleared/cases/open-case.mdx',
      'content/cleared/vocabulary/glossary.yaml',
    ]);
    expect(await read('content/cleared/vocabulary/glossary.yaml')).not.toContain('seeAlso');
  });

  test('an entry that is gone leaves a warning until its snapshot is withdrawn', async () => {
    await change(lesson, '[another case](../cases/open-case.mdx)', 'another case');
    await change(lesson, 'cases/open-case, ', '');
    await clear(root, both);
    await rm(join(root, 'content/cases/open-case.mdx'));
    expect(run(root, 'check').output).toContain(
      'content/cleared/cases/open-case.mdx:1:1 stale-clearance — the entry of this approved text is gone, and customers still read it. Withdraw it: npm run clear -- --withdraw cases/open-case (warning)',
    );
  });

  test('an entry that is made a draft again, or says why it stays internal, leaves a warning until it is withdrawn', async () => {
    await clear(root, both);
    await change(lesson, 'owner:', 'notCleared: Two sources conflict.\nowner:');
    expect(run(root, 'check').output).toContain(
      'content/cleared/lessons/open-lesson.mdx:1:1 stale-clearance — the entry says that it stays internal (it is a draft, or has notCleared), and customers still read this text. Withdraw it: npm run clear -- --withdraw lessons/open-lesson (warning)',
    );
  });

  test('an entry that others link to in their text is withdrawn together with the link', async () => {
    await clear(root, both);
    const refused = run(root, 'clear', '--withdraw', 'cases/open-case', '--yes');
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(
      'withdrawn-link — this approved text links to cases/open-case. Take the link out of content/lessons/open-lesson.mdx, then do both at once: npm run clear -- lessons/open-lesson --withdraw cases/open-case\n1 error\nNothing was cleared and nothing was written.',
    );
    await change(lesson, '[another case](../cases/open-case.mdx)', 'another case');
    expect(run(root, 'clear', 'lessons/open-lesson', '--withdraw', 'cases/open-case', '--yes').code).toBe(0);
    expect(await cleared()).not.toContain('cases/open-case.mdx');
  });

  test('a renamed entry takes the place of its former snapshot', async () => {
    await change(lesson, '[another case](../cases/open-case.mdx)', 'another case');
    await clear(root, both);
    await rename(join(root, 'content/cases/open-case.mdx'), join(root, 'content/cases/new-name.mdx'));
    await change('content/cases/new-name.mdx', 'questions:', 'aliases: [open-case]\nquestions:');
    await change(lesson, 'cases/open-case', 'cases/new-name');
    const { code } = run(root, 'clear', 'cases/new-name', 'lessons/open-lesson', '--yes');
    expect(code).toBe(0);
    expect(await cleared()).toContain('cases/new-name.mdx');
    expect(await cleared()).not.toContain('cases/open-case.mdx');
  });

  test('a snapshot that no longer fits the public schema can be written anew', async () => {
    await clear(root, both);
    await change('content/cleared/cases/open-case.mdx', 'questions:', 'formerly: A field that is gone.\nquestions:');
    expect(run(root, 'check').code).toBe(1);
    expect(run(root, 'clear', 'cases/open-case', '--yes').code).toBe(0);
    expect(run(root, 'check').output).toBe('4 entries and 2 snapshots checked.\nNothing to mend.\n');
  });

  test('a day that does not exist is refused', () => {
    expect(run(root, 'clear', 'vocabulary', '--date', '2026-02-30')).toEqual({
      code: 1,
      output: '"2026-02-30" is no day. Write year, month and day, as in --date 2026-11-22\n',
    });
  });

  test('a file that no approved text uses is an error, and the public edition is staged without it', async () => {
    await clear(root, both);
    const lesson = join(root, 'content/cleared/lessons/open-lesson');
    await cp(join(lesson, 'square.png'), join(lesson, 'plan.png'));
    const { code, output } = run(root, 'check');
    expect(code).toBe(1);
    expect(output).toContain(
      'content/cleared/lessons/open-lesson/plan.png:1:1 stray-file — no approved text uses this file. Remove it; npm run clear writes all that belongs here.',
    );
    const staged = [...(await files(await stagePublic(root))).keys()];
    expect(staged).toContain('content/lessons/open-lesson/square.png');
    expect(staged).not.toContain('content/lessons/open-lesson/plan.png');
  });

  test('a snapshot edited by hand is checked against the public schema', async () => {
    await clear(root, both);
    await change('content/cleared/cases/open-case.mdx', 'questions:', 'say: Canary added by hand.\nquestions:');
    const { code, output } = run(root, 'check');
    expect(code).toBe(1);
    expect(output).toContain(
      'content/cleared/cases/open-case.mdx:31:1 unknown-field — "say" is no field of an entry like this.',
    );
  });

  test('an unknown name is answered with the nearest one, and nothing is written', () => {
    expect(run(root, 'clear', 'lessons/open-leson')).toEqual({
      code: 1,
      output:
        'There is no entry "lessons/open-leson" that could be cleared. Did you mean "lessons/open-lesson"? Write folder and name, as in lessons/quick-wins-made-visible.\n',
    });
  });

  test('with nobody to ask it shows the public text and writes nothing', async () => {
    const { code, output } = run(root, 'clear', 'vocabulary', 'lessons/open-lesson', 'cases/open-case');
    expect(code).toBe(1);
    expect(output).toContain('━━ content/cleared/lessons/open-lesson.mdx (new: customers will read)\n---\n');
    expect(output).toContain('   · <Internal> blocks: Canaryreason names the team');
    expect(output).toContain('Nothing was written: there is nobody to ask. Run it in a terminal, or add --yes.');
    expect(await cleared()).toEqual([]);
  });
});
