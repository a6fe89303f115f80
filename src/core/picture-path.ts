/** The picture that other sites show beside a link to a page that has none of its own. */
export const sitePicture = '/pictures/site.png';

/** The size of every such picture, in pixels. */
export const pictureSize = { width: 1200, height: 630 } as const;

/**
 * The address of the picture that other sites show beside a link to a story, from the site's root.
 *
 * @param ref folder and id, as in `cases/phoenix-pay`
 */
export function picturePath(ref: string): string {
  return `/pictures/${ref}.png`;
}
