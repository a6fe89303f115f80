import { close, createIndex } from 'pagefind';

/**
 * The files of Pagefind itself, as it adds them to any site: path in the site → bytes. Those that a built site holds byte for byte
 * say nothing of its content.
 *
 * @param languages of the site's pages
 * @throws Error when Pagefind cannot make an index
 */
export async function libraryFiles(languages: readonly string[]): Promise<Map<string, Uint8Array>> {
  const complain = (errors: readonly string[]) => {
    if (errors.length > 0) throw new Error(`The search library made no empty index: ${errors.join('; ')}`);
  };
  try {
    const { index, errors } = await createIndex();
    complain(errors);
    for (const language of languages) {
      const content = `<html lang="${language}"><body data-pagefind-body>x</body></html>`;
      complain((await index!.addHTMLFile({ url: `/${language}/`, content })).errors);
    }
    const made = await index!.getFiles();
    complain(made.errors);
    return new Map(
      made.files
        .filter(({ path }) => /\.(?:js|css|pagefind)$/.test(path))
        .map(({ path, content }) => [`pagefind/${path}`, content]),
    );
  } finally {
    await close();
  }
}
