/** Words a minute, and Japanese signs a minute, at which somebody speaks who wants to be understood. */
const wordsPerMinute = 140;
const signsPerMinute = 300;

/** Seconds that it takes to say a text aloud, to the next five. */
export function speakingTime(text: string): number {
  const japanese = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\p{Number}][\p{Letter}\p{Number}’'-]*/gu)?.length ?? 0;
  const seconds = (60 * words) / wordsPerMinute + (60 * japanese) / signsPerMinute;
  return Math.ceil(seconds / 5) * 5;
}
