/**
 * A text in the form in which words are compared: without differences of width, case, accents and kinds of apostrophes.
 * `Ｃａｆé` becomes `cafe`; Japanese keeps its marks.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .toLowerCase();
}
