/**
 * The element of a button that puts a story into a kit, as HTML for `set:html`. Lists hold it thousands of times, and Astro asks all
 * renderers for each element with a hyphen that it meets in a component.
 *
 * @param ref folder and id of the story; while one writes, a file may have any name
 */
export function kitAdd(ref: string): string {
  return `<kit-add data-ref="${ref.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></kit-add>`;
}
