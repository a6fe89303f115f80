/** Whether a path of the site is that of a picture that other sites show beside a link. */
export function isLinkPicture(path: string): boolean {
  return path.startsWith('pictures/');
}
