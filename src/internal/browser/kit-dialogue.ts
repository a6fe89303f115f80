import { readKits, writeKits } from '#core/dialogue/kit-file.ts';
import { emptyKit, isEmptyKit, withStoryChange } from '#core/dialogue/kit-changes.ts';
import { withKit, withoutOpenKit, type Shelf } from '#core/dialogue/kit-shelf.ts';
import { kitLimits } from '#core/dialogue/kit-limits.ts';
import type { Kit, KitStory } from '#core/dialogue/kit.ts';
import { speakingTime } from '#core/dialogue/speaking-time.ts';
import { askQuestion } from '../../browser/answers.ts';
import { describeAnswers } from '../../browser/describe-answers.ts';
import { newKitId } from '../../browser/kept-kits.ts';
import { KitEditor, type StoryState } from '../../browser/kit-editor.ts';
import { fitFront, handOverSheet, sayDay, type SheetFrame } from '../../browser/kit-sheet.ts';
import { makeElement } from '../../browser/make-element.ts';
import { offlineFile } from '../../browser/offline-file.ts';
import { strings } from '#strings/en.ts';
import { answerItem } from '../../browser/result-item.ts';
import { saveFile } from '../../browser/save-file.ts';
import { loadPage, readPage, type PageStory } from '../../browser/story-page.ts';
import { internalStrings } from '../strings.ts';
import { mayBeTold, notesSheet, type NotedStory } from './notes-sheet.ts';
import { isCleared, readSellerStory, type SellerStory } from './seller-story.ts';

const text = internalStrings.dialogue;
/** So many stories are proposed. */
const proposed = 5;

/** The two sheets of a kit: the seller's own, and the one for the customer. */
type SheetKind = 'notes' | 'hand-over';
/** What one can do with a sheet. */
type SheetAction = 'front' | 'print' | 'look' | 'file' | 'markdown' | 'slides';

/** The fields of a kit that one types into. */
const typed = ['title', 'customer', 'date', 'question', 'industry', 'role', 'notes'] as const;

/** `<kit-dialogue data-base data-target data-find data-site data-contact data-contact-name>`: prepares a dialogue. */
class KitDialogue extends KitEditor<SellerStory> {
  #asked = 0;
  #shownKit = '';

