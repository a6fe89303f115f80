import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Needles } from '#build/proof/needles.ts';
import { scanEntry } from '#build/proof/scan-entry.ts';
import { snapshotEntry } from '#core/clear/snapshot.ts';
import { compile } from './body-helpers.ts';
import { entryOf, soundLesson, soundSurroundings } from './helpers.ts';

/** Two languages that share no word: what customers may read, and what they may not. */
const sentence = (words: readonly string[]) =>
  fc.array(fc.constantFrom(...words), { minLength: 5, maxLength: 12 }).map((some) => `${some.join(' ')}.`);
const open = sentence(['harbour', 'window', 'garden', 'teacher', 'number', 'river', 'mountain', 'pencil']);
const hidden = sentence([
  'quokkaone',
  'quokkatwo',
  'quokkathree',
  'quokkafour',
  'quokkafive',
  '4711471',
  '極秘計画の一覧',
]);

const block = fc.record({ kind: fc.constantFrom('open', 'hidden', 'list', 'quote', 'table'), open, hidden });
const entry = fc.record({
  say: hidden,
  ask: fc.array(hidden, { minLength: 1, maxLength: 3 }),
  owner: hidden,
  note: hidden,
  expected: open,
  blocks: fc.array(block, { maxLength: 8 }),
});
type Made = typeof entry extends fc.Arbitrary<infer Value> ? Value : never;

/** The body of a made entry. */
function bodyOf({ blocks }: Made): string {
  return blocks
    .map(({ kind, open, hidden }) => {
      if (kind === 'open') return open;
      const forms: Record<string, string> = {
        list: `- ${hidden}\n- ${open}`,
        quote: `> ${hidden}`,
        table: `| a |\n| --- |\n| ${hidden} |`,
      };
      const inside = forms[kind] ?? hidden;
      return `<Internal reason="${hidden.replaceAll('.', '')}">\n\n${inside}\n\n</Internal>`;
    })
    .join('\n\n');
}

function sourceOf(made: Made): string {
  const fields = `say: ${made.say}\nask:\n${made.ask.map((one) => `  - ${one}`).join('\n')}\nowner: ${made.owner.split(' ').slice(0, 4).join(' ')}\n# ${made.note}\n`;
  return soundLesson
    .replace('status: published\n', `status: published\n${fields}`)
    .replace('  expected: All divisions would share their figures.', `  expected: ${made.expected}`)
    .replace('The story.\n', `${bodyOf(made)}\n`);
}

test('of 500 random entries no internal word is in the snapshot or its page, and the proof says the same', async () => {
  let planted = 0;
  await fc.assert(
    fc.asyncProperty(entry, async (made) => {
      const source = sourceOf(made);
      const { text } = snapshotEntry(entryOf('lessons/sound', source), '2026-11-22', soundSurroundings);
      const page = (await compile(entryOf('lessons/sound', text, 'public').body, { edition: 'public' })).html;
      expect(`${text}${page}`).not.toMatch(/quokka|4711471|極秘/);
      const names = { refs: new Set(soundSurroundings.refs), terms: new Set(soundSurroundings.terms) };
      const needles = new Needles(scanEntry('content/lessons/sound.mdx', source, true, names), 100);
      expect(needles.in(text)).toEqual([]);
      expect(needles.in(page)).toEqual([]);
      for (const word of source.match(/quokka\w+/g) ?? []) {
        planted += 1;
        expect(needles.in(`<p>${word}</p>`).map((needle) => needle.text)).toEqual([word]);
      }
    }),
    { numRuns: 500 },
  );
  expect(planted).toBeGreaterThan(5000);
});
