import { stylesOf } from './styles-of.ts';

/**
 * A sheet as one HTML file that needs nothing else: styles, typefaces and pictures stand in it, and its policy forbids it to ask
 * anybody for anything.
 *
 * @param sheet an element that stands on this page
 * @param title of the file
 * @returns the whole file
 * @throws when a picture or a typeface cannot be loaded
 */
export async function offlineFile(sheet: HTMLElement, title: string): Promise<string> {
  const copy = sheet.cloneNode(true) as HTMLElement;
  for (const image of copy.querySelectorAll('img')) {
    image.src = await dataAddress(image.src);
    for (const name of ['srcset', 'sizes', 'loading']) image.removeAttribute(name);
  }
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = 'en';
  page.head.prepend(
    meta({ charset: 'utf-8' }),
    meta({ 'http-equiv': 'Content-Security-Policy', content: policy }),
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    meta({ name: 'color-scheme', content: 'light' }),
    meta({ name: 'robots', content: 'noindex' }),
  );
  const main = page.createElement('main');
  main.className = 'sheet-place';
  main.append(page.adoptNode(copy));
  page.body.className = 'offline';
  page.body.append(main);
  const styles = await Promise.all(stylesOf(page).map(({ text, from }) => inlined(text, from)));
  // As text: a style element made here would fall under the policy of this page.
  const html = page.documentElement.outerHTML.replace('</head>', () => `<style>${styles.join('\n')}</style></head>`);
  return `<!doctype html>\n${html}\n`;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

function meta(attributes: Readonly<Record<string, string>>): HTMLMetaElement {
  const made = document.createElement('meta');
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

const fileAddress = /url\("?(?!data:)([^")]+)"?\)/g;

/** Styles with what they load put in its place. */
async function inlined(text: string, from: string): Promise<string> {
  const addresses = [...new Set([...text.matchAll(fileAddress)].map(([, address]) => address!))];
  const loaded = new Map(
    await Promise.all(
      addresses.map(async (address) => [address, await dataAddress(new URL(address, from).href)] as const),
    ),
  );
  return text.replace(fileAddress, (_, address: string) => `url("${loaded.get(address)!}")`);
}

/** A file of this site as an address that holds it. */
async function dataAddress(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  const reader = new FileReader();
  const loaded = new Promise<string>((resolve, reject) => {
    reader.onload = () => {
      resolve(reader.result as string);
    };
    reader.onerror = () => {
      reject(new Error(address));
    };
  });
  reader.readAsDataURL(await response.blob());
  return loaded;
}
