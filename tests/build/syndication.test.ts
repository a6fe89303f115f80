import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildEdition } from '#build/editions/build-edition.ts';
import { hostFiles } from '#build/editions/host-files.ts';
import { site } from '#site.config.ts';
import { parseXml } from '../parse-xml.ts';
import { clear, files, makeProject } from './project.ts';

let root: string;
let built: { internal: Map<string, Buffer>; public: Map<string, Buffer> };

beforeAll(async () => {
  root = await makeProject('syndication');
  const plan = await clear(root, { entries: ['lessons/open-lesson', 'cases/open-case'], vocabulary: true });
  expect(plan.findings).toEqual([]);
  await buildEdition(root, 'internal');
  await buildEdition(root, 'public');
  built = {
    internal: await files(join(root, 'dist/internal')),
    public: await files(join(root, 'dist/public')),
  };
});

const text = (path: string) => built.public.get(path)!.toString();
const full = (path: string) => new URL(path, site.address).href;

/** Addresses of the site that lead to nothing in the build, or to a place that is not on the page. */
function broken(addresses: readonly string[]): string[] {
  return addresses.filter((address) => {
    if (!address.startsWith(site.address)) return true;
    const [path, fragment] = address.slice(site.address.length).split('#');
    const file = built.public.get(path === '' || path!.endsWith('/') ? `${path!}index.html` : path!);
    return !file || (fragment !== undefined && !file.includes(`id="${fragment}"`));
  });
}

/** Every address of the site in a text. */
const ownAddresses = (of: string) => of.match(new RegExp(`${site.address}[^\\s"<>()]*`, 'g')) ?? [];

interface Node {
  '@type': string;
  [property: string]: unknown;
}

