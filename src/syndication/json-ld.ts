/** One thing in JSON-LD, in the words of https://schema.org; its context is added by {@link jsonLd}. */
export interface JsonLdNode {
  '@type': string;
  [property: string]: unknown;
}

/** Things as JSON-LD, safe inside a `<script>`: no text in it can end the element. */
export function jsonLd(nodes: readonly JsonLdNode[]): string {
  const [only, ...others] = nodes;
  const whole = { '@context': 'https://schema.org', ...(others.length === 0 ? only : { '@graph': nodes }) };
  return JSON.stringify(whole).replaceAll('<', '\\u003c');
}

/** Who publishes the site. */
export function organisation(name: string): JsonLdNode {
  return { '@type': 'Organization', name };
}
