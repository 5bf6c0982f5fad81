const LONGEST_NAME = 40;

/** A text from elsewhere on one line, cut where it is long; by default as long as the name of a pool may get. */
export function oneLine(text: string, longest = LONGEST_NAME): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}
