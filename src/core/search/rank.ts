import type { Posting } from './story-index.ts';
import type { Asked } from './understand.ts';

/** What the index says of one thing that was asked for. */
export interface Answer {
  asked: Asked;
  /** Stories that it leads to, best first. */
  postings: readonly Posting[];
  /** How many stories it leads to in all, where only the best were kept. */
  stories: number;
}

/** A story that answers a question. */
export interface Ranked {
  story: number;
  score: number;
  /** What of the question it answers, what counts most first. */
  reasons: { asked: Asked; worth: number }[];
}

/** A ranking, and how much of the question its best story answers. */
export interface Ranking {
  stories: Ranked[];
  /** The share of what was asked that the first story answers, from 0 to 1. */
  covered: number;
}

/** Ranks the stories that anything in a question leads to: rare words and concepts count more than frequent ones. */
export function rank(answers: readonly Answer[], total: number): Ranking {
  const found = new Map<number, Ranked>();
  let all = 0;
  for (const { asked, postings, stories } of answers) {
    const rarity = Math.log(1 + (total - stories + 0.5) / (stories + 0.5));
    all += asked.weight * rarity;
    for (const { story, weight } of postings) {
      const worth = asked.weight * rarity * weight;
      const ranked = found.get(story) ?? { story, score: 0, reasons: [] };
      ranked.score += worth;
      ranked.reasons.push({ asked, worth });
      found.set(story, ranked);
    }
  }
  const stories = [...found.values()].sort((a, b) => b.score - a.score || a.story - b.story);
  for (const { reasons } of stories) reasons.sort((a, b) => b.worth - a.worth);
  return { stories, covered: all > 0 ? (stories[0]?.score ?? 0) / all : 0 };
}
