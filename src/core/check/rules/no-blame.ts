import { passages } from '../passages.ts';
import { rule } from '../rule.ts';

/** Words about people. "Lazy loading" and the like are no blame. */
const words =
  'idiots?|idiotic|morons?|stupid|stupidly|stupidity|incompetent|incompetently|incompetence|ignoramus|clueless|careless|lazy(?![- ](?:load|evaluat|import|initial))|laziness';

const roles =
  'managers?|directors?|presidents?|executives?|leaders?|leadership|management|bosses|boss|chiefs?|employees?|workers?|staff|operators?|users?|developers?|engineers?|teams?|departments?|vendors?|suppliers?|contractors?|partners?|customers?';

/** Phrases that lay the fault at a person's door. */
const phrases = [
  `faults?\\s+of\\s+(?:(?:the|our|a|an|their|its)\\s+)?(?:[a-z-]{1,20}\\s+){0,2}(?:${roles})`,
  `(?:${roles})[’']s?\\s+(?:own\\s+)?fault`,
  `(?:his|her|their|your)\\s+(?:own\\s+)?fault`,
  `(?:${roles})\\s+(?:is|are|was|were)\\s+to\\s+blame`,
].join('|');

/** The same in Japanese, where no space divides words: バカンス and 無能力 are other words. */
const japanese =
  '無能(?![力率])|能無し|馬鹿|(?<![ァ-ヶー])バカ(?![ァ-ヶー])|(?<![ァ-ヶー])アホ(?![ァ-ヶー])|怠慢|怠け者|愚か者|間抜け|無責任|(?:担当者|上司|部長|課長|社長|社員|管理職|経営陣|現場|部下|ベンダー)のせい';

const blame = new RegExp(`(?<![a-z0-9])(?:(${phrases})|${words})(?![a-z0-9])|${japanese}`, 'gi');

/** A part of every word and phrase above: most texts have none, and to look for these alone is much faster. */
const hint =
  /fault|blame|idiot|moron|stupid|incompeten|ignoram|clueless|careless|laz[yi]|無|能無し|馬鹿|バカ|アホ|怠|愚か|間抜け|のせい/i;

/** "It was not the manager's fault" blames nobody. */
const denied = /\b(?:not|never|nobody[’']s|no)\s+(?:[\w’']{1,20}\s+){0,3}$|n[’']t\s+(?:[\w’']{1,20}\s+){0,3}$/i;

/**
 * Nobody is called names, and no fault is laid at a person's door. The titles of sources stay as they were printed.
 *
 * Why: people write down what went wrong only where nobody is blamed, and a condition can be changed.
 */
export const noBlame = rule({
  name: 'no-blame',
  severity: 'warning',
  sentence: 'Fields and text do not blame people, in English or Japanese.',
  examples: [
    {
      change: { because: 'The team was incompetent and slow.' },
      message: '"incompetent" blames people. Name the condition instead, as in "nobody had trained the team for it".',
    },
    {
      change: {},
      body: 'It was the fault of the project\nmanager that it failed.',
      message:
        '"fault of the project manager" blames people. Name the condition instead, as in "nobody had trained the team for it".',
    },
    {
      change: { because: '部門の担当者が無能だったと言われた。' },
      message: '"無能" blames people. Name the condition instead, as in "nobody had trained the team for it".',
    },
    { change: { because: 'It was not the manager’s fault, and lazy loading did not help.' }, message: undefined },
    { change: {}, body: 'バカンスの季節だった。', message: undefined },
    {
      change: {
        evidence: [
          {
            id: 'paper',
            title: 'The incompetent ministry',
            publisher: 'A newspaper',
            date: '2021',
            language: 'en',
            url: 'https://example.com/stupid',
            kind: 'published',
          },
        ],
      },
      message: undefined,
    },
  ],
  check(entry, report) {
    for (const { path, text, at } of passages(entry)) {
      if ((path[0] === 'evidence' && path[2] === 'title') || !hint.test(text)) continue;
      for (const match of text.matchAll(blame)) {
        const [found, phrase] = match;
        if (phrase !== undefined && denied.test(text.slice(Math.max(0, match.index - 80), match.index))) continue;
        report.at(
          at(match.index, found),
          `"${found.replace(/\s+/g, ' ')}" blames people. Name the condition instead, as in "nobody had trained the team for it".`,
        );
      }
    }
  },
});
