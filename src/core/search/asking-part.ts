const betweenSentences = /(?<=[.!?]["”’)]?)\s+|(?<=[。！？][」』）]?)|\n+/u;
/** How a sentence ends that asks: with a question mark, or in Japanese with か, ください and the like. */
const asks = /[?？]["”’)」』）]*$|(?:か|ください|下さい|たい|たいです|ほしい|欲しい)[。.]*$/u;

/**
 * The sentences of a message that ask something; the others tell how it came to the question. A single sentence asks, also as a few
 * keywords; of a tale in which no sentence asks, nobody can say which one matters.
 *
 * @returns empty for such a tale
 */
export function askingPart(message: string): string {
  const sentences = message
    .split(betweenSentences)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return (sentences.length === 1 ? sentences : sentences.filter((one) => asks.test(one))).join(' ');
}
