import { begun, changed, undone, type History } from '#core/dialogue/history.ts';
import { withMoved, withoutStory, withRenamed } from '#core/dialogue/kit-changes.ts';
import { readKits } from '#core/dialogue/kit-file.ts';
import { kitFragment } from '#core/dialogue/kit-fragment.ts';
import { readKitFragment, type LinkLosses } from '#core/dialogue/kit-link.ts';
import { emptyShelf, openKit, withKit, withOpenKit, type Shelf } from '#core/dialogue/kit-shelf.ts';
import type { Kit, KitStory } from '#core/dialogue/kit.ts';
import { strings } from '#strings/en.ts';
import {
  areKitsKept,
  forgetAside,
  keepKits,
  keptAside,
  keptKits,
  newKitId,
  onKitsChanged,
  putAside,
} from './kept-kits.ts';
import { copyText } from './copy-text.ts';
import { kitCount } from './kit-count.ts';
import { makeElement } from './make-element.ts';
import { saveFile } from './save-file.ts';
import type { PageStory } from './story-page.ts';

/** A story of a kit, as far as its page has told it. */
export interface LoadedStory {
  /** What the reader of this page sees. */
  shown: PageStory;
  /** What customers read; undefined when it is not cleared. */
  handOver: PageStory | undefined;
}

/** What is known of a story of a kit. */
export type StoryState<Loaded extends LoadedStory> = Loaded | { moved: string } | 'missing' | 'failed';

/** So long an address some mail programs still pass on whole. */
const longLink = 2000;

/**
 * What the pages of kits share: the open kit with its stories in their order, undo, its link, and what to say when something
 * cannot be read or kept. An edition adds its fields and sheets.
 */
export abstract class KitEditor<Loaded extends LoadedStory> extends HTMLElement {
  #history: History<Shelf> = begun(emptyShelf(newKitId()));
  readonly #stories = new Map<string, Promise<StoryState<Loaded>>>();
  #typing: string | undefined;
  #isChanging = false;

