/**
 * Replaces a byte order mark with a space, because parsers would report the mark as a syntax error. All offsets stay
 * the same.
 */
export function withoutByteOrderMark(content: string): string {
  return content.replace(/^\uFEFF/, ' ');
}
