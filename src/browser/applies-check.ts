import { judge, type Answer } from '#core/dialogue/applies.ts';
import { appliesWords } from '#strings/applies-en.ts';
import { keep, readKept } from './kept.ts';

/** One condition and its two choices. */
interface Condition {
  text: string;
  choices: readonly HTMLInputElement[];
}

/**
 * `<applies-check data-name>`: says whether a lesson applies, from what a reader answers to its conditions. The answers stay in
 * this browser, each with the words of its condition: where these change, the question is a new one.
 */
class AppliesCheck extends HTMLElement {
  connectedCallback(): void {
    const kept = readAnswers(this.dataset.name!);
    for (const { text, choices } of this.#conditions()) {
      for (const choice of choices) choice.checked = kept[text] === choice.value;
    }
    this.#show();
    this.addEventListener('change', () => {
      this.#keep();
      this.#show();
    });
    this.#reset().addEventListener('click', () => {
      for (const choice of this.querySelectorAll('input')) choice.checked = false;
      this.#keep();
      this.#show();
      this.querySelector('input')?.focus();
    });
  }

  #conditions(list = ''): Condition[] {
    return [...this.querySelectorAll(`${list} li[data-condition]`)].map((item) => ({
      text: item.querySelector('[id]')!.textContent,
      choices: [...item.querySelectorAll('input')],
    }));
  }

  #reset(): HTMLButtonElement {
    return this.querySelector('button')!;
  }

  #keep(): void {
    const given = this.#conditions().flatMap((condition) => {
      const answer = answerTo(condition);
      return answer === undefined ? [] : [[condition.text, answer]];
    });
    keep(this.dataset.name!, given.length > 0 ? JSON.stringify(Object.fromEntries(given)) : undefined);
  }

  #show(): void {
    const when = this.#conditions('[data-list=when]');
    const notWhen = this.#conditions('[data-list=notWhen]');
    const { result, open, missing, against } = judge(when.map(answerTo), notWhen.map(answerTo));
    const text = appliesWords;
    const isUntouched = open === when.length + notWhen.length;
    this.#reset().hidden = isUntouched;
    if (result === 'open') this.#say(isUntouched ? text.start : text.open(open));
    else if (result === 'applies') this.#say(text.applies);
    else if (against.length > 0) this.#say(text.against(against.length), textsOf(notWhen, against));
    else this.#say(result === 'in-part' ? text.inPart(missing.length) : text.none, textsOf(when, missing));
  }

  /** Shows a sentence and the conditions that it speaks of; what does not change is not read out again. */
  #say(sentence: string, conditions: readonly string[] = []): void {
    const items = conditions.map((condition) => {
      const item = document.createElement('li');
      item.textContent = condition;
      return item;
    });
    const list = document.createElement('ul');
    list.append(...items);
    const words = document.createElement('p');
    words.textContent = sentence;
    const box = this.querySelector('[role=status]')!;
    if (box.textContent.trim() === sentence + conditions.join('')) return;
    box.replaceChildren(words, ...(items.length > 0 ? [list] : []));
  }
}

function answerTo({ choices }: Condition): Answer {
  return choices.find((choice) => choice.checked)?.value as Answer;
}

function textsOf(conditions: readonly Condition[], places: readonly number[]): string[] {
  return places.map((place) => conditions[place]!.text);
}

/** The kept answers by the words of their conditions; none when what is kept is no answer. */
function readAnswers(name: string): Partial<Record<string, string>> {
  try {
    const kept: unknown = JSON.parse(readKept(name) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

customElements.define('applies-check', AppliesCheck);
