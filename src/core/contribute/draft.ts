import { withoutHiddenSigns } from '../findings/hidden-sign.ts';
import { fieldsAsYaml } from '../clear/serialise.ts';
import { entrySchemas, type EntryData } from '../schema/schemas.ts';
import { folderOf, type Answers } from './answers.ts';

/** The fields of the draft that these answers make. */
export function draftData(answers: Answers): EntryData {
  const { title, barrier, expected, happened, tried, result, attemptsGap } = answers;
  return {
    title,
    status: 'draft',
    ...(isJapanese(title) ? { lang: 'ja' } : {}),
    barriers: [barrier],
    failure: {
      expected,
      happened,
      ...(tried !== undefined && result !== undefined ? { attempts: [{ tried, result }] } : {}),
      ...(attemptsGap !== undefined ? { attemptsGap } : {}),
    },
  };
}

/**
 * The text of the file. Reading it gives the answers as they were typed, without signs that nobody sees.
 *
 * @param more fields that no answer gives, as the customer's question with which somebody began
 */
export function draftText(typed: Answers, more: Pick<EntryData, 'questions'> = {}): string {
  const answers = { ...typed };
  for (const name of ['title', 'expected', 'happened', 'tried', 'attemptsGap'] as const) {
    const answer = answers[name];
    if (answer !== undefined) answers[name] = withoutHiddenSigns(answer);
  }
  return `---\n${fieldsAsYaml(entrySchemas.internal[folderOf[answers.kind]], { ...draftData(answers), ...more })}---\n`;
}

/** Whether a text is written in Japanese: it has kana, or more Chinese characters than Latin letters. */
function isJapanese(text: string): boolean {
  const number = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return number(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu) > number(/\p{Script=Latin}/gu);
}
