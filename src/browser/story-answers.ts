import { strings } from '#strings/en.ts';
import { askQuestion } from './answers.ts';
import { describeAnswers, isQuestion } from './describe-answers.ts';
import { answerItem } from './result-item.ts';

/**
 * `<story-answers data-find>`: the stories that answer a question, with the reasons why; or the sentence that nothing does, the
 * barriers near it, and a way to ask.
 */
class StoryAnswers extends HTMLElement {
  #latest = 0;

  /**
   * Answers a question; hides for none, and for a few words that nothing answers.
   *
   * @returns whether something is shown
   */
  async show(question: string, count: number): Promise<boolean> {
    const turn = ++this.#latest;
    const answers = question === '' ? undefined : await askQuestion(this.dataset.find!, question, count);
    if (turn !== this.#latest) return !this.hidden;
    const isEmpty = answers?.stories.length === 0;
    this.hidden = !answers || (isEmpty && !isQuestion(question));
    const items = answers?.stories.map((one) => answerItem(one, 3)) ?? [];
    this.querySelector('.answers-list')!.replaceChildren(...items);
    this.querySelector('h2')!.textContent = isEmpty ? strings.answers.none : strings.answers.title;
    const status = this.querySelector('.answers-status')!;
    status.textContent = !answers || this.hidden ? '' : describeAnswers(answers);
    // The heading says it to the eye; the status announces it.
    status.classList.toggle('visually-hidden', isEmpty);
    if (!answers) return false;
    this.querySelector<HTMLElement>('.answers-none')!.hidden = !isEmpty;
    this.#showBarriers(answers.barriers);
    this.#showAsk(question);
    return !this.hidden;
  }

  /** The barriers that the question speaks of; all of them when it speaks of none. */
  #showBarriers(names: readonly string[]): void {
    const items = [...this.querySelectorAll<HTMLElement>('.answers-none li')];
    const near = items.filter((item) => names.includes(item.textContent.trim()));
    for (const item of items) item.hidden = near.length > 0 && !near.includes(item);
    this.querySelector('.near')!.textContent =
      items.length === 0 ? '' : near.length > 0 ? strings.answers.near : strings.answers.anyBarrier;
  }

  #showAsk(question: string): void {
    const link = this.querySelector<HTMLAnchorElement>('.ask-story')!;
    const { address, parameter } = link.dataset;
    link.href = parameter
      ? `${address!}?${parameter}=${encodeURIComponent(strings.answers.asked(question))}`
      : address!;
  }
}

customElements.define('story-answers', StoryAnswers);
export type { StoryAnswers };
