import { describe, expect, test } from 'vitest';
import { satteriParser } from '#build/read/satteri-parser.ts';
import { compileBody } from '#core/body/compile.ts';
import { examineBody } from '#core/body/examine.ts';
import { scanInternal } from '#core/body/internal-blocks.ts';
import type { BodyParser } from '#core/body/parser.ts';
import { scanPlaceholders } from '#core/body/placeholders.ts';
import { cutBody } from '#core/body/public-text.ts';
import { writeMarkdown } from '#core/body/write-markdown.ts';
import { examineClearance } from '#core/clear/examine-clearance.ts';
import { snapshotEntry } from '#core/clear/snapshot.ts';
import { hasErrors } from '#core/findings/finding.ts';
import type { Entry } from '#core/tree/tree.ts';
import { context, parsers, remarkParser } from './body-helpers.ts';
import { entryOf, soundLesson, soundSurroundings, soundTree } from './helpers.ts';
import { randomDocument } from './random-documents.ts';

/** How many documents are cut: a few by `npm run test:unit`, many by `npm run test:long`. */
const documents = Number(process.env.CUT_DOCUMENTS ?? 2000);

/** For one document, on a slow machine. */
const mostMilliseconds = 100;

const sound = entryOf('lessons/sound', soundLesson);
const head = sound.source.slice(0, sound.source.length - sound.body.trimStart().length);
const tree = { ...soundTree(), assets: new Set(['lessons/sound/sites.svg']) };
const publicContext = { ...context, edition: 'public' as const, ref: 'lessons/sound', assets: tree.assets };

/** A sound lesson with another text. */
function entryWith(text: string): Entry {
  return { ...sound, source: head + text, body: head.replace(/[^\n]/g, '') + text };
}

/** Whether `clear` would write a snapshot of it, if the project had this parser. */
function isAccepted(entry: Entry, parse: BodyParser): boolean {
  return !hasErrors(examineClearance(entry, tree, soundSurroundings, parse).findings);
}

const wordsIn = (text: string) => text.match(/(?:secret|極秘|open|公開)\d+x/g) ?? [];

describe(`${documents} random documents with both tags`, () => {
  test(
    'lose every word between the tags and no other word, whatever either parser makes of them',
    async () => {
      const count = { accepted: 0, hidden: 0, open: 0, compared: 0, unlike: 0 };
      for (let seed = 1; seed <= documents; seed++) {
        const { text, hidden, open } = randomDocument(seed);
        const said = `seed ${seed}\n${text}`;
        const { problems } = scanInternal(text);
        const isClean = [...problems, ...scanPlaceholders(text, 'internal').problems].length === 0;
        // The cut knows no parser: where the raw text has no mistake in its tags, it is right alone.
        if (isClean) expect(wordsIn(cutBody(text).text), said).toEqual(open);
        const entry = entryWith(text);
        const accepted = isAccepted(entry, satteriParser);
        if (accepted) {
          expect(isClean, said).toBe(true);
          count.accepted++;
          count.hidden += hidden.length;
          count.open += open.length;
        }
        if (seed % 5 > 0) continue;
        count.compared++;
        if (isAccepted(entry, remarkParser) !== accepted) count.unlike++;
        else if (accepted)
          await examineSnapshot(entry, open, said).catch((error: unknown) => {
            throw new Error(said, { cause: error });
          });
      }
      console.log(
        `${documents} documents: ${count.accepted} accepted, ${documents - count.accepted} refused. In the accepted ones ${count.hidden} words were cut and ${count.open} kept. The second parser read ${count.compared} of all and judged ${count.unlike} of them otherwise.`,
      );
      expect(count.accepted).toBeGreaterThan(0.3 * documents);
      expect(count.hidden).toBeGreaterThan(documents);
      // Parsers differ about few broken tables and definitions.
      expect(count.unlike).toBeLessThan(0.002 * count.compared);
    },
    documents * mostMilliseconds,
  );
});

/** The file that is written, and what pages and programs make of it. */
async function examineSnapshot(entry: Entry, open: readonly string[], said: string): Promise<void> {
  const { text } = snapshotEntry(entry, '2026-11-22', soundSurroundings);
  expect(wordsIn(text), said).toEqual(open);
  expect(text, said).not.toMatch(/<\/?(?:Internal|Redact)\b/);
  const { body, file } = entryOf('lessons/sound', text, 'public');
  for (const [, parse] of parsers) {
    const { root, findings } = examineBody(body, file, parse, publicContext);
    expect(findings, said).toEqual([]);
    const shown = `${writeMarkdown(root, publicContext)}${(await compileBody(root, publicContext)).html}`;
    expect(shown, said).not.toMatch(/secret|極秘/);
  }
}
