import { getRssString } from '@astrojs/rss';
import { describe, expect, test } from 'vitest';
import { strings } from '#strings/en.ts';
import { jsonFeed } from '#syndication/json-feed.ts';
import { llmsText } from '#syndication/llms-text.ts';
import { newestFirst } from '#syndication/notice.ts';
import { robotsText } from '#syndication/robots.ts';
import { rssFeed } from '#syndication/rss.ts';
import { parseXml } from '../parse-xml.ts';
import { notice, site } from './syndication-helpers.ts';

test('stories come by their day of clearance, the latest first, and those of one day by title', () => {
  const [a, b, c] = [
    notice({ title: 'A', cleared: '2026-01-01' }),
    notice({ title: 'B', cleared: '2026-11-22' }),
    notice({ title: 'C', cleared: '2026-11-22' }),
  ];
  expect(newestFirst([a, c, b]).map(({ title }) => title)).toEqual(['B', 'C', 'A']);
});

describe('the RSS feed', () => {
  test('tells title, summary, address, day and barriers of each story, and where it stands itself', async () => {
    const xml = await getRssString(rssFeed([notice()], site));
    expect(parseXml(xml)).toMatchObject({
      rss: {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        channel: {
          title: 'Stories & more',
          description: strings.syndication.about,
          link: 'https://example.org/stories/',
          language: 'en',
          'atom:link': { href: 'https://example.org/stories/feed.xml', rel: 'self', type: 'application/rss+xml' },
          item: {
            title: 'Why did <nobody> get paid?',
            link: 'https://example.org/stories/cases/payroll/',
            guid: { '#text': 'https://example.org/stories/cases/payroll/', isPermaLink: 'true' },
            description: 'A new payroll paid too much, too little & nothing.',
            pubDate: 'Sun, 22 Nov 2026 00:00:00 GMT',
            category: ['Conflicting interests', 'Doubts & fears'],
          },
        },
      },
    });
  });

  test('without stories is a feed all the same', async () => {
    expect(parseXml(await getRssString(rssFeed([], site)))).toMatchObject({
      rss: { version: '2.0', channel: { title: 'Stories & more' } },
    });
  });
});

test('the JSON feed tells the same', () => {
  expect(jsonFeed([notice({ lang: 'ja', barriers: [] })], site)).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Stories & more',
    home_page_url: 'https://example.org/stories/',
    feed_url: 'https://example.org/stories/feed.json',
    description: strings.syndication.about,
    language: 'en',
    authors: [{ name: 'The editors' }],
    items: [
      {
        id: 'https://example.org/stories/cases/payroll/',
        url: 'https://example.org/stories/cases/payroll/',
        title: 'Why did <nobody> get paid?',
        content_text: 'A new payroll paid too much, too little & nothing.',
        date_published: '2026-11-22T00:00:00Z',
        language: 'ja',
        tags: [],
      },
    ],
  });
});

test('robots.txt allows everything and names the sitemap', () => {
  expect(robotsText(site)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/stories/sitemap-index.xml\n');
});

describe('llms.txt', () => {
  test('leads to each story as Markdown, lessons before cases, and to the data', () => {
    const lesson = notice({
      folder: 'lessons',
      path: '/lessons/first/',
      title: '[First] *ask*',
      summary: 'Then build.',
    });
    expect(llmsText([notice(), lesson], site)).toBe(
      `# Stories & more

> ${strings.syndication.about}

${strings.syndication.howToRead}

## Lessons

- [\\[First\\] \\*ask\\*](https://example.org/stories/lessons/first.md): Then build.

## Cases

- [Why did \\<nobody> get paid?](https://example.org/stories/cases/payroll.md): A new payroll paid too much, too little & nothing.

## Optional

- [${strings.facets.glossary.title}](https://example.org/stories/glossary/): ${strings.facets.glossary.intro}
- [${strings.about.title}](https://example.org/stories/about/): What this is, who publishes it, and from which sources it is written.
- [entries.json](https://example.org/stories/data/entries.json): All public fields of all stories.
- [entries.schema.json](https://example.org/stories/data/entries.schema.json): What these fields mean, as a JSON Schema.
- [feed.json](https://example.org/stories/feed.json): The stories, newest first, as a JSON Feed.
`,
    );
  });

  test('leaves out a list without stories', () => {
    expect(llmsText([notice()], site)).not.toContain('## Lessons');
  });
});
