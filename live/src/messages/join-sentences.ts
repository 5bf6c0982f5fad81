/** Sentences, each translated as a whole, as one text; empty ones count for nothing. */
export function inOne(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
