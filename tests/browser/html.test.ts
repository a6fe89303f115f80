import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages, builtSite, editions } from './editions.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // How Astro and hast write HTML; both are allowed by the standard.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
  },
});

for (const edition of editions) {
  describe(`${edition} edition`, () => {
    test('html-validate finds nothing on any page', async () => {
      const problems: string[] = [];
      for (const [path, html] of await builtPages(edition)) {
        const report = await validator.validateString(html);
        for (const result of report.results) {
          problems.push(
            ...result.messages.map(
              ({ ruleId, line, column, message }) => `${path}:${line}:${column} ${ruleId} ${message}`,
            ),
          );
        }
      }
      expect(problems).toEqual([]);
    });

    test('every internal link, image and fragment resolves', async () => {
      const pages = await builtPages(edition);
      const broken: string[] = [];
      for (const [path, html] of pages) {
        for (const [, address] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
          const { origin, pathname, hash } = new URL(address!.replaceAll('&amp;', '&'), `http://site${path}`);
          if (origin !== 'http://site') continue;
          const target = pages.get(decodeURI(pathname));
          const found =
            target !== undefined ||
            existsSync(join(builtSite(edition), decodeURI(pathname), pathname.endsWith('/') ? 'index.html' : ''));
          if (!found) broken.push(`${path} → ${address!}`);
          else if (hash && !target?.includes(` id="${decodeURI(hash.slice(1))}"`))
            broken.push(`${path} → ${address!} (fragment)`);
        }
      }
      expect(broken).toEqual([]);
      expect(pages.size).toBeGreaterThan(30);
    });

    test('no page carries a style attribute, an inline script or an event attribute', async () => {
      for (const [path, html] of await builtPages(edition)) {
        expect(
          `${path} ${(html.match(/\sstyle="|\son[a-z]+="|<script(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>|<style/g) ?? []).join()}`,
        ).toBe(`${path} `);
      }
    });
  });
}
