import Turndown from 'turndown';

/** A sheet as Markdown. */
export function sheetMarkdown(sheet: HTMLElement): string {
  const turndown = new Turndown({
    headingStyle: 'atx',
    bulletListMarker: '-',
    emDelimiter: '*',
    codeBlockStyle: 'fenced',
  });
  // A list of names and what they mean has no sign of its own in Markdown.
  turndown.addRule('name', { filter: 'dt', replacement: (content) => `\n\n**${content.trim()}**: ` });
  turndown.addRule('meaning', { filter: 'dd', replacement: (content) => content.trim() });
  // Words that stand beside others by their look alone.
  turndown.addRule('mark', {
    filter: (node) => node.classList.contains('mark') || node.classList.contains('basis'),
    replacement: (content, node) => (node.nodeName === 'P' ? `\n\n*${content.trim()}*\n\n` : ` (${content.trim()})`),
  });
  turndown.remove((node) => node.nodeName.toLowerCase() === 'svg');
  return `${turndown.turndown(sheet).replace(/\n{3,}/g, '\n\n')}\n`;
}