  protected prepare(): void {
    for (const name of typed) {
      const field = this.#field(name);
      if (name !== 'industry' && name !== 'date') field.maxLength = kitLimits[this.#isLong(name) ? 'text' : 'line'];
      field.addEventListener('input', () => {
        const { value } = field;
        this.type(name, text.changed(text.fields[name]), (kit) => ({ ...kit, [name]: value }));
      });
    }
    for (const box of this.#barrierBoxes()) {
      box.addEventListener('change', () => {
        const barriers = this.#barrierBoxes().flatMap((one) => (one.checked ? [one.value] : []));
        this.type(`barrier:${box.value}`, text.changed(text.fields.barriers), (kit) => ({ ...kit, barriers }));
      });
    }
    this.piece('ask').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#propose(true);
    });
    this.#prepareShelf();
    this.#watchSheets();
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-sheet]')) {
      button.addEventListener('click', () => {
        const { sheet, action } = button.dataset;
        void this.#useSheet(sheet as SheetKind, action as SheetAction);
      });
    }
  }

  /** The way to the sheets is shown where they are out of sight. */
  #watchSheets(): void {
    const observer = new IntersectionObserver(([sheets]) => {
      this.piece('on').classList.toggle('is-there', sheets!.isIntersecting);
    });
    observer.observe(this.querySelector('.kit-sheets')!);
  }

  #prepareShelf(): void {
    this.piece('kits').addEventListener('change', (event) => {
      const current = (event.target as HTMLSelectElement).value;
      this.change(text.done.opened, (shelf) => ({ ...shelf, current }));
    });
    this.piece('new').addEventListener('click', () => {
      this.warn([]);
      this.change(text.done.made, (shelf) => withKit(shelf, emptyKit(newKitId())));
      this.#field('question').focus();
    });
    this.piece('delete').addEventListener('click', () => {
      this.change(text.done.deleted(nameOf(this.kit)), (shelf) => withoutOpenKit(shelf, newKitId()));
      this.piece('undo').focus();
    });
    this.piece('export').addEventListener('click', () => {
      const kits = this.shelf.kits.filter((kit) => !isEmptyKit(kit));
      saveFile('kits.json', writeKits(kits), 'application/json');
      this.say(text.done.exported(kits.length));
    });
    this.piece('import').addEventListener('click', () => {
      (this.piece('import-file') as HTMLInputElement).click();
    });
    (this.piece('import-file') as HTMLInputElement).addEventListener('change', (event) => {
      void this.#import(event.target as HTMLInputElement);
    });
  }

  protected async load(ref: string): Promise<StoryState<SellerStory>> {
    const { base, target } = this.dataset;
    const found = await loadPage(base!, `${ref}/`);
    if (found === 'missing' || 'moved' in found) return found;
    const shown = readPage(ref, found.page, { base: base!, target: `${location.origin}${base!}` });
    const cleared = isCleared(found.page) ? await loadPage(base!, `${ref}/customers/`) : undefined;
    const handOver =
      typeof cleared === 'object' && 'page' in cleared
        ? readPage(ref, cleared.page, { base: base!, target: target! })
        : undefined;
    return readSellerStory(found.page, shown, handOver);
  }

  protected fillItem(item: HTMLElement, story: KitStory, loaded: SellerStory): void {
    const told = item.querySelector<HTMLElement>('.kit-told')!;
    told.hidden = false;
    const { say, ask, avoid } = loaded;
    show(item, 'say', say ? [makeElement('p', {}, say)] : []);
    item.querySelector('.kit-seconds')!.textContent = say ? text.seconds(speakingTime(say)) : '';
    const list = (items: readonly string[]) =>
      items.length === 0 ? [] : [makeElement('ul', {}, ...items.map((one) => makeElement('li', {}, one)))];
    show(item, 'ask', list(ask));
    show(item, 'avoid', list(avoid));
    item.querySelector('.kit-may')!.textContent = mayBeTold(loaded);
    item.classList.toggle('is-held', !loaded.isCleared);
    const mine = item.querySelector<HTMLInputElement>('input[name=mine]')!;
    mine.checked = loaded.isCleared && !story.mine;
    mine.disabled = !loaded.isCleared;
    mine.addEventListener('change', () => {
      this.type(`mine:${story.ref}`, text.changed(text.handOver), (kit) =>
        withStoryChange(kit, story.ref, { mine: !mine.checked }),
      );
    });
    const note = item.querySelector('textarea')!;
    note.value = story.note;
    note.maxLength = kitLimits.text;
    note.addEventListener('input', () => {
      this.type(`note:${story.ref}`, text.changed(text.note), (kit) =>
        withStoryChange(kit, story.ref, { note: note.value }),
      );
    });
    const customers = item.querySelector<HTMLAnchorElement>('.kit-customers')!;
    customers.hidden = !loaded.isCleared;
    customers.href = `${this.dataset.base!}${story.ref}/customers/`;
  }

  protected showKit(kit: Kit): void {
    for (const name of typed) {
      const field = this.#field(name);
      if (field.value !== kit[name]) field.value = kit[name];
    }
    for (const box of this.#barrierBoxes()) box.checked = kit.barriers.includes(box.value);
    this.#showShelf(this.shelf);
    this.piece('sheet').replaceChildren();
    this.piece('on').hidden = kit.stories.length === 0;
    void this.#showHandOver(kit);
    this.#showProposals(kit);
  }

  /** Another kit begins without the proposals of the last one; one with a question begins with its own. */
  #showProposals({ id, question }: Kit): void {
    if (id === this.#shownKit) return;
    this.#shownKit = id;
    this.#asked++;
    this.piece('proposals').replaceChildren();
    this.piece('proposed').textContent = text.nothingSaid;
    if (question !== '') void this.#propose(false);
  }

  #showShelf({ kits, current }: Shelf): void {
    const select = this.piece('kits') as HTMLSelectElement;
    const options = kits.map((kit) => {
      const option = makeElement('option', { value: kit.id }, nameOf(kit));
      option.selected = kit.id === current;
      return option;
    });
    select.replaceChildren(...options);
    this.piece('shelf').hidden = kits.length < 2;
    this.piece('delete').hidden = kits.every(isEmptyKit);
    this.piece('export').hidden = kits.every(isEmptyKit);
  }

  /** What of the kit may be handed over. */
  async #showHandOver(kit: Kit): Promise<void> {
    const stories = await this.loadedStories();
    if (kit !== this.kit) return;
    this.#showReports(stories);
    const held = stories.filter(({ loaded }) => !loaded.handOver).map(({ loaded }) => loaded.shown.title);
    const given = handedOver(stories).length;
    this.piece('hand-over-state').textContent = text.handOverState(given, stories.length, held);
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-sheet=hand-over]'))
      button.disabled = given === 0;
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-sheet=notes]'))
      button.disabled = isEmptyKit(kit);
  }

  /** A form for what came of each story; one that somebody fills in stays as it is. */
  #showReports(stories: readonly NotedStory[]): void {
    const list = this.piece('reports');
    const { repository } = this.querySelector<HTMLElement>('dialogue-feedback[data-repository]')!.dataset;
    const known = new Map([...list.querySelectorAll<HTMLElement>('li')].map((item) => [item.dataset.story, item]));
    const items = stories.map(({ story: { ref }, loaded }) => {
      const form = { 'data-repository': repository!, 'data-story': ref };
      return (
        known.get(ref) ??
        makeElement(
          'li',
          { 'data-story': ref },
          makeElement('p', { lang: loaded.shown.lang }, loaded.shown.title),
          makeElement('dialogue-feedback', form),
        )
      );
    });
    list.replaceChildren(...items);
  }

  /** Proposes stories for what the customer said; for what is ticked when nothing was said. */
  async #propose(isAsked: boolean): Promise<void> {
    const turn = ++this.#asked;
    const { question, role, industry } = this.kit;
    const asked = [question, role, this.#nameOfIndustry(industry), ...this.#barrierNames()].filter(Boolean).join('. ');
    const list = this.piece('proposals');
    if (asked === '') {
      list.replaceChildren();
      this.piece('proposed').textContent = text.nothingSaid;
      if (isAsked) this.#field('question').focus();
      return;
    }
    try {
      const answers = await askQuestion(this.dataset.find!, asked, proposed);
      if (turn !== this.#asked) return;
      list.replaceChildren(...answers.stories.map((one) => answerItem(one, 3)));
      this.piece('proposed').textContent = answers.stories.length === 0 ? text.noneFits : describeAnswers(answers);
    } catch {
      this.piece('proposed').textContent = text.searchFailed;
    }
  }

  async #useSheet(kind: SheetKind, action: SheetAction): Promise<void> {
    const stories = await this.loadedStories();
    const frame = this.#frame();
    const names = { industry: this.#nameOfIndustry(this.kit.industry), barriers: this.#barrierNames() };
    const sheet = kind === 'notes' ? notesSheet(this.kit, stories, names) : handOverSheet(handedOver(stories), frame);
    const place = this.piece('sheet');
    const fit = fitFront(sheet, place);
    place.classList.toggle('is-front-only', action === 'front');
    this.warn(fit === 'too-long' ? [text.fits[fit]] : []);
    const file = fileName(kind, this.kit);
    const title = kind === 'notes' ? text.mark : strings.sheet.title;
    if (action === 'look') {
      place.scrollIntoView();
      place.focus();
    } else if (action === 'print' || action === 'front') {
      window.print();
    } else {
      try {
        if (action === 'file') saveFile(`${file}.html`, await offlineFile(sheet, title), 'text/html');
        else if (action === 'markdown') {
          const { sheetMarkdown } = await import('../../browser/sheet-markdown.ts');
          saveFile(`${file}.md`, sheetMarkdown(sheet), 'text/markdown');
        } else saveFile(`${file}.pptx`, await this.#slides(kind, stories));
      } catch {
        this.warn([text.saveFailed]);
        return;
      }
    }
    this.say([text.done[action](text.sheets[kind]), text.fits[fit]].filter(Boolean).join(' '));
  }

  async #slides(kind: SheetKind, stories: readonly NotedStory[]): Promise<Blob> {
    const { kitSlides } = await import('../../browser/kit-slides.ts');
    const { site, date } = this.#frame();
    const kicker = [site, sayDay(date)].filter(Boolean).join(' · ');
    if (kind === 'hand-over') {
      const slides = handedOver(stories).map((story) => ({ story, notes: '' }));
      return kitSlides({ title: strings.sheet.title, kicker, author: site, foot: site, notes: '' }, slides);
    }
    const { title, customer, role, question, notes } = this.kit;
    return kitSlides(
      {
        title: title || text.untitled,
        kicker,
        author: site,
        foot: text.mark,
        notes: spoken([
          ['', text.mark],
          ['', [customer, role].filter(Boolean).join(' · ')],
          [text.fields.question, question],
          [text.fields.notes, notes],
        ]),
      },
      stories.map(({ story, loaded }) => ({
        story: loaded.shown,
        notes: spoken([
          ['', text.mark],
          [text.say, loaded.say],
          [text.ask, loaded.ask.join('\n')],
          [text.avoid, loaded.avoid.join('\n')],
          [text.note, story.note],
          [text.state, mayBeTold(loaded)],
        ]),
      })),
    );
  }

  async #import(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    const { kits, problem, broken } = readKits(await file.text());
    input.value = '';
    this.warn(problem ? [text.importProblems[problem](broken)] : []);
    if (kits.length === 0) return;
    const known = new Set(this.shelf.kits.map((kit) => kit.id));
    // A kit that is here already stays as it is; the imported one stands beside it.
    const fresh = kits.map((kit) => (known.has(kit.id) ? { ...kit, id: newKitId() } : kit));
    this.change(text.done.imported(kits.length), (shelf) => fresh.reduce(withKit, shelf));
  }

  #frame(): SheetFrame {
    const { site, contact, contactName } = this.dataset;
    return { site: site!, date: this.kit.date, contact: { name: contactName!, address: contact! } };
  }

  #field(name: (typeof typed)[number]): HTMLInputElement {
    return this.querySelector(`[name=${name}]`)!;
  }

  #isLong(name: (typeof typed)[number]): boolean {
    return name === 'question' || name === 'notes';
  }

  #barrierBoxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[data-barrier]')];
  }

  #barrierNames(): string[] {
    return this.#barrierBoxes().flatMap((box) => (box.checked ? [box.labels![0]!.textContent.trim()] : []));
  }

  #nameOfIndustry(id: string): string {
    const options = [...(this.#field('industry') as unknown as HTMLSelectElement).options];
    return id === '' ? '' : (options.find((option) => option.value === id)?.text ?? id);
  }
}

