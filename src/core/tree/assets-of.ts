import type { Tree } from './tree.ts';

const indexes = new WeakMap<ReadonlySet<string>, Map<string, string[]>>();

/**
 * The files beside an entry, as names among the assets of its tree.
 *
 * @param ref folder and id, as in `cases/phoenix-pay`
 */
export function assetsOf({ assets }: Pick<Tree, 'assets'>, ref: string): readonly string[] {
  let index = indexes.get(assets);
  if (!index) {
    index = new Map();
    for (const asset of assets) {
      const owner = asset.split('/', 2).join('/');
      index.set(owner, [...(index.get(owner) ?? []), asset]);
    }
    indexes.set(assets, index);
  }
  return index.get(ref) ?? [];
}
