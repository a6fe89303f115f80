import { narrow } from './contact-details.ts';

/** A word of a text that tells of a name beside it. */
export interface NameSign {
  /** Whose name it looks like. */
  kind: 'organisation' | 'person';
  /** Offset in the text. */
  index: number;
  /** The word that tells, as it stands in the text: `Ltd`, `様`. Never the name itself, so that it can be printed. */
  text: string;
}

/** A word that begins with a capital letter stands before it, as in `Orion Holdings`: alone the word is an ordinary one. */
const behindName =
  /(?<=(?<![\p{L}\p{N}])(?!(?:The|An?|Our|Your|My|This|That|Each|Every|One)[ ])[\p{Lu}\p{N}][\p{L}\p{N}&'’.-]{0,40}[ ]{1,2})/u
    .source;
/** A letter of a Japanese or Latin name stands before it; hiragana belongs to the sentence. */
const behindJapanese = /(?<=[\p{Script=Han}\p{Script=Katakana}ー\p{Script=Latin}]\s?)/u.source;
const noLetterBefore = /(?<![\p{L}\p{N}])/u.source;
const noLetterBehind = /(?![\p{L}\p{N}])/u.source;

const organisations = [
  // Acme Inc., Acme Co., Ltd., Acme GmbH, Acme K.K.
  `${noLetterBefore}(?:Inc|Ltd|LLC|LLP|PLC|GmbH|Corp|Co\\., ?Ltd|Pty|K\\.K|S\\.A|S\\.p\\.A|B\\.V|N\\.V|Pte|Sdn)${noLetterBehind}\\.?`,
  `${behindName}(?:Corporation|Company|Holdings|Group|Limited|Incorporated|plc|AG|KG|SE|KK|Co\\.(?!, ?Ltd))${noLetterBehind}`,
  '(?:株式|有限|合同|合資|合名)会社|[(（][株有][)）]|[㈱㈲]|ホールディングス',
  // The address of a site names its owner.
  `${noLetterBefore}(?:https?://|www\\.)(?=[\\p{L}\\p{N}])`,
];

const persons = [
  // Mr Tanaka, Dr. Smith
  `${noLetterBefore}(?:Mr|Mrs|Ms|Mx|Dr|Prof)(?=\\.? {1,2}\\p{Lu})`,
  // Tanaka-san
  `(?<=(?<![\\p{L}\\p{N}])\\p{Lu}\\p{Ll}{1,40}[- ])(?:san|sama)${noLetterBehind}`,
  // 田中さん, and not 皆さん, お客さん, 担当者さん
  `${behindJapanese}(?<![皆客者員店先社様])さん(?![ざ々])`,
  // 田中様, and not お客様, 皆様, 仕様, 同様, 様々
  `${behindJapanese}(?<![仕多同模一有異客皆神王両貴紋文先社者員])様(?![々子式相態変])`,
  `${behindJapanese}(?<![彼両同某])氏(?![名族])`,
];

const forms = [
  ...organisations.map((form) => ({ kind: 'organisation' as const, pattern: new RegExp(form, 'gu') })),
  ...persons.map((form) => ({ kind: 'person' as const, pattern: new RegExp(form, 'gu') })),
];

/**
 * Where a text looks as if it named an organisation or a person, in order. It knows the words that stand beside names (`Ltd`,
 * `株式会社`, `Mr`, `さん`) and no names: a text without a find may name somebody all the same, and a find may be none.
 */
export function nameLike(text: string): NameSign[] {
  const plain = narrow(text);
  return forms
    .flatMap(({ kind, pattern }) =>
      [...plain.matchAll(pattern)].map(({ index, 0: { length } }): NameSign => ({
        kind,
        index,
        text: text.slice(index, index + length),
      })),
    )
    .sort((a, b) => a.index - b.index);
}

/** What to write in the place of a name, as one or two sentences. */
export function nameAdvice({ kind, text }: NameSign): string {
  return kind === 'organisation'
    ? `"${text}" looks like a part of the name of an organisation. Write "a manufacturer" or "a bank" instead.`
    : `"${text}" looks like a part of the name of a person. Write the role instead, as in "a plant manager of a manufacturer" or "an IT lead of a bank".`;
}
