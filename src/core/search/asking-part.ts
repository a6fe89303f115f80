const betweenSentences = /(?<=[.!?]["”’)]?)\s+|(?<=[。！？][」』）]?)|\n+/u;
/** How a sentence ends that asks: with a question mark, or in Japanese with か, ください and the like. */
const asks = /[?？]["”’)」』）]*$|(?:か|ください|下さい|たい|たいです|ほしい|欲しい)[。.]*$/u;

/**
 * The sentences of a message that ask something; the others tell how it came to the question. Where none asks, as in a few keywords
 * or in a tale, it is the last one.
 */
export function askingPart(message: string): string {
  const sentences = message
    .split(betweenSentences)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const asking = sentences.filter((one) => asks.test(one));
  return (asking.length > 0 ? asking : sentences.slice(-1)).join(' ');
}
