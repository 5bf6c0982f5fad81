/**
 * Formats lines of text as line comments for a JSON file. Wraps long lines between words, and keeps their indentation.
 */
export function toComments(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/[\r\n]+/g, ' '))
    .flatMap((line) => wrap(line.trimStart()).map((part) => `// ${/^ */.exec(line)?.[0] ?? ''}${part}\n`))
    .join('');
}

const MAX_WIDTH = 80;

/** Breaks text into lines. A word that is longer than a line gets a line of its own. */
function wrap(text: string): readonly string[] {
  return text.match(new RegExp(`\\S.{0,${MAX_WIDTH - 2}}(?!\\S)|\\S+`, 'g')) ?? [];
}
