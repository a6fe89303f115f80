import { markdownText } from '#core/body/markdown-text.ts';
import { folders } from '#core/schema/ids.ts';
import type { SiteConfig } from '#site.config.ts';
import { strings } from '#strings/en.ts';
import { fullAddress, machineFiles, markdownPath } from './addresses.ts';
import type { StoryNotice } from './notice.ts';

/** `llms.txt` (https://llmstxt.org): what the site is, and where each story lies as Markdown, in the order given. */
export function llmsText(notices: readonly StoryNotice[], site: SiteConfig): string {
  const text = strings.syndication;
  const link = (name: string, path: string, about: string) =>
    `- [${markdownText(name)}](${fullAddress(site, path)}): ${markdownText(about)}`;
  const lists = folders.map((folder) => {
    const own = notices.filter((notice) => notice.folder === folder);
    const links = own.map(({ title, path, summary }) => link(title, markdownPath(path), summary));
    return links.length > 0 ? `## ${strings.lists[folder].title}\n\n${links.join('\n')}` : '';
  });
  const others = [
    link(strings.facets.glossary.title, '/glossary/', strings.facets.glossary.intro),
    link(strings.about.title, '/about/', text.files.about),
    link('entries.json', machineFiles.data, text.files.data),
    link('entries.schema.json', machineFiles.schema, text.files.schema),
    link('feed.json', machineFiles.jsonFeed, text.files.feed),
  ];
  const parts = [
    `# ${markdownText(site.name)}`,
    `> ${markdownText(text.about)}`,
    text.howToRead,
    ...lists,
    // Under this name, readers know what they can leave out.
    `## Optional\n\n${others.join('\n')}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