/** What a page says of itself as JSON-LD. */
function jsonLdOf(path: string): Node[] {
  const scripts = [...text(path).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  return scripts.flatMap(([, json]) => {
    const { '@context': context, ...whole } = JSON.parse(json!) as Node & { '@graph'?: Node[] };
    expect(context).toBe('https://schema.org');
    return whole['@graph'] ?? [whole];
  });
}

const machineFiles = [
  'feed.xml',
  'feed.json',
  'robots.txt',
  'llms.txt',
  'sitemap-index.xml',
  'sitemap-0.xml',
  'data/entries.json',
  'data/entries.schema.json',
  'lessons/open-lesson.md',
  'cases/open-case.md',
  'pictures/site.png',
  'pictures/lessons/open-lesson.png',
  'pictures/cases/open-case.png',
];

/** Pages that hold only what a reader brings. */
const unlisted = ['search/index.html', 'dialogue/index.html'];

test('feeds, data, Markdown and pictures are in the public edition and in no other', () => {
  expect(machineFiles.filter((path) => !built.public.has(path))).toEqual([]);
  const others = /\.(xml|json|txt|md)$|^(data|pictures)\//;
  const ofHosts = hostFiles('internal', '/');
  const found = [...built.internal.keys()].filter((path) => others.test(path) && !/^(?:pagefind|find)\//.test(path));
  expect(found.filter((path) => !ofHosts.has(path))).toEqual(['dialogue/kit.schema.json']);
  const said = [...built.internal].filter(([path]) => path.endsWith('.html')).map(([, html]) => html.toString());
  expect(said.filter((html) => /og:|ld\+json|rel="alternate"/.test(html))).toEqual([]);
});

test('none of them holds anything internal', () => {
  for (const path of machineFiles)
    expect(`${path}\n${text(path)}`).not.toMatch(/canary|closed-case|draft-note|code-name/i);
});

test('the RSS feed is well formed and leads to every story', () => {
  const { channel } = (
    parseXml(text('feed.xml')) as { rss: { channel: { link: string; item: Record<string, unknown>[] } } }
  ).rss;
  expect(channel.link).toBe(site.address);
  expect(channel.item.map(({ title, pubDate, category }) => [title, pubDate, category])).toEqual([
    ['A case that everybody may read', 'Sun, 01 Nov 2026 00:00:00 GMT', 'Conflicting interests'],
    ['How did the team learn to share its figures?', 'Sun, 01 Nov 2026 00:00:00 GMT', 'Conflicting interests'],
  ]);
  expect(broken(channel.item.map(({ link }) => link as string))).toEqual([]);
});

test('the JSON feed has what version 1.1 asks for', () => {
  const feed = JSON.parse(text('feed.json')) as { version: string; items: Record<string, unknown>[] };
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.items.map(({ title }) => title)).toEqual([
    'A case that everybody may read',
    'How did the team learn to share its figures?',
  ]);
  for (const item of feed.items) {
    expect(item).toMatchObject({
      id: item.url,
      date_published: '2026-11-01T00:00:00Z',
      tags: ['Conflicting interests'],
    });
    expect(item.content_text).toBeTypeOf('string');
  }
  expect(broken(feed.items.map(({ url }) => url as string))).toEqual([]);
});

test('the sitemap lists every page that may be found, and robots.txt names it', () => {
  const index = parseXml(text('sitemap-index.xml')) as { sitemapindex: { sitemap: { loc: string } } };
  expect(index.sitemapindex.sitemap.loc).toBe(full('sitemap-0.xml'));
  expect(text('robots.txt')).toContain(`Sitemap: ${full('sitemap-index.xml')}\n`);
  const { url } = (parseXml(text('sitemap-0.xml')) as { urlset: { url: { loc: string }[] } }).urlset;
  const pages = [...built.public.keys()]
    .filter((path) => path.endsWith('index.html'))
    .filter((path) => ![...unlisted, 'lessons/former-name/index.html'].includes(path))
    .map((path) => full(path.replace(/index\.html$/, '')));
  expect(url.map(({ loc }) => loc).sort()).toEqual(pages.sort());
});

describe('the head of a page', () => {
  const alternates = (path: string) =>
    [...text(path).matchAll(/<link rel="alternate" type="([^"]+)"[^>]* href="([^"]+)"/g)].map(([, type, href]) => [
      type,
      href,
    ]);
  const content = (path: string, name: string) => new RegExp(`="${name}" content="([^"]*)"`).exec(text(path))?.[1];

  test('leads to the feeds, and that of a story to its Markdown', () => {
    const feeds = [
      ['application/rss+xml', '/feed.xml'],
      ['application/feed+json', '/feed.json'],
    ];
    expect(alternates('index.html')).toEqual(feeds);
    expect(alternates('cases/open-case/index.html')).toEqual([...feeds, ['text/markdown', '/cases/open-case.md']]);
  });

  test('names its own address, or says that nobody shall find it', () => {
    for (const [path, html] of built.public) {
      if (!path.endsWith('index.html') || path === 'lessons/former-name/index.html') continue;
      const address = full(path.replace(/index\.html$/, ''));
      const canonical = /<link rel="canonical" href="([^"]*)">/.exec(html.toString())?.[1];
      expect(canonical).toBe(unlisted.includes(path) ? undefined : address);
      expect(content(path, 'og:url')).toBe(address);
    }
    expect(text('404.html')).not.toContain('rel="canonical"');
  });

  test('tells how to show a link: a story has a picture of its own, and all pictures have the size it says', async () => {
    const page = 'cases/open-case/index.html';
    expect(content(page, 'og:type')).toBe('article');
    expect(content(page, 'og:title')).toBe('A case that everybody may read');
    expect(content(page, 'og:description')).toBe('It shows how the figures were shared in the end, table by table.');
    expect(content(page, 'og:image')).toBe(full('pictures/cases/open-case.png'));
    expect(content('index.html', 'og:type')).toBe('website');
    expect(content('about/index.html', 'og:image')).toBe(full('pictures/site.png'));
    for (const path of machineFiles.filter((name) => name.endsWith('.png'))) {
      const { width, height, format } = await sharp(built.public.get(path)).metadata();
      expect([width, height, format]).toEqual([1200, 630, 'png']);
    }
  });
});

