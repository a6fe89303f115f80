import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * Which room may import from which. `core/*` stands for every room below `core`; `libraries` for any package but Astro; `type x` for
 * types of `x` only; every room may import from itself. What stands in `<script>` of a page is a room of its own,
 * and so are the scripts of the internal edition, which the public one must not hold: only its own pages may load them.
 */
const coreRooms = ['schema', 'body', 'tree', 'search', 'check', 'clear', 'dialogue', 'contribute'];
const coreLibraries = [
  'github-slugger',
  'hast',
  'hast-util-to-html',
  'hast-util-to-string',
  'hastscript',
  'mdast',
  'mdast-util-mdx-jsx',
  'mdast-util-to-string',
  'js-yaml',
  'rehype-highlight',
  'remark-rehype',
  'stemmer',
  'unified',
  'yaml',
  'zod',
];
const sitePages = [
  'pages',
  'layouts',
  'components',
  'internal',
  'queries',
  'strings',
  'styles',
  'syndication',
  'site.config.ts',
];
const table: Record<string, readonly string[]> = {
  'core/findings': [],
  'core/security-policy.ts': ['type core/schema'],
  'core/site-path.ts': [],
  'core/picture-path.ts': [],
  'core/fix': ['core/findings', ...coreLibraries],
  'core/diagrams': ['core/schema'],
  ...Object.fromEntries(
    coreRooms.map((room, index) => [
      `core/${room}`,
      [
        'core/findings',
        'core/fix',
        'core/site-path.ts',
        ...coreRooms.slice(0, index).map((before) => `core/${before}`),
        ...coreLibraries,
      ],
    ]),
  ),
  'build/read': ['core/*', 'node', 'satteri', 'type mdast', 'htmlparser2', 'sharp'],
  'build/editions': ['core/*', 'build/*', 'node', 'astro', 'site.config.ts', 'strings', 'libraries'],
  'build/index': ['core/*', 'build/read', 'node', 'site.config.ts', 'strings', 'libraries'],
  'build/proof': [
    'core/findings',
    'core/site-path.ts',
    'core/picture-path.ts',
    ...coreRooms.filter((room) => room !== 'clear').map((room) => `core/${room}`),
    'build/read',
    'build/index',
    'build/pictures',
    'node',
    'site.config.ts',
    'libraries',
  ],
  'build/editor': ['core/*', 'node'],
  'build/pictures': ['core/*', 'build/read', 'node', 'site.config.ts', 'strings', 'libraries'],
  'build/bench': ['core/*', 'build/*', 'browser', 'node', 'libraries'],
  'build/serve': ['core/security-policy.ts', 'type core/schema', 'compression', 'node', 'sirv'],
  'build/typefaces': ['node', 'subset-font'],
  'content.config.ts': ['node', 'build/editions'],
  'site.config.ts': ['core/*'],
  queries: ['astro:content', 'virtual:client-zero', 'core/*', 'strings'],
  syndication: ['core/*', 'type astro', '@astrojs/rss', 'queries', 'strings', 'site.config.ts', 'zod'],
  pages: ['core/*', 'type astro', ...sitePages],
  layouts: ['core/*', 'type astro', ...sitePages],
  components: ['core/*', 'type astro', ...sitePages],
  internal: ['core/*', 'type astro', 'internal/browser', ...sitePages],
  'page scripts': ['browser'],
  'internal page scripts': ['browser', 'internal/browser'],
  browser: ['core/*', 'strings'],
  'internal/browser': ['core/*', 'browser'],
  scripts: ['core/*', 'build/*', 'node', '@clack/prompts', 'tests'],
  strings: [],
  'env.d.ts': ['type core/tree'],
};

/** One import: where it stands, what it names, whether it takes types only. */
interface Arrow {
  from: string;
  /** A path from the project's root, or the name of a package. */
  to: string;
  typeOnly: boolean;
  inScript: boolean;
}

