import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { choicesOf } from '#core/contribute/choices.ts';
import { folders } from '#core/schema/ids.ts';
import { askedList } from '#core/schema/asked.ts';
import { jsonSchema } from '#core/schema/json-schema.ts';
import { conceptSchemas, entrySchemas, vocabularySchemas } from '#core/schema/schemas.ts';
import type { Tree } from '#core/tree/tree.ts';

/** Where the schemas stand for anything that reads JSON Schema, from the project's root. */
export const schemaFolder = '.work/schemas';

/**
 * Where the Astro language server looks for the schemas of front matter, from the folder that is open in the editor. Astro would
 * write these files too, but only for collections that have a schema of its own kind; ours have none.
 */
const collectionFolder = '.astro/collections';

/**
 * Writes what editors need to complete and underline fields: a schema for lessons, for cases, for vocabularies and for what customers asked, with the ids
 * and entries that exist now, and the list of entry files for the Astro language server. Files that would not change stay
 * untouched, so that an open editor reads nothing twice.
 *
 * @param root the project's root, as an absolute path
 * @param tree the internal tree
 * @returns the paths of the schemas from the root
 */
export async function writeEditorSchemas(root: string, tree: Tree): Promise<string[]> {
  const choices = choicesOf(tree);
  const schemas = new Map<string, string>([
    ...folders.map((folder) => [folder, asText(jsonSchema(entrySchemas.internal[folder], choices))] as const),
    ['vocabulary', asText(jsonSchema(vocabularySchemas.internal, choices))],
    ['concepts', asText(jsonSchema(conceptSchemas.internal, choices))],
    ['asked', asText(jsonSchema(askedList, choices))],
  ]);
  const written = [...schemas.keys()].map((name) => `${schemaFolder}/${name}.schema.json`);
  for (const [name, text] of schemas) await write(join(root, schemaFolder, `${name}.schema.json`), text);
  for (const folder of folders) {
    await write(join(root, collectionFolder, `${folder}.schema.json`), schemas.get(folder)!);
  }
  await write(join(root, collectionFolder, 'collections.json'), asText(manifest(root, tree)));
  return written;
}

/** Which file has which schema, as the Astro language server reads it: addresses decoded and in lower case. */
function manifest(root: string, tree: Tree) {
  return {
    collections: folders.map((folder) => ({ hasSchema: true, name: folder })),
    entries: Object.fromEntries(
      [...tree.refs].map((ref) => {
        const address = pathToFileURL(join(root, 'content', `${ref}.mdx`)).href;
        return [decodeURIComponent(address).toLowerCase(), ref.slice(0, ref.indexOf('/'))];
      }),
    ),
  };
}

function asText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function write(path: string, text: string): Promise<void> {
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
