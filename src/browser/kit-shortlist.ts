import { strings } from '#strings/en.ts';
import { KitEditor, type LoadedStory, type StoryState } from './kit-editor.ts';
import { fitFront, handOverSheet } from './kit-sheet.ts';
import { loadPage, readPage } from './story-page.ts';

/** `<kit-shortlist data-base data-target data-site data-contact data-contact-name>`: the stories that a reader keeps, to print and to pass on. */
class KitShortlist extends KitEditor<LoadedStory> {
  protected prepare(): void {
    this.piece('print').addEventListener('click', () => void this.#print());
  }

  protected async load(ref: string): Promise<StoryState<LoadedStory>> {
    const { base, target } = this.dataset;
    const found = await loadPage(base!, `${ref}/`);
    if (found === 'missing' || 'moved' in found) return found;
    const story = readPage(ref, found.page, { base: base!, target: target! });
    return { shown: story, handOver: story };
  }

  protected fillItem(): void {
    // A customer keeps a story as it is.
  }

  protected showKit({ stories }: { stories: readonly unknown[] }): void {
    this.piece('tools').hidden = stories.length === 0;
    this.piece('sheet').replaceChildren();
  }

  async #print(): Promise<void> {
    const { site, contact, contactName } = this.dataset;
    const stories = (await this.loadedStories()).flatMap(({ loaded }) => loaded.handOver ?? []);
    const frame = { site: site!, date: '', contact: { name: contactName!, address: contact! } };
    const sheet = handOverSheet(stories, frame);
    const fit = fitFront(sheet, this.piece('sheet'));
    this.warn(fit === 'too-long' ? [strings.sheet.tooLong] : []);
    window.print();
  }
}

customElements.define('kit-shortlist', KitShortlist);