describe('JSON-LD', () => {
  test('tells what each kind of page is', () => {
    const types = (path: string) => jsonLdOf(path).map((node) => node['@type']);
    expect(types('index.html')).toEqual(['WebSite']);
    expect(types('lessons/open-lesson/index.html')).toEqual(['Article', 'BreadcrumbList']);
    expect(types('barriers/conflicting-interests/index.html')).toEqual(['BreadcrumbList']);
    expect(types('glossary/index.html')).toEqual(['DefinedTermSet']);
    expect(types('about/index.html')).toEqual([]);
  });

  test('of a story names its publisher, its day, its barriers and the published sources', () => {
    expect(jsonLdOf('lessons/open-lesson/index.html')[0]).toMatchObject({
      headline: 'How did the team learn to share its figures?',
      datePublished: '2026-11-01',
      inLanguage: 'en',
      publisher: { name: site.organisation },
      about: [{ name: 'Conflicting interests', url: full('barriers/conflicting-interests/') }],
      citation: [{ name: 'A paper about sharing', url: 'https://example.org/paper' }],
    });
  });

  test('of every page leads only to what exists', () => {
    for (const path of built.public.keys()) {
      if (path.endsWith('.html')) expect(broken(ownAddresses(JSON.stringify(jsonLdOf(path))))).toEqual([]);
    }
  });
});

test('llms.txt and the Markdown to which it leads name only what exists', () => {
  const links = ownAddresses(text('llms.txt'));
  expect(links).toContain(full('lessons/open-lesson.md'));
  expect(
    broken([...links, ...ownAddresses(text('lessons/open-lesson.md')), ...ownAddresses(text('cases/open-case.md'))]),
  ).toEqual([]);
});

test('a story as Markdown has its text without components and without what is internal', () => {
  expect(text('lessons/open-lesson.md')).toContain(`## The story

It took a year. \\[1\\]

(Picture: A plain square.)

Then [another case](${full('cases/open-case/')}) showed the way to a [town hall](${full('glossary/#town-hall')}).

> **Note**
>
> A note for everybody.

| left | right |
| :-- | --: |
| a | 1 |

See [the source](https://example.org/more).
`);
});

test('entries.json fits its schema and leads to every story', () => {
  const data = JSON.parse(text('data/entries.json')) as { $schema: string; entries: { address: string }[] };
  const schema = JSON.parse(text('data/entries.schema.json')) as { $id: string };
  const validate = addFormats(new Ajv2020({ allErrors: true })).compile(schema);
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  expect(broken([data.$schema, schema.$id, ...data.entries.map(({ address }) => address)])).toEqual([]);
  expect(data.entries).toHaveLength(2);
});

test('a retired story leaves feeds and data and keeps its Markdown; letters without a typeface stop nothing', async () => {
  const copy = await makeProject('syndication-odd');
  await cp(join(root, 'content'), join(copy, 'content'), { recursive: true });
  const change = async (path: string, from: string, to: string) => {
    const file = join(copy, 'content', path);
    await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
  };
  await change(
    'cases/open-case.mdx',
    'status: published',
    'status: retired\nretired: { reason: The tables were given up. }',
  );
  await change('lessons/open-lesson.mdx', 'title: How did', 'title: 日本ではどう How did');
  const { findings } = await clear(copy, { entries: ['cases/open-case', 'lessons/open-lesson'] });
  expect(findings).toEqual([]);
  const { output } = await buildEdition(copy, 'public');
  const made = await files(join(copy, 'dist/public'));
  expect(output).toMatch(
    /“日本ではどう How did the team learn to share its figures\?”: the typefaces of link pictures lack .*日本.*\. Links to this story show the picture of the site\./,
  );
  expect(made.get('pictures/lessons/open-lesson.png')).toEqual(made.get('pictures/site.png'));
  for (const path of ['feed.xml', 'feed.json', 'llms.txt', 'data/entries.json']) {
    expect(made.get(path)!.toString()).toContain('open-lesson');
    expect(made.get(path)!.toString()).not.toContain('/cases/open-case');
  }
  expect(made.get('cases/open-case.md')!.toString()).toContain('**This entry is retired.** The tables were given up.');
  await rm(copy, { recursive: true });
});
