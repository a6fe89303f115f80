/**
 * `npm run new`: asks the five things of a draft and writes a file that passes the check. `--from answers.json` asks nothing;
 * `--kind lesson|case` says what to write. Nothing is written before the last answer.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { cancel, intro, log, select, text } from '@clack/prompts';
import { checkProject } from '#build/editions/check-project.ts';
import { writeDraft } from '#build/editor/write-draft.ts';
import { writeEditorSchemas } from '#build/editor/write-schemas.ts';
import { readProject } from '#build/read/read-project.ts';
import { entryKinds, folderOf } from '#core/contribute/answers.ts';
import { choicesOf } from '#core/contribute/choices.ts';
import { draftData, draftText } from '#core/contribute/draft.ts';
import { holdInterview, type Prompter } from '#core/contribute/hold-interview.ts';
import { newHelp, newMessages, nextText, similarText } from '#core/contribute/messages.ts';
import { missingToPublish } from '#core/contribute/missing-to-publish.ts';
import { readAnswers } from '#core/contribute/read-answers.ts';
import { similarTitles } from '#core/contribute/similar-titles.ts';
import { reportText } from '#core/findings/report-text.ts';

const stop = (message: string, code = 1): never => {
  console.error(message);
  process.exit(code);
};

/** The prompts give a symbol when a person presses Ctrl-C. */
const answered = (answer: string | symbol) => (typeof answer === 'symbol' ? undefined : answer);
const terminal: Prompter = {
  write: async (message, { example = '', initial = '' }, problem) =>
    answered(
      await text({ message, placeholder: example, initialValue: initial, validate: (given = '') => problem(given) }),
    ),
  choose: async (message, choices) =>
    answered(
      await select({
        message,
        options: choices.map(({ value, name, description }) => ({ value, label: name, hint: description })),
      }),
    ),
  tell: (message) => {
    log.info(message);
  },
};

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { kind: { type: 'string' }, from: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    const kind = entryKinds.find((known) => known === values.kind);
    return values.kind !== undefined && kind === undefined ? undefined : { ...values, kind };
  } catch {
    return undefined;
  }
}

const options = readOptions() ?? stop(newMessages.misused, 2);
if (options.help) {
  console.log(newHelp);
  process.exit(0);
}
const root = process.cwd();
const { internal } = await readProject(root);
const barriers = choicesOf(internal).terms.barriers ?? [];
const titles = [...internal.entries.values()].map(({ ref, data }) => ({ ref, title: data.title }));

async function fromFile(path: string) {
  const source = await readFile(path, 'utf8').catch(() => stop(newMessages.unreadable(path)));
  const ids = barriers.map(({ value }) => value);
  const { draft, findings } = readAnswers(source, path, ids, options.kind);
  if (!draft) return stop(reportText(findings));
  const similar = similarTitles(draft.answers.title, titles);
  if (similar.length > 0) console.log(similarText(similar));
  return draft;
}

async function fromPerson() {
  if (!process.stdin.isTTY) stop(newMessages.cannotAsk);
  intro(newMessages.intro);
  const isTaken = (ref: string) => internal.refs.has(ref);
  const draft = await holdInterview(terminal, { barriers, titles, isTaken, kind: options.kind });
  if (draft) return draft;
  cancel(newMessages.cancelled);
  return process.exit(1);
}

const { answers, name } = options.from === undefined ? await fromPerson() : await fromFile(options.from);
const folder = folderOf[answers.kind];
const file = `content/${folder}/${name}.mdx`;
if (!(await writeDraft(root, file, draftText(answers)))) stop(newMessages.taken(file));
console.log(newMessages.written(file));
const findings = (await checkProject(root)).findings.filter((finding) => finding.file === file);
console.log(findings.length > 0 ? reportText(findings) : newMessages.passes);
console.log(nextText(file, missingToPublish(folder, draftData(answers))));
await writeEditorSchemas(root, (await readProject(root)).internal);
