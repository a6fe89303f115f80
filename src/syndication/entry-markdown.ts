import { markdownAddress, markdownText, prefixLines } from '#core/body/markdown-text.ts';
import type { EntryData } from '#core/schema/schemas.ts';
import type { StoryKind } from '#core/tree/story-kind.ts';
import type { SiteConfig } from '#site.config.ts';
import { strings } from '#strings/en.ts';
import { fullAddress } from './addresses.ts';

/** A name and where it leads, from the site's root. */
interface Named {
  name: string;
  path: string;
}

/** What the Markdown of a story is made of. */
export interface MarkdownSource {
  /** Address of its page, from the site's root. */
  path: string;
  kind: StoryKind;
  fields: EntryData;
  /** The body as Markdown. */
  markdown: string;
  /** The terms that it carries, by the name of their vocabulary; barriers first. */
  terms: readonly { name: string; terms: readonly Named[] }[];
  related: readonly Named[];
  /** What to read instead of a retired story. */
  instead?: Named | undefined;
}

/** A story as one Markdown file: everything that its page shows, in the same order and the same words. */
export function entryMarkdown(source: MarkdownSource, site: SiteConfig): string {
  const { fields, related } = source;
  const { failure, outcome } = fields;
  const text = strings.entry;
  const link = ({ name, path }: Named) => `[${line(name)}](${fullAddress(site, path)})`;
  const number = (ids: readonly string[] = []) =>
    ids.map((id) => ` \\[${(fields.evidence ?? []).findIndex((item) => item.id === id) + 1}\\]`).join('');
  const parts = [
    `# ${line(fields.title)}`,
    retired(source, link),
    fields.summary && line(fields.summary),
    facts(source, site, link),
    section(text.card, [
      labelled(text.expected, failure.expected),
      labelled(text.happened, failure.happened),
      labelled(text.turned, failure.breakthrough ?? text.turnedUnknown),
      labelled(text.came, outcome?.statement),
      labelled(text.remains, failure.remaining),
    ]),
    advice(fields),
    section(text.story, [source.markdown]),
    section(text.timeline, [
      bullets(fields.timeline?.map(({ when, what, turn }) => `${when}, ${strings.turns[turn]}: ${line(what)}`)),
    ]),
    section(text.attempts, [attempts(fields), labelled(text.attemptsGap, failure.attemptsGap)]),
    section(text.causes, [
      bullets(
        failure.causes?.map(
          ({ statement, level, basis, evidence }) =>
            `${line(statement)}${number(evidence)} (${strings.levels[level]}, ${text[basis]})`,
        ),
      ),
    ]),
    section(text.signals, [bullets(failure.signals?.map(line))]),
    section(text.cost, [failure.cost && line(failure.cost)]),
    section(text.measures, [measures(fields, number), labelled(text.gap, outcome?.gap)]),
    section(text.evidence, [evidence(fields)]),
    section(text.questions, [bullets(fields.questions?.map(line))]),
    section(text.related, [bullets(related.map(link))]),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** A field as one line of Markdown. */
function line(value: string): string {
  return markdownText(value.replace(/\s+/g, ' ').trim());
}

function labelled(name: string, value: string | undefined): string | undefined {
  return value && `**${name}:** ${line(value)}`;
}

function bullets(items: readonly string[] = []): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A heading with what stands below it; nothing when nothing does. */
function section(title: string, blocks: readonly (string | undefined)[]): string {
  const filled = blocks.filter(Boolean);
  return filled.length > 0 ? [`## ${title}`, ...filled].join('\n\n') : '';
}

function retired({ fields, instead }: MarkdownSource, link: (named: Named) => string): string | undefined {
  if (!fields.retired) return undefined;
  const rest = instead ? ` ${strings.entry.readInstead} ${link(instead)}` : '';
  return `**${strings.entry.retired}** ${line(fields.retired.reason)}${rest}`;
}

/** What one must know at once: kind, time, end, terms, and where it stands. */
function facts(
  { path, kind, fields, terms }: MarkdownSource,
  site: SiteConfig,
  link: (named: Named) => string,
): string {
  const text = strings.syndication.facts;
  const { period, outcome, organisation, cleared } = fields;
  const rows = [
    [text.kind, strings.kinds[kind]],
    [text.organisation, organisation && line(organisation)],
    [text.period, period && periodText(period)],
    [text.outcome, outcome && strings.outcomes[outcome.result]],
    ...terms.map((facet) => [facet.name, facet.terms.map(link).join(', ')]),
    [text.note, fields.barrierBasis === 'inferred' ? strings.entry.barrierInferred : undefined],
    [text.published, [cleared, site.organisation].filter(Boolean).join(', ')],
    [text.page, `<${fullAddress(site, path)}>`],
  ];
  return bullets(rows.filter(([, value]) => value).map(([name, value]) => `${name!}: ${value!}`));
}

function periodText({ from, to }: NonNullable<EntryData['period']>): string {
  if (to === from) return from;
  return to ? `${from} to ${to}` : strings.entry.since(from);
}

function advice({ do: advised, because, when, notWhen }: EntryData): string {
  if (!advised) return '';
  const text = strings.entry;
  return section(`${text.lesson} (${text.ours})`, [
    line(advised),
    because && line(because),
    when && `**${text.applies}:**\n\n${bullets(when.map(line))}`,
    notWhen && `**${text.appliesNot}:**\n\n${bullets(notWhen.map(line))}`,
  ]);
}

function attempts({ failure }: EntryData): string {
  const text = strings.entry;
  return (failure.attempts ?? [])
    .map(({ tried, because, result, learned }, index) => {
      const first = `${index + 1}. `;
      const lines = [
        labelled(strings.attempts[result], tried),
        because && `${text.seemedRight}: ${line(because)}`,
        learned && `${text.learned}: ${line(learned)}`,
      ];
      return prefixLines(lines.filter(Boolean).join('\n\n'), first, ' '.repeat(first.length));
    })
    .join('\n\n');
}

function measures({ outcome }: EntryData, number: (ids?: readonly string[]) => string): string {
  const { measures = [] } = outcome ?? {};
  const { what, before, after, when, sources } = strings.entry.measure;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = measures.map((measure) =>
    row([
      `${line(measure.what)} (${line(measure.unit)})`,
      line(measure.before ?? '–'),
      line(measure.after),
      measure.when ?? '–',
      number(measure.evidence).trim(),
    ]),
  );
  return rows.length > 0
    ? [row([what, before, after, when, sources]), row(Array(5).fill('---')), ...rows].join('\n')
    : '';
}

function evidence({ evidence: items = [] }: EntryData): string {
  const text = strings.entry;
  return items
    .map(({ title, url, publisher, date, language, note }, index) => {
      const name = url ? `[${line(title)}](${markdownAddress(url)})` : line(title);
      const origin = [
        line(publisher),
        date === 'not dated' ? text.notDated : date,
        ...(language === 'en' ? [] : [text.sourceLanguage[language] ?? language]),
      ];
      return `${index + 1}. ${name}. ${origin.join(', ')}.${note ? ` ${line(note)}` : ''}`;
    })
    .join('\n');
}
