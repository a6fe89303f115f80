import { speakingTime } from '#core/dialogue/speaking-time.ts';
import type { Kit, KitStory } from '#core/dialogue/kit.ts';
import { frontItem, sayDay, wholeStory } from '../../browser/kit-sheet.ts';
import { makeElement } from '../../browser/make-element.ts';
import { internalStrings } from '../strings.ts';
import type { SellerStory } from './seller-story.ts';

/** A story of a kit with what the seller says of it. */
export interface NotedStory {
  story: KitStory;
  loaded: SellerStory;
}

const text = internalStrings.dialogue;

/** The seller's own sheet: a front page with everything for the conversation, then each story in full. */
export function notesSheet(
  kit: Kit,
  stories: readonly NotedStory[],
  names: { industry: string; barriers: string[] },
): HTMLElement {
  const about = [kit.customer, kit.role, names.industry, sayDay(kit.date)].filter(Boolean).join(' · ');
  return makeElement(
    'div',
    { class: 'sheet sheet-notes', lang: 'en' },
    makeElement(
      'section',
      { class: 'sheet-front' },
      internalMark(),
      makeElement('h1', {}, kit.title || text.untitled),
      ...(about ? [makeElement('p', { class: 'kicker' }, about)] : []),
      ...(kit.question
        ? [labelled(text.fields.question, makeElement('p', { class: 'sheet-said' }, kit.question))]
        : []),
      ...(names.barriers.length > 0
        ? [labelled(text.fields.barriers, makeElement('p', {}, names.barriers.join(', ')))]
        : []),
      ...(kit.notes ? [labelled(text.fields.notes, ...paragraphs(kit.notes))] : []),
      makeElement(
        'ol',
        { class: 'sheet-stories' },
        ...stories.map((one) => frontItem(one.loaded.shown, toldParts(one))),
      ),
    ),
    ...stories.map((one) => wholeStory(one.loaded.shown, internalMark(), ...ownParts(one))),
  );
}

function internalMark(): HTMLElement {
  return makeElement('p', { class: 'sheet-internal' }, text.mark);
}

/** What to say, ask and not claim; the page of the story has it too, for a front that has no room. */
function toldParts(one: NotedStory): HTMLElement[] {
  const { say, ask, avoid } = one.loaded;
  const list = (items: readonly string[]) => makeElement('ul', {}, ...items.map((item) => makeElement('li', {}, item)));
  const parts = [
    ...(say ? [part('say', `${text.say} ${text.seconds(speakingTime(say))}`, makeElement('p', {}, say))] : []),
    ...(ask.length > 0 ? [part('ask', text.ask, list(ask))] : []),
    ...(avoid.length > 0 ? [part('avoid', text.avoid, list(avoid))] : []),
  ];
  return [...(parts.length > 0 ? [makeElement('div', { class: 'sheet-told' }, ...parts)] : []), ...ownParts(one)];
}

/** The seller's note, and what may be told. */
function ownParts({ story, loaded }: NotedStory): HTMLElement[] {
  const held = loaded.isCleared ? 'state' : 'held';
  return [
    ...(story.note ? [part('note', text.note, ...paragraphs(story.note))] : []),
    makeElement('p', { class: `told-${held} small` }, mayBeTold(loaded)),
  ];
}

/** What may be told of a story, and what not. */
export function mayBeTold({ isCleared, isStale, state }: SellerStory): string {
  if (!isCleared) return text.may.nothing;
  return [state[0], isStale ? text.may.stale : text.may.cleared].filter(Boolean).join(' ');
}

function part(name: string, title: string, ...content: Node[]): HTMLElement {
  return makeElement('div', { class: `told told-${name}` }, makeElement('p', { class: 'label' }, title), ...content);
}

function labelled(title: string, ...content: Node[]): HTMLElement {
  return makeElement('div', { class: 'sheet-about' }, makeElement('p', { class: 'label' }, title), ...content);
}

/** What somebody typed, line by line. */
function paragraphs(typed: string): HTMLElement[] {
  return typed
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => makeElement('p', {}, line));
}
