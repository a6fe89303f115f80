/**
 * The definitions of terms in a story. Styles show one while its word has the pointer or the focus; this adds what styles cannot:
 * Esc takes a definition away, the first tap on a word shows it instead of following the link, and a tap elsewhere closes it.
 */

const isUsed = ':is(:hover, :focus-within)';

/** The word and its definition around an element; undefined elsewhere. */
function definedAround(target: EventTarget | null): Element | undefined {
  return (target instanceof Element && target.closest('.defined')) || undefined;
}

/** Takes away the definitions that are shown, but for one. */
function dismissAll(except?: Element): void {
  for (const defined of document.querySelectorAll(`.defined${isUsed}`)) {
    if (defined === except) continue;
    const { activeElement } = document;
    // What holds the focus may not vanish with it.
    if (activeElement && defined.contains(activeElement)) defined.querySelector<HTMLElement>('.term')!.focus();
    defined.classList.add('dismissed');
  }
}

/** A word whose definition was taken away shows it again once pointer and focus have left it. */
function forgetDismissed(): void {
  for (const defined of document.querySelectorAll('.defined.dismissed')) {
    if (!defined.matches(isUsed)) defined.classList.remove('dismissed');
  }
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') dismissAll();
});
for (const type of ['pointerover', 'focusin', 'focusout']) document.addEventListener(type, forgetDismissed);

/** Whether a finger touches a word whose definition is not shown yet. */
let showsFirst = false;

document.addEventListener('pointerdown', (event) => {
  const defined = definedAround(event.target);
  showsFirst = event.pointerType === 'touch' && defined?.matches(`.defined${isUsed}:not(.dismissed)`) === false;
  if (event.pointerType === 'touch') dismissAll(defined);
});

document.addEventListener('click', (event) => {
  const defined = definedAround(event.target);
  // Enter on a link is a click, too, but none of a pointer.
  if (!showsFirst || !defined || event.detail === 0) return;
  event.preventDefault();
  defined.classList.remove('dismissed');
  defined.querySelector<HTMLElement>('.term')!.focus();
});