/** The code of a file: all of it, or the fence and the scripts of a page. */
function pieces(path: string, text: string): { code: string; inScript: boolean }[] {
  if (!path.endsWith('.astro')) return [{ code: text, inScript: false }];
  const fence = /^\s*---\n([^]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map((match) => match[1]!);
  return [{ code: fence, inScript: false }, ...scripts.map((code) => ({ code, inScript: true }))];
}

/** Every import of a file: static and dynamic, of values and of types, re-exports and globs. */
function arrowsOf(path: string, text: string): Arrow[] {
  return pieces(path, text).flatMap(({ code, inScript }) => {
    const arrows: Arrow[] = [];
    const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
      if (!specifier || !ts.isStringLiteralLike(specifier)) return;
      const name = specifier.text;
      const to = name.startsWith('#')
        ? name.replace('#', 'src/')
        : name.startsWith('.')
          ? normalize(join(dirname(path), name))
          : name;
      arrows.push({ from: path, to, typeOnly, inScript });
    };
    const walk = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
        add(node.moduleSpecifier, /^(import|export) type\b/.test(node.getText()));
      } else if (ts.isImportTypeNode(node)) {
        add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
      } else if (ts.isCallExpression(node) && /^import(\.meta\.glob)?$/.test(node.expression.getText())) {
        add(node.arguments[0], false);
      }
      ts.forEachChild(node, walk);
    };
    walk(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true));
    return arrows;
  });
}

/** The room in which a file stands, or what a package is called in the table. */
function room(name: string): string {
  if (name.startsWith('src/')) return /^src\/((?:core|build)\/[^/]+|internal\/browser(?=\/)|[^/]+)/.exec(name)![1]!;
  if (name.startsWith('node:')) return 'node';
  if (name.startsWith('astro/')) return 'astro';
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The room of what stands in `<script>` of a page. */
function scriptRoom(page: string): string {
  return page.startsWith('src/internal/') ? 'internal page scripts' : 'page scripts';
}

/** Arrows that the table does not allow, as `file → room`. */
function forbidden(path: string, text: string): string[] {
  return arrowsOf(path, text).flatMap(({ from, to, typeOnly, inScript }) => {
    const source = inScript ? scriptRoom(from) : room(from);
    const target = room(to);
    if (source === target) return [];
    const allowed = table[source] ?? [];
    // A file of a package, as in `svgo/browser`, is the package.
    const isPackage = (to === target || to.startsWith(`${target}/`)) && !/^(node|astro|virtual)\b/.test(to);
    const names = [target, target.replace(/^(core|build)\/.*/, '$1/*'), ...(isPackage ? ['libraries'] : [])];
    const fits = names.some((name) => allowed.includes(name) || (typeOnly && allowed.includes(`type ${name}`)));
    return fits ? [] : [`${from} → ${target}`];
  });
}
const root = join(import.meta.dirname, '../..');
const files = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.ts'], { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('every file stands in a room of the table', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => !(room(path) in table))).toEqual([]);
});

test('no import goes against the table', () => {
  expect(files.flatMap((path) => forbidden(path, read(path)))).toEqual([]);
});

