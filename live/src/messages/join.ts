/** Joins sentences and skips empty ones. Each sentence is translated as a whole. */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** Joins blocks of lines with empty lines between them, and skips empty blocks. */
export function joinBlocks(blocks: readonly (string | readonly string[])[]): string {
  return blocks
    .map((lines) => (typeof lines === 'string' ? lines : lines.join('\n')))
    .filter((text) => text !== '')
    .join('\n\n');
}
