/**
 * The styles of this page that a document uses, and no others: what a page has for other things would only make a file longer, and
 * some of it is for colleagues only.
 *
 * @param page a document without styles of its own
 * @returns one text for each style sheet, with the address from which its relative addresses count
 */
export function stylesOf(page: Document): { text: string; from: string }[] {
  return [...document.styleSheets].map((sheet) => ({
    text: textOf([...sheet.cssRules], page),
    from: sheet.href ?? location.href,
  }));
}

function textOf(rules: readonly CSSRule[], page: Document): string {
  return rules
    .map((rule) => ruleText(rule, page))
    .filter((text) => text !== '')
    .join('\n');
}

function ruleText(rule: CSSRule, page: Document): string {
  if (rule instanceof CSSStyleRule) return isUsed(rule.selectorText, page) ? rule.cssText : '';
  if (rule instanceof CSSPageRule) return isPageUsed(rule.selectorText, page) ? rule.cssText : '';
  if (rule instanceof CSSKeyframesRule) return '';
  if (!(rule instanceof CSSGroupingRule)) return rule.cssText;
  const inside = textOf([...rule.cssRules], page);
  return inside === '' ? '' : `${rule.cssText.slice(0, rule.cssText.indexOf('{'))}{\n${inside}\n}`;
}

/** States and parts of elements, by which no element of a document that nobody reads yet can be found. */
const states =
  /::?(?:before|after|marker|placeholder|backdrop|hover|focus(?:-visible|-within)?|active|target|defined)\b/g;
/** A condition that every element fulfils. */
const anything = ':not(_)';

function isUsed(selector: string, page: Document): boolean {
  return page.querySelector(selector.replace(states, anything)) !== null;
}

/** Whether a document has a sheet that is printed on pages of a name. */
function isPageUsed(name: string, page: Document): boolean {
  return name === '' || page.querySelector(`.sheet-${name}`) !== null;
}