test('nothing in styles imports anything but styles', () => {
  const sheets = globSync('src/styles/**/*', { cwd: root }).filter((path) => path.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  for (const path of sheets) {
    for (const [, name] of read(path).matchAll(/@import\s+(?:url\()?['"]?([^'")\s]+)/g)) {
      expect(name).toMatch(/^\.\/[\w-]+\.css$/);
    }
  }
});

describe('the table forbids', () => {
  test.each([
    ['Node in core', 'src/core/tree/a.ts', `import { join } from 'node:path';`, 'node'],
    ['Node as a type in core', 'src/core/tree/a.ts', `import type { Stats } from 'node:fs';`, 'node'],
    ['Astro in core', 'src/core/schema/a.ts', `import { z } from 'astro/zod';`, 'astro'],
    ['an unknown library in core', 'src/core/body/a.ts', `import x from 'jsdom';`, 'jsdom'],
    ['a room of core further down the list', 'src/core/body/a.ts', `import { b } from '../tree/b.ts';`, 'core/tree'],
    ['even its types', 'src/core/schema/a.ts', `import type { B } from '#core/body/b.ts';`, 'core/body'],
    ['even in the middle of a type', 'src/core/schema/a.ts', `let a: import('../check/b.ts').B;`, 'core/check'],
    ['even passed on', 'src/core/findings/a.ts', `export { b } from '../schema/b.ts';`, 'core/schema'],
    ['build in core', 'src/core/check/a.ts', `await import('#build/read/b.ts');`, 'build/read'],
    ['Astro where files are read', 'src/build/read/a.ts', `import type { Loader } from 'astro/loaders';`, 'astro'],
    ['editions where files are read', 'src/build/read/a.ts', `import '../editions/b.ts';`, 'build/editions'],
    ['core where sites are served', 'src/build/serve/a.ts', `import '#core/site-path.ts';`, 'core/site-path.ts'],
    ['clearing in its proof', 'src/build/proof/a.ts', `import '#core/clear/b.ts';`, 'core/clear'],
    ['Node in a page', 'src/pages/a.astro', `---\nimport { join } from 'node:path';\n---\n`, 'node'],
    ['collections in a page', 'src/pages/a.astro', `---\nimport { x } from 'astro:content';\n---\n`, 'astro:content'],
    ['build in a page', 'src/pages/a.astro', `---\nimport type { X } from '#build/read/b.ts';\n---\n`, 'build/read'],
    ['collections in a loader', 'src/build/editions/a.ts', `import 'astro:content';`, 'astro:content'],
    ['values of build in internal', 'src/internal/a.ts', `import { b } from '#build/editions/b.ts';`, 'build/editions'],
    ['queries in a script', 'src/pages/a.astro', `<script>\nimport '#queries/b.ts';\n</script>`, 'queries'],
    ['pages in the browser', 'src/browser/a.ts', `import '../internal/b.ts';`, 'internal'],
    [
      'scripts of the internal edition in a page',
      'src/pages/a.astro',
      `---\nimport '../internal/browser/b.ts';\n---\n`,
      'internal/browser',
    ],
    [
      'the same in a script of a page',
      'src/pages/a.astro',
      `<script>\nimport '../internal/browser/b.ts';\n</script>`,
      'internal/browser',
    ],
    [
      'the same in scripts of both editions',
      'src/browser/a.ts',
      `await import('../internal/browser/b.ts');`,
      'internal/browser',
    ],
    [
      'internal pages in their scripts',
      'src/internal/parts/a.astro',
      `<script>\nimport '../strings.ts';\n</script>`,
      'internal',
    ],
    [
      'internal pages in internal scripts',
      'src/internal/browser/a.ts',
      `import { b } from '../strings.ts';`,
      'internal',
    ],
    ['anything in strings', 'src/strings/a.ts', `import type { B } from '#core/schema/b.ts';`, 'core/schema'],
    ['any other library in a script', 'scripts/a.ts', `import sharp from 'sharp';`, 'sharp'],
    ['site files in a script', 'scripts/a.ts', `import { site } from '#site.config.ts';`, 'site.config.ts'],
  ])('%s', (_name, path, text, target) => {
    expect(forbidden(path, text)).toEqual([`${path} → ${target}`]);
  });

  test('nothing else', () => {
    expect(forbidden('src/core/clear/a.ts', `import { b } from '../check/b.ts';\nimport { z } from 'zod';`)).toEqual(
      [],
    );
    expect(forbidden('src/core/tree/a.ts', `// import { join } from 'node:path';`)).toEqual([]);
    const page = `---\nimport A from '../layouts/A.astro';\n---\n<script>\n  import '../browser/b.ts';\n</script>`;
    expect(forbidden('src/pages/a.astro', page)).toEqual([]);
    const part = `---\nimport { a } from '../browser/a.ts';\n---\n<script>\n  import '../browser/b.ts';\n  import '../../browser/c.ts';\n</script>`;
    expect(forbidden('src/internal/parts/a.astro', part)).toEqual([]);
    expect(forbidden('src/internal/browser/a.ts', `import('./b.ts');\nimport '#core/check/b.ts';`)).toEqual([]);
  });
});
