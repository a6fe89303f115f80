import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProject } from './project.ts';

let root: string;
let site: string;
let server: ChildProcess;

beforeAll(async () => {
  root = await makeProject('dev');
  const port = await freePort();
  site = `http://localhost:${port}`;
  server = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development', VITEST: undefined },
    stdio: 'ignore',
  });
  await until(async () => (await fetch(`${site}/`)).ok);
});

afterAll(() => {
  server.kill();
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

/** Asks again and again until something holds; fails after half a minute. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    if (await holds().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('This did not come to hold within half a minute.');
}

const page = async (path: string) => (await fetch(site + path)).text();
const shows = (path: string, text: string) => until(async () => (await page(path)).includes(text));

async function change(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(root, path), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(root, path), text.replace(from, to));
}

describe('while one writes', () => {
  test('a broken entry shows its findings, the others stay, and saving mends it', async () => {
    await change('content/cases/open-case.mdx', 'kind: own-practice', 'kind: own-practise');
    await shows(
      '/cases/open-case/',
      'content/cases/open-case.mdx:6:7 unknown-value — kind is &quot;own-practise&quot;.',
    );
    expect(await page('/lessons/open-lesson/')).toContain('How did the team learn to share its figures?');
    await change('content/cases/open-case.mdx', 'kind: own-practise', 'kind: own-practice');
    await shows('/cases/open-case/', 'The lesson is told');
  });

  test('an entry whose fields cannot be read at all shows why', async () => {
    await change('content/cases/open-case.mdx', 'title: A case', 'title: "A case');
    await shows('/cases/open-case/', 'a quotation mark is not closed.');
    await change('content/cases/open-case.mdx', 'title: "A case', 'title: A case');
    await shows(
      '/cases/open-case/',
      '<h1 data-pagefind-meta="title" data-pagefind-weight="5">A case that everybody may read',
    );
  });

  test('a changed vocabulary and a changed image show at once', async () => {
    await change('content/vocabulary/barriers.yaml', 'Conflicting interests', 'Interests that collide');
    await shows('/cases/open-case/', 'Interests that collide');
    const image = sharp({ create: { width: 91, height: 20, channels: 3, background: '#123456' } });
    await image.png().toFile(join(root, 'content/lessons/open-lesson/square.png'));
    await shows('/lessons/open-lesson/', 'width="91" height="20"');
  });

  test('an image that is none shows what is wrong on the page of its entry, and saving mends it', async () => {
    const file = join(root, 'content/lessons/open-lesson/square.png');
    const image = await readFile(file);
    await writeFile(file, 'no image');
    await shows(
      '/lessons/open-lesson/',
      'content/lessons/open-lesson/square.png:1:1 image-file — the image cannot be read.',
    );
    await writeFile(file, image);
    await shows('/lessons/open-lesson/', 'width="91" height="20"');
  });

  test('an entry whose term nobody knows goes on saying so when another entry is saved', async () => {
    const problem = 'known-terms — there is no driver &quot;dat&quot;.';
    await change('content/cases/open-case.mdx', 'drivers: [data]', 'drivers: [dat]');
    await shows('/cases/open-case/', problem);
    await change('content/lessons/draft-note.mdx', 'Nobody found the time to do it.', 'Nobody found an hour for it.');
    await shows('/lessons/draft-note/', 'Nobody found an hour for it.');
    expect(await page('/cases/open-case/')).toContain(problem);
    await change('content/cases/open-case.mdx', 'drivers: [dat]', 'drivers: [data]');
    await shows('/cases/open-case/', 'The lesson is told');
  });

  test('what customers asked shows at once, and a file that cannot be read changes nothing', async () => {
    const file = join(root, 'content/asked.yaml');
    const item = '- question: Who paid for the double work?\n  date: 2026-11-20\n  result: ';
    await writeFile(file, `${item}no-answer\n`);
    await shows('/questions/', 'Who paid for the double work?');
    await writeFile(file, `${item}nothing\n`);
    await shows('/questions/', 'Who paid for the double work?');
    await writeFile(file, `${item}helped\n  story: cases/open-case\n`);
    await shows('/cases/open-case/', 'Helped in 1 dialogue on 2026-11-20.');
    expect(await page('/questions/')).not.toContain('Who paid for the double work?');
  });

  test('no page carries the policy of the built sites, under which the server for writing could not renew it', async () => {
    expect(await page('/')).not.toContain('Content-Security-Policy');
  });

  test('a new entry gets its page', async () => {
    const text = await readFile(join(root, 'content/lessons/draft-note.mdx'), 'utf8');
    await writeFile(join(root, 'content/lessons/second-note.mdx'), text.replace('Canarydraft', 'A second note'));
    await shows('/lessons/second-note/', 'A second note that nobody has finished');
  });
});
