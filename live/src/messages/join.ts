/** Joins sentences, each translated as a whole. Skips empty ones. */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** Joins blocks of one or more lines, with an empty line between them. Skips empty ones. */
export function joinBlocks(blocks: readonly (string | readonly string[])[]): string {
  return blocks
    .map((lines) => (typeof lines === 'string' ? lines : lines.join('\n')))
    .filter((text) => text !== '')
    .join('\n\n');
}
