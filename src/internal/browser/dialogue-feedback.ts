import { reportLabels } from './report-labels.ts';

/**
 * `<dialogue-feedback data-repository data-story>`: reports whether a story helped in a dialogue, or that a question had no answer.
 * Without `data-story` only the latter. What it checks and writes is loaded when it is opened; the link that stands in the page
 * without a script remains where that cannot be loaded. A script may also make the element, without the link.
 */
class DialogueFeedback extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('details')) return;
    const summary = document.createElement('summary');
    summary.textContent = this.dataset.story === undefined ? reportLabels.unanswered : reportLabels.used;
    const body = document.createElement('div');
    body.append(this.#plainLink());
    const details = document.createElement('details');
    details.append(summary, body);
    details.addEventListener('toggle', () => {
      if (details.open && !this.querySelector('form')) void this.#fill(body);
    });
    this.replaceChildren(details);
  }

  #plainLink(): HTMLAnchorElement {
    const link = document.createElement('a');
    link.rel = 'noreferrer';
    link.href = `${this.dataset.repository!}/issues/new`;
    link.textContent = reportLabels.report;
    return link;
  }

  async #fill(body: HTMLElement): Promise<void> {
    try {
      const { reportForm } = await import('./report-form.ts');
      body.replaceChildren(reportForm(this.dataset.repository!, this.dataset.story));
    } catch {
      // The plain link stands there.
    }
  }
}

customElements.define('dialogue-feedback', DialogueFeedback);