  connectedCallback(): void {
    this.#history = begun(this.#soundKits());
    this.piece('undo').addEventListener('click', () => {
      this.#undo();
    });
    this.piece('copy-link').addEventListener('click', () => void this.#copyLink());
    document.addEventListener('keydown', (event) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      // While somebody types, the browser's own undo takes back letters.
      if (!isUndo || (event.target instanceof Element && event.target.matches('input:not([type=checkbox]), textarea')))
        return;
      event.preventDefault();
      this.#undo();
    });
    this.addEventListener('focusout', () => {
      this.#typing = undefined;
    });
    onKitsChanged(() => {
      if (this.#isChanging) return;
      const before = this.kit.stories.length;
      this.#history = changed(this.#history, keptKits(), strings.kit.changedElsewhere);
      this.render();
      const { added, removed } = kitCount().words;
      const { length } = this.kit.stories;
      this.say(length > before ? added : length < before ? removed : strings.kit.changedElsewhere);
    });
    window.addEventListener('hashchange', () => {
      this.#readLink();
    });
    void this.#makeSortable();
    this.prepare();
    this.#readLink();
    this.render();
  }

  /** Sets up what an edition adds, once. */
  protected abstract prepare(): void;
  /** Loads what this edition shows of a story. */
  protected abstract load(ref: string): Promise<StoryState<Loaded>>;
  /** Fills what an edition adds to the item of a story. */
  protected abstract fillItem(item: HTMLElement, story: KitStory, loaded: Loaded): void;
  /** Shows what depends on the whole kit. */
  protected abstract showKit(kit: Kit): void;

  get shelf(): Shelf {
    return this.#history.present;
  }

  get kit(): Kit {
    return openKit(this.shelf);
  }

  /** The element that has a part of this page: `data-part`. */
  protected piece(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part=${name}]`)!;
  }

  /** Announces what came of something. */
  protected say(text: string): void {
    this.piece('status').textContent = text;
  }

  /** Shows what went wrong and how to go on, until something else goes wrong. */
  protected warn(texts: readonly (string | HTMLElement)[]): void {
    const items = texts.map((text) => (typeof text === 'string' ? makeElement('p', {}, text) : text));
    this.piece('problems').replaceChildren(...items);
  }

  /** Changes the kits, keeps them, and shows them. */
  protected change(words: string, to: (shelf: Shelf) => Shelf): void {
    this.#typing = undefined;
    this.#become(changed(this.#history, to(this.shelf), words));
    this.render();
    this.say(words);
  }

  /** Changes the open kit while somebody types into a field: all of it together is one step back. */
  protected type(field: string, words: string, to: (kit: Kit) => Kit): void {
    const present = withOpenKit(this.shelf, to);
    this.#become(this.#typing === field ? { ...this.#history, present } : changed(this.#history, present, words));
    this.#typing = field;
    this.#showUndo();
    this.showKit(this.kit);
  }

  /** What is known of a story; asks for its page once. */
  protected story(ref: string): Promise<StoryState<Loaded>> {
    let story = this.#stories.get(ref);
    if (!story) {
      story = this.load(ref).catch(() => {
        this.#stories.delete(ref);
        return 'failed' as const;
      });
      this.#stories.set(ref, story);
    }
    return story;
  }

  /** The stories of the kit that could be loaded, in its order. */
  protected async loadedStories(): Promise<{ story: KitStory; loaded: Loaded }[]> {
    const all = await Promise.all(
      this.kit.stories.map(async (story) => ({ story, loaded: await this.story(story.ref) })),
    );
    return all.flatMap(({ story, loaded }) => (isLoaded(loaded) ? [{ story, loaded }] : []));
  }

  protected render(): void {
    const { kit } = this;
    this.piece('empty').hidden = kit.stories.length > 0;
    this.#renderStories(kit);
    this.#showUndo();
    this.piece('link').hidden = true;
    this.showKit(kit);
  }

  #become(history: History<Shelf>): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#isChanging = true;
    const wasKept = areKitsKept();
    const isKept = keepKits(history.present);
    this.#isChanging = false;
    if (!isKept && wasKept) this.warn([strings.kit.notKept]);
  }

  #undo(): void {
    const step = undone(this.#history);
    if (!step) return;
    this.#become(step.history);
    this.#typing = undefined;
    this.render();
    this.say(strings.kit.undone(step.change));
    if ((this.piece('undo') as HTMLButtonElement).hidden) this.piece('heading').focus();
  }

  #showUndo(): void {
    this.piece('undo').hidden = this.#history.past.length === 0;
  }

  #renderStories({ stories }: Kit): void {
    const list = this.piece('stories');
    const focused = this.#focusedAction();
    const template = (this.piece('story') as HTMLTemplateElement).content.firstElementChild!;
    const items = stories.map((story, index) => {
      const item = template.cloneNode(true) as HTMLElement;
      item.dataset.ref = story.ref;
      for (const button of item.querySelectorAll<HTMLButtonElement>('button[data-do]')) {
        const action = button.dataset.do!;
        button.disabled = (action === 'up' && index === 0) || (action === 'down' && index === stories.length - 1);
        button.addEventListener('click', () => {
          this.#act(action, story, index);
        });
      }
      void this.#fill(item, story);
      return item;
    });
    list.replaceChildren(...items);
    if (focused) this.#focus(focused);
  }

  async #fill(item: HTMLElement, story: KitStory): Promise<void> {
    const loaded = await this.story(story.ref);
    if (!isLoaded(loaded)) {
      if (typeof loaded === 'object') this.#follow(story.ref, loaded.moved);
      else this.#showMissing(item, strings.kit[loaded]);
      return;
    }
    const { title, kicker, summary, lang, outcome } = loaded.shown;
    item.lang = lang;
    const link = item.querySelector<HTMLAnchorElement>('.story-title a')!;
    link.textContent = title;
    link.href = `${this.dataset.base!}${story.ref}/`;
    item.querySelector('.kicker')!.textContent = kicker;
    item.querySelector('.story-summary')!.textContent = summary;
    const mark = item.querySelector<HTMLElement>('.kit-outcome')!;
    mark.className = `kit-outcome ${outcome?.mark ?? ''}`;
    mark.textContent = outcome?.name ?? '';
    for (const button of item.querySelectorAll<HTMLElement>('button[data-do]'))
      button.setAttribute('aria-label', `${button.dataset.name!}: ${title}`);
    this.fillItem(item, story, loaded);
  }

  #showMissing(item: HTMLElement, text: string): void {
    item.classList.add('is-missing');
    const link = item.querySelector('.story-title a')!;
    link.replaceWith(item.dataset.ref!);
    item.querySelector('.story-summary')!.textContent = text;
  }

  /** A story that has another name now keeps its place and its note. */
  #follow(ref: string, moved: string): void {
    this.#become({
      ...this.#history,
      present: withOpenKit(this.shelf, (kit) => withRenamed(kit, ref, moved)),
    });
    this.render();
  }

  async #titleOf(ref: string): Promise<string> {
    const loaded = await this.story(ref);
    return isLoaded(loaded) ? loaded.shown.title : ref;
  }

  #act(action: string, { ref }: KitStory, index: number): void {
    void this.#titleOf(ref).then((title) => {
      const words = strings.kit.done;
      if (action === 'remove') {
        this.change(words.removed(title), (shelf) => withOpenKit(shelf, (kit) => withoutStory(kit, ref)));
        const next = this.kit.stories[Math.min(index, this.kit.stories.length - 1)];
        if (next) this.#focus({ ref: next.ref, action: 'remove' });
        else this.piece('heading').focus();
        return;
      }
      this.#move(ref, action === 'up' ? index - 1 : index + 1, title);
      this.#focus({ ref, action });
    });
  }

  #move(ref: string, to: number, title: string): void {
    const words = strings.kit.done.moved(title, to + 1, this.kit.stories.length);
    this.change(words, (shelf) => withOpenKit(shelf, (kit) => withMoved(kit, ref, to)));
  }

  #focusedAction(): { ref: string; action: string } | undefined {
    const active = document.activeElement;
    const ref = active?.closest<HTMLElement>('[data-ref]')?.dataset.ref;
    const action = active instanceof HTMLElement ? active.dataset.do : undefined;
    return ref !== undefined && action !== undefined && this.contains(active) ? { ref, action } : undefined;
  }

  /** Puts the focus on a button of a story; on the opposite one where it cannot be pressed any more. */
  #focus({ ref, action }: { ref: string; action: string }): void {
    const item = this.querySelector(`[data-part=stories] [data-ref="${ref}"]`);
    const order = [action, action === 'up' ? 'down' : 'up', 'remove'];
    const button = order
      .map((name) => item?.querySelector<HTMLButtonElement>(`button[data-do=${name}]`))
      .find((one) => one && !one.disabled);
    button?.focus();
  }

  async #makeSortable(): Promise<void> {
    const { default: Sortable } = await import('sortablejs');
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    new Sortable(this.piece('stories'), {
      handle: '.kit-handle',
      // The same for a pointer and a finger, in every browser.
      forceFallback: true,
      animation: isCalm ? 0 : 150,
      scrollSensitivity: 100,
      scrollSpeed: 20,
      // Stories that show their titles only are near enough to each other to be dragged past.
      onChoose: ({ item }) => {
        this.#collapse(item, true);
      },
      onUnchoose: ({ item }) => {
        this.#collapse(item, false);
      },
      onEnd: ({ item, newIndex, oldIndex }) => {
        if (newIndex === undefined || newIndex === oldIndex) return;
        const ref = item.dataset.ref!;
        void this.#titleOf(ref).then((title) => {
          this.#move(ref, newIndex, title);
        });
      },
    });
  }

  /** Makes the stories small, or large again, without moving one of them away from the pointer. */
  #collapse(item: HTMLElement, isSmall: boolean): void {
    const before = item.getBoundingClientRect().top;
    this.piece('stories').classList.toggle('is-sorting', isSmall);
    window.scrollBy(0, item.getBoundingClientRect().top - before);
  }

  /** The kits of this browser; what does not fit is put aside and offered as a file. */
  #soundKits(): Shelf {
    const kept = keptKits();
    const file = { format: 'client-zero-kits', version: 1, kits: kept.kits };
    const { kits, broken } = readKits(JSON.stringify(file));
    const sound = kits.length === 0 ? emptyShelf(newKitId()) : { current: kept.current, kits };
    if (broken > 0 && putAside(JSON.stringify(kept.kits))) keepKits(sound);
    const aside = keptAside();
    if (aside !== undefined) this.#offerAside(aside);
    return sound;
  }

  #offerAside(aside: string): void {
    const text = strings.kit.aside;
    const save = makeElement('button', { type: 'button', class: 'quiet' }, text.save);
    save.addEventListener('click', () => {
      saveFile('kits-not-read.txt', aside);
    });
    const forget = makeElement('button', { type: 'button', class: 'quiet' }, text.forget);
    forget.addEventListener('click', () => {
      forgetAside();
      this.warn([]);
      this.piece('heading').focus();
    });
    this.warn([text.found, makeElement('p', { class: 'kit-buttons' }, save, forget)]);
  }

  #readLink(): void {
    const read = readKitFragment(location.hash, newKitId());
    if (!read) return;
    // A page that is loaded again would read the link again.
    history.replaceState(null, '', location.pathname + location.search);
    const same = this.shelf.kits.find((kit) => kitFragment(kit) === kitFragment(read.kit));
    const warnings = lossesInWords(read.losses);
    if (warnings.length > 0) this.warn(warnings);
    this.change(strings.kit.done.opened, (shelf) => (same ? { ...shelf, current: same.id } : withKit(shelf, read.kit)));
  }

  async #copyLink(): Promise<void> {
    const { origin, pathname } = location;
    const address = `${origin}${pathname}#${kitFragment(this.kit)}`;
    const box = this.piece('link-address') as HTMLInputElement;
    box.value = address;
    this.piece('link').hidden = false;
    this.piece('link-long').textContent = address.length > longLink ? strings.kit.longLink(address.length) : '';
    box.focus();
    box.select();
    this.say((await copyText(address)) ? strings.kit.done.copied : strings.kit.done.copyYourself);
  }
}

/** Whether the page of a story was found. */
export function isLoaded<Loaded extends LoadedStory>(state: StoryState<Loaded>): state is Loaded {
  return typeof state === 'object' && 'shown' in state;
}

function lossesInWords({ cut, stories, newer, parts }: LinkLosses): string[] {
  const text = strings.kit.link;
  return [
    ...(newer ? [text.newer] : []),
    ...(cut || stories > 0 ? [text.cut(stories)] : []),
    ...(parts.length > 0 ? [text.leftOut(parts)] : []),
  ];
}
