import { contactDetails, type ContactDetail } from '../check/contact-details.ts';
import { nameLike, type NameSign } from '../check/name-like.ts';
import { withoutHiddenSigns } from '../findings/hidden-sign.ts';
import { questionLength, type AskedResult } from '../schema/asked-results.ts';

/** What somebody reports after a dialogue. */
export interface DialogueReport {
  /** What came of it; undefined while nothing was chosen. */
  result: AskedResult | undefined;
  /** The customer's words as typed. */
  words: string;
  /** The story that was told, as in `cases/phoenix-pay`; undefined where none was. */
  story?: string | undefined;
}

/** What is to be said of a report before it is sent. */
export interface ReportVerdict {
  /** Whether it may be sent as it stands. */
  isReady: boolean;
  /** What must be taken out first. */
  contact: ContactDetail['kind'] | undefined;
  /** Words that look like a name, each once: to be looked at, and no obstacle. */
  names: NameSign[];
  /** What is still missing. */
  missing: ('result' | 'words')[];
  /** How many characters there are too many. */
  tooMany: number;
}

/** A customer's words as they come into the file: on one line, without signs that nobody sees. */
export function asQuestion(words: string): string {
  return withoutHiddenSigns(words).replace(/\s+/gu, ' ').trim();
}

/** What must or should be mended before a report is sent. The check asks the same of the file. */
export function examineReport({ result, words }: DialogueReport): ReportVerdict {
  const question = asQuestion(words);
  const length = Array.from(question).length;
  const missing = [
    ...(result === undefined ? (['result'] as const) : []),
    ...(length < questionLength.min ? (['words'] as const) : []),
  ];
  const tooMany = Math.max(0, length - questionLength.max);
  const contact = contactDetails(question)[0]?.kind;
  const names = nameLike(question).filter(
    (sign, index, all) => all.findIndex(({ text }) => text === sign.text) === index,
  );
  return { isReady: missing.length === 0 && tooMany === 0 && contact === undefined, contact, names, missing, tooMany };
}

/** A report that can be sent, with its day. */
export interface SentReport extends DialogueReport {
  result: AskedResult;
  /** The day of the dialogue, as in `2026-11-20`. */
  date: string;
}

/** The report as an item of content/asked.yaml. */
export function reportItem({ result, words, story, date }: SentReport): string {
  return [
    // JSON's way of writing a text is one of YAML's, and no sign in it can be misread.
    `- question: ${JSON.stringify(asQuestion(words))}`,
    `  date: ${date}`,
    `  result: ${result}`,
    ...(story === undefined || result === 'no-answer' ? [] : [`  story: ${story}`]),
    '',
  ].join('\n');
}

const titles: Record<AskedResult, string> = {
  helped: 'Helped in a dialogue',
  'fell-flat': 'Fell flat in a dialogue',
  'no-answer': 'Asked, and no story answered it',
};

/** So many characters of a question are enough to know it again. */
const titleLength = 70;

/**
 * The address of an issue that holds the report, ready to be read once more and sent.
 *
 * @param repository the address where the sources live, without a slash at its end
 */
export function reportAddress(repository: string, report: SentReport): string {
  const question = Array.from(asQuestion(report.words));
  const begin =
    question.length > titleLength ? `${question.slice(0, titleLength).join('').trimEnd()} …` : question.join('');
  const about = report.result === 'no-answer' ? begin : (report.story ?? begin);
  const body = `Put this at the end of content/asked.yaml in a pull request, in place of \`[]\` where nothing else stands there, and close this issue with it:

\`\`\`yaml
${reportItem(report)}\`\`\`

Nobody is named in it: no customer and no person. If you know them, add barriers, industry and note. CONTRIBUTING.md, "What customers asked", explains each field.
`;
  const title = encodeURIComponent(`${titles[report.result]}: ${about}`);
  return `${repository}/issues/new?title=${title}&body=${encodeURIComponent(body)}`;
}
