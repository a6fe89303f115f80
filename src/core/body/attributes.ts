import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** A component in a parsed body. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** The literal attributes of a component, and what is wrong with the others. */
export function readAttributes(node: JsxElement): { value: Record<string, string>; problems: string[] } {
  const value: Record<string, string> = Object.create(null) as Record<string, string>;
  const problems: string[] = [];
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      problems.push(`<${node.name}> has braces { } among its attributes. Write attributes as name="text".`);
    } else if (typeof attribute.value !== 'string') {
      problems.push(
        `the attribute ${attribute.name} of <${node.name}> is no plain text. Write ${attribute.name}="text".`,
      );
    } else if (attribute.name in value) {
      problems.push(`the attribute ${attribute.name} of <${node.name}> stands there twice. Keep one.`);
    } else {
      value[attribute.name] = attribute.value;
    }
  }
  return { value: { ...value }, problems };
}
