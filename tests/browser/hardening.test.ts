import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pagePolicy } from '#core/security-policy.ts';
import { site } from '#site.config.ts';
import { filesBelow } from '#build/read/files-below.ts';
import { builtPages, builtSite, editions, useEditions } from './editions.ts';

const { visitAll } = useEditions();
const text = /\.(?:html|js|css|json|xml|txt|md|svg)$/;

/** Files of a built edition that hold text: path → text. */
async function textsOf(edition: (typeof editions)[number]): Promise<[string, string][]> {
  const paths = (await filesBelow(builtSite(edition))).filter((path) => text.test(path));
  return Promise.all(
    paths.map(async (path): Promise<[string, string]> => [
      path,
      await readFile(join(builtSite(edition), path), 'utf8'),
    ]),
  );
}

for (const edition of editions) {
  describe(`${edition} edition`, () => {
    test(
      'every page carries the policy itself, and breaks neither it nor that of the header',
      { timeout: 300_000 },
      async () => {
        const pages = await builtPages(edition);
        const meta = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">`;
        expect([...pages].filter(([, html]) => !html.includes(meta)).map(([path]) => path)).toEqual([]);
        // A broken policy is a message on the console, and each of these fails the visit.
        await visitAll(edition, [...pages.keys()], {}, async (page) => {
          expect(await page.title()).not.toBe('');
        });
      },
    );

    test('there is no source map, generator tag or path of the machine', async () => {
      const root = join(import.meta.dirname, '../..');
      expect((await filesBelow(builtSite(edition))).filter((path) => path.endsWith('.map'))).toEqual([]);
      for (const [path, said] of await textsOf(edition)) {
        expect(`${path} ${String(/name="generator"|sourceMappingURL/i.exec(said) ?? '')}`).toBe(`${path} `);
        expect(`${path} ${String(said.includes(root))}`).toBe(`${path} false`);
      }
    });

    test('links to other sites tell them nothing of where the reader came from', async () => {
      for (const [path, html] of await builtPages(edition)) {
        const unsafe = [...html.matchAll(/<a\s[^>]*href="https?:[^>]*>/g)]
          .map(([tag]) => tag)
          .filter((tag) => !tag.includes(`href="${site.address}`) && !/rel="[^"]*noreferrer/.test(tag));
        expect(`${path} ${unsafe.join(' ')}`).toBe(`${path} `);
      }
    });
  });
}

describe('public edition', () => {
  test('no address of a person, of the repository or of a colleague’s machine is in it', async () => {
    const user = userInfo().username;
    for (const [path, said] of await textsOf('public')) {
      const mails = (said.match(/[\w.+-]+@[\w-]+\.[a-z]{2,}/gi) ?? []).filter(
        (mail) => !site.publicContact.address.endsWith(mail),
      );
      expect(`${path} ${mails.join(' ')}`).toBe(`${path} `);
      expect(
        `${path} ${String(/github\.com|gitlab\.com\/[\w-]+\/client-zero|\/home\/|\/Users\//.exec(said) ?? '')}`,
      ).toBe(`${path} `);
      if (user.length > 4) expect(`${path} ${String(said.includes(user))}`).toBe(`${path} false`);
    }
  });
});

describe('internal edition', () => {
  test('search engines shall keep no page, and nothing invites them', async () => {
    for (const [path, html] of await builtPages('internal')) {
      expect(`${path} ${String(html.includes('<meta name="robots" content="noindex">'))}`).toBe(`${path} true`);
    }
    const files = await filesBelow(builtSite('internal'));
    expect(files.filter((path) => /feed|sitemap|robots|llms\.txt|^data\/|^pictures\//.test(path))).toEqual([]);
  });
});
