import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { editions, pageKinds, useEditions } from './editions.ts';

const { visit } = useEditions();

/** Gives everything on a page that can be operated a number, and returns how many there are. */
function numberControls(page: Page): Promise<number> {
  return page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ].filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches(':disabled'));
    // Of radio buttons that belong together the keyboard reaches one, and arrows lead to the others.
    const reached = controls.filter((control) => {
      if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return true;
      const group = controls.filter((other) => other instanceof HTMLInputElement && other.name === control.name);
      return group[0] === control;
    });
    reached.forEach((control, index) => (control.dataset.control = String(index)));
    return reached.length;
  });
}

/** What has the focus: its number, and whether a reader sees that it has it. */
function focused(page: Page) {
  return page.evaluate(() => {
    const item = document.activeElement as HTMLElement;
    if (item === document.body) return undefined;
    // A piece of a drawing is marked by its own line.
    const { outlineStyle, outlineWidth } = getComputedStyle(item);
    const { stroke, strokeWidth } = getComputedStyle(item.querySelector('path') ?? item);
    const isDrawn = item instanceof SVGElement && stroke !== 'none' && parseFloat(strokeWidth) >= 2;
    const box = item.getBoundingClientRect();
    return {
      number: item.dataset.control,
      isMarked: isDrawn || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
      isOnScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      html: item.outerHTML.slice(0, 120),
    };
  });
}

for (const edition of editions) {
  describe(`${edition} edition, by keyboard alone`, () => {
    test.each(pageKinds[edition])('Tab reaches everything on %s in order, and the focus is seen', (path) =>
      visit(edition, path, { viewport: { width: 1280, height: 800 } }, async (page) => {
        const count = await numberControls(page);
        const order: number[] = [];
        const unseen: string[] = [];
        for (let step = 0; step < 2 * count + 5; step++) {
          await page.keyboard.press('Tab');
          const control = await focused(page);
          if (!control) break;
          const { number, isMarked, isOnScreen, html } = control;
          // What has no number came with the focus, such as the link in the definition of a term.
          // A date has its parts as stops of their own.
          if (number !== undefined && order.at(-1) !== Number(number)) order.push(Number(number));
          if (!isMarked) unseen.push(`no mark: ${html}`);
          if (!isOnScreen) unseen.push(`off the screen: ${html}`);
        }
        expect(unseen).toEqual([]);
        expect(order).toEqual([...Array(count).keys()]);
      }),
    );
  });
}
