import { didYouMean } from '../findings/did-you-mean.ts';
import type { BodyContext } from './context.ts';

/** Kinds of images a body may show. */
const imageName = /\.(svg|png|jpe?g|webp|avif|gif)$/i;

/**
 * The name of an image as it stands among the assets of a tree.
 *
 * @param source the address in the entry, as in `./phoenix-pay/timeline.svg`
 * @param ref the entry's folder and id
 * @returns `cases/phoenix-pay/timeline.svg`, or undefined when the address leads elsewhere
 */
export function imageAsset(source: string, ref: string): string | undefined {
  const [folder, id] = ref.split('/') as [string, string];
  const match = /^\.\/([^/]+)\/([^/]+)$/.exec(source);
  return match?.[1] === id && !match[2]!.startsWith('.') ? `${folder}/${id}/${match[2]!}` : undefined;
}

/** What is wrong with an image address, and how to mend it. */
export function imageProblem(source: string, context: BodyContext): string | undefined {
  const id = context.ref.split('/')[1]!;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(source)) {
    return `the image "${source}" lies on another host. Put a copy into the folder ${id}/ beside the entry.`;
  }
  const asset = imageAsset(source, context.ref);
  if (asset === undefined) {
    return `the image "${source}" is not in the entry’s own folder. Put it into ${id}/ and write ./${id}/name.svg.`;
  }
  if (!imageName.test(asset)) return `"${source}" is no image. Use svg, png, jpg, webp, avif or gif.`;
  if (context.assets.has(asset)) return undefined;
  const own = [...context.assets]
    .filter((name) => name.startsWith(`${context.ref}/`))
    .map((name) => name.split('/')[2]!);
  const guess = didYouMean(asset.split('/')[2]!, own);
  return `there is no image "${source}".${guess} Put the file into ${id}/ beside the entry.`;
}
