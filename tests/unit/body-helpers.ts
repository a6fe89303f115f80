import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { satteriParser } from '#build/read/satteri-parser.ts';
import { compileBody, type CompiledBody } from '#core/body/compile.ts';
import type { BodyComponent } from '#core/body/components/component.ts';
import type { BodyContext, SiteFrame } from '#core/body/context.ts';
import { examineBody } from '#core/body/examine.ts';
import { BodySyntaxError, type BodyParser } from '#core/body/parser.ts';
import { bodyWords } from '#strings/body-en.ts';

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** The parser that satteri is compared with. */
export const remarkParser: BodyParser = (source) => {
  try {
    return remark.parse(source);
  } catch (error) {
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
    if (reason === undefined) throw error;
    // An unclosed tag is reported where the text around it ends; its own place stands in the message.
    const tag = /^Expected a closing tag for .* \((\d+):(\d+)-/.exec(reason);
    throw new BodySyntaxError(Number(tag?.[1] ?? line), Number(tag?.[2] ?? column), reason);
  }
};

/** Both parsers, by name. */
export const parsers: readonly (readonly [name: string, parse: BodyParser])[] = [
  ['satteri', satteriParser],
  ['remark', remarkParser],
];

/** What the bodies of these tests may refer to. */
export const context: BodyContext & SiteFrame = {
  edition: 'internal',
  ref: 'cases/example',
  evidence: ['paper', 'tech-journal'],
  glossary: new Map([['town-hall', 'A meeting of all staff.']]),
  refs: new Set(['cases/example', 'cases/fifty-town-halls', 'lessons/quick-wins']),
  assets: new Set(['cases/example/sites.svg', 'cases/example/before.png']),
  words: bodyWords,
  href: (path) => path,
  image: (src, alt) => ({ src, alt }),
};

/** What the example of a component refers to, in the edition in which it stands. */
export const exampleContext = ({ onlyInSnapshots }: BodyComponent): BodyContext & SiteFrame => ({
  ...context,
  evidence: ['tech-journal'],
  edition: onlyInSnapshots ? 'public' : 'internal',
});

/** The findings about a body, as `line:column rule — message`. */
export function findings(body: string, parse: BodyParser = satteriParser, of: BodyContext = context): string[] {
  return examineBody(body, 'body.mdx', parse, of).findings.map(
    ({ line, column, rule, message }) => `${line}:${column} ${rule} — ${message}`,
  );
}

/** A body without findings → what a page shows. */
export function compile(
  body: string,
  of: Partial<BodyContext & SiteFrame> = {},
  parse: BodyParser = satteriParser,
): Promise<CompiledBody> {
  const whole = { ...context, ...of };
  const examined = examineBody(body, 'body.mdx', parse, whole);
  if (examined.findings.length > 0) throw new Error(JSON.stringify(examined.findings));
  return compileBody(examined.root, whole);
}
