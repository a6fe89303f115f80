import { XMLParser } from 'fast-xml-parser';

/** A parser that checks before it reads. The library's own types advise a further package for that, which we can do without. */
const strict: { parse: (xml: string, validate: true) => unknown } = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
});

/**
 * XML as objects; attributes are keys too.
 *
 * @throws Error when it is not well formed
 */
export function parseXml(xml: string): unknown {
  return strict.parse(xml, true);
}