/** What customers read of the stories that may be handed over and that the seller does not keep back. */
function handedOver(stories: readonly NotedStory[]): PageStory[] {
  return stories.flatMap(({ story, loaded }) => (loaded.handOver && !story.mine ? [loaded.handOver] : []));
}

/** What a kit is called in the list of kits. */
function nameOf({ title, customer, question, date }: Kit): string {
  const name = title || customer || question.slice(0, 40) || text.untitled;
  return date ? `${name} (${date})` : name;
}

/** A file's name without its ending. A leave-behind tells nothing of the kit but the day. */
function fileName(kind: SheetKind, { date }: Kit): string {
  return [kind === 'notes' ? 'my-notes' : 'stories', date].filter(Boolean).join('-');
}

/** Speaker's notes: each part that has a text, under its name. */
function spoken(parts: readonly (readonly [string, string])[]): string {
  return parts
    .filter(([, content]) => content !== '')
    .map(([name, content]) => (name === '' ? content : `${name}:\n${content}`))
    .join('\n\n');
}

/** Shows a part of a story's advice, or hides it when there is nothing in it. */
function show(item: HTMLElement, name: string, content: readonly Node[]): void {
  const part = item.querySelector<HTMLElement>(`.kit-${name}`)!;
  part.hidden = content.length === 0;
  part.querySelector('.kit-content')!.replaceChildren(...content);
}

customElements.define('kit-dialogue', KitDialogue);
