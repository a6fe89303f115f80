import { nameAdvice } from '#core/check/name-like.ts';
import { examineReport, reportAddress, type DialogueReport } from '#core/dialogue/report.ts';
import { askedResults, type AskedResult } from '#core/schema/asked-results.ts';
import { reportStrings as text } from './report-strings.ts';

/** So many forms were made: names of their parts must differ. */
let made = 0;

/**
 * The form in which one reports on a dialogue. It says politely what is missing and what looks like a name, and offers the
 * address of an issue as soon as nothing stands against it.
 *
 * @param repository where the sources live
 * @param story the story that was told; without one only a question that had no answer can be reported
 */
export function reportForm(repository: string, story: string | undefined): HTMLFormElement {
  made += 1;
  const form = document.createElement('form');
  form.noValidate = true;
  const words = document.createElement('textarea');
  words.rows = 3;
  const hint = paragraph(text.hint);
  hint.id = `feedback-hint-${made}`;
  hint.className = 'feedback-help';
  words.setAttribute('aria-describedby', hint.id);
  const label = document.createElement('label');
  label.append(text.words, words);
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const link = document.createElement('a');
  link.className = 'feedback-report';
  link.target = '_blank';
  link.rel = 'noreferrer';
  link.textContent = text.report;
  const after = paragraph(text.after);
  after.className = 'feedback-help';
  const send = document.createElement('div');
  send.append(link, after);

  const report = (): DialogueReport => {
    const chosen = form.querySelector<HTMLInputElement>('input:checked');
    const result = story === undefined ? 'no-answer' : (chosen?.value as AskedResult | undefined);
    return { result, words: words.value, story };
  };
  const show = () => {
    const given = report();
    const { isReady } = examineReport(given);
    const said = sentences(given).join(' ');
    // What does not change is not read out again.
    if (status.textContent !== said) status.textContent = said;
    send.hidden = !isReady;
    const { result } = given;
    if (isReady && result) link.href = reportAddress(repository, { ...given, result, date: localDay(new Date()) });
    else link.removeAttribute('href');
  };
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (link.href !== '') link.click();
  });
  form.append(...(story === undefined ? [] : [choices()]), label, hint, status, send);
  show();
  return form;
}

function choices(): HTMLFieldSetElement {
  const group = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = text.ask;
  group.append(
    legend,
    ...askedResults.map((result) => {
      const choice = document.createElement('input');
      choice.type = 'radio';
      choice.name = 'result';
      choice.value = result;
      const label = document.createElement('label');
      label.append(choice, text.results[result]);
      return label;
    }),
  );
  return group;
}

/** What is to be said of a report: first what must go, then what looks like a name, then what is missing, or that it is ready. */
function sentences(report: DialogueReport): string[] {
  const { isReady, contact, names, missing, tooMany } = examineReport(report);
  return [
    ...(contact ? [text.contact[contact]] : []),
    ...names.map(nameAdvice),
    ...missing.map((what) => text.missing[what]),
    ...(tooMany > 0 ? [text.tooMany(tooMany)] : []),
    ...(isReady ? [names.length > 0 ? text.look : text.ready] : []),
  ];
}

function paragraph(words = ''): HTMLParagraphElement {
  const made = document.createElement('p');
  made.textContent = words;
  return made;
}

/** A day by the clock of the reader, as in `2026-11-20`. */
function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
