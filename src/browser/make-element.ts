/** Makes an element. A child that is a text is shown as it stands, whatever signs it holds. */
export function makeElement<Name extends string>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): Name extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Name] : HTMLElement {
  const made = document.createElement(name) as ReturnType<typeof makeElement<Name>>;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
